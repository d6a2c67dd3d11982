// A record that was chosen, pasted or dropped: finding resources in it, and filling prefetch from it as
// an EHR would. It stays in the browser until a request is sent.
import type { Service } from 'cds-hooks-types';
import type { Bundle, FhirResource, Patient } from 'fhir/r4.js';

export interface ChartRecord {
  readonly patientId: string;
  readonly resources: readonly FhirResource[];
  /** One of the synthetic patients; undefined for a record that a person brought. */
  readonly story?: string;
  /** Types of which not all could be read. */
  readonly unread?: readonly string[];
}

/** The resources of a Bundle in JSON; throws an Error that a person can read. */
export function resourcesIn(text: string): readonly FhirResource[] {
  const bundle = readJson(text) as Partial<Bundle<FhirResource>> | undefined;
  if (bundle?.resourceType !== 'Bundle' || !Array.isArray(bundle.entry)) {
    throw new Error('This is not a FHIR Bundle with entries.');
  }
  const resources = bundle.entry.flatMap((entry) => entry?.resource ?? []);
  if (patientsIn(resources).length === 0) throw new Error('The Bundle holds no Patient.');
  return resources;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('This is not JSON.');
  }
}

export function patientsIn(resources: readonly FhirResource[]): readonly Patient[] {
  return resources.filter((r): r is Patient => r.resourceType === 'Patient' && r.id !== undefined);
}

export function nameOf(patient: Patient): string {
  const [name] = patient.name ?? [];
  const words = name?.text ?? [...(name?.given ?? []), name?.family].filter(Boolean).join(' ');
  return words === '' ? `Patient/${patient.id}` : words;
}

export function resourceOf(reference: string, resources: readonly FhirResource[]) {
  return resources.find((r) => `${r.resourceType}/${r.id}` === reference);
}

/** How many resources of each type, for a look before anything is sent. */
export function countsOf(resources: readonly FhirResource[]): string {
  const counts = new Map<string, number>();
  for (const { resourceType } of resources) {
    counts.set(resourceType, (counts.get(resourceType) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => `${count} ${type}`).join(', ');
}

/** The prefetch of a service: per template the resources of its type, as a search would find them. */
export function prefetchOf(service: Service, { patientId, resources, unread }: ChartRecord) {
  const filled = Object.entries(service.prefetch ?? {}).map(([key, template]) => {
    const type = template.split(/[/?]/, 1)[0] ?? '';
    const found = resources.filter((r) => r.resourceType === type);
    if (template.includes('?')) {
      return [key, unread?.includes(type) ? inPart(found) : searchSet(found)];
    }
    return [key, found.find((r) => r.id === patientId) ?? null];
  });
  // No server stands behind this record from which the drugs that orders point to could be read.
  const drugs = resources.filter((r) => r.resourceType === 'Medication');
  if (drugs.length > 0) filled.push(['referencedMedications', searchSet(drugs)]);
  return Object.fromEntries(filled) as Record<string, unknown>;
}

function searchSet(found: readonly FhirResource[]): Bundle<FhirResource> {
  const entry = found.map((resource) => ({ resource }));
  return { resourceType: 'Bundle', type: 'searchset', total: found.length, entry };
}

/** What was found, beside the word that it is not all: absence proves nothing then. */
function inPart(found: readonly FhirResource[]): Bundle<FhirResource> {
  const outcome: FhirResource = {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'incomplete' }],
  };
  return searchSet([...found, outcome]);
}
