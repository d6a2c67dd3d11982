// Puts synthetic patients of a running service, and who treats them, into a FHIR server, for the trial of
// compose.yaml.
// Usage: node seed.mjs <FHIR base> <service> <patient id> [...]
import { pathToFileURL } from 'node:url';

/** Asks until it answers: a FHIR server takes a minute to start. */
export async function waitFor(url, { tries = 90, everyMs = 2000 } = {}) {
  for (let tried = 0; tried < tries; tried++) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, everyMs));
  }
  throw new Error(`${url} does not answer`);
}

/**
 * One transaction for the record of one patient. Ids of a record are of that record only, so that
 * each gets the id of the patient in front; references follow.
 */
export function transactionOf({ entry }) {
  const resources = entry.map(({ resource }) => resource);
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient');
  const names = new Map(
    resources.map(({ resourceType, id }) => [
      `${resourceType}/${id}`,
      `${resourceType}/${resourceType === 'Patient' ? id : `${patient.id}-${id}`}`,
    ]),
  );
  const text = JSON.stringify(resources, (key, value) =>
    key === 'reference' ? (names.get(value) ?? value) : value,
  );
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: JSON.parse(text).map((resource) => {
      const url = names.get(`${resource.resourceType}/${resource.id}`);
      const id = url.slice(url.indexOf('/') + 1);
      return { resource: { ...resource, id }, request: { method: 'PUT', url } };
    }),
  };
}

/** Whom the SMART launcher logs in. */
const oncologist = {
  resourceType: 'Practitioner',
  id: 'trial-oncologist',
  name: [{ family: 'Trial', given: ['Oncologist'] }],
};

export async function seed(fhirBase, service, patients, pace) {
  await waitFor(`${fhirBase}/metadata`, pace);
  await waitFor(`${service}/readyz`, pace);
  const put = { method: 'PUT', url: `Practitioner/${oncologist.id}` };
  const entry = [{ resource: oncologist, request: put }];
  await post(fhirBase, { resourceType: 'Bundle', type: 'transaction', entry });
  for (const id of patients) {
    const record = await fetch(`${service}/workbench/patients/${id}`);
    if (!record.ok) throw new Error(`there is no synthetic patient ${id}`);
    await post(fhirBase, transactionOf(await record.json()));
  }
}

async function post(fhirBase, bundle) {
  const answer = await fetch(fhirBase, {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json' },
    body: JSON.stringify(bundle),
  });
  const { url } = bundle.entry[0].request;
  if (!answer.ok) throw new Error(`${url}: the FHIR server answered ${answer.status}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [fhirBase, service, ...patients] = process.argv.slice(2);
  await seed(fhirBase, service, patients);
  console.log(`${patients.join(', ')}: in ${fhirBase}`);
}
