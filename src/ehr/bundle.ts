// What a searchset says. https://hl7.org/fhir/R4/bundle.html#searchset
export interface Json {
  readonly [name: string]: unknown;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The resources of a page, without OperationOutcomes. */
export function resourcesOf(bundle: Json): readonly Json[] {
  return contents(bundle).filter((resource) => resource['resourceType'] !== 'OperationOutcome');
}

/** Whether the server reports, beside what it found, that the search failed in part. */
export function reportsError(bundle: Json): boolean {
  return contents(bundle).some(
    (resource) =>
      resource['resourceType'] === 'OperationOutcome' &&
      list(resource['issue']).some((i) => i['severity'] === 'error' || i['severity'] === 'fatal'),
  );
}

export function linkOf(bundle: Json, relation: 'next' | 'self'): string | undefined {
  const url = list(bundle['link']).find((link) => link['relation'] === relation)?.['url'];
  return typeof url === 'string' ? url : undefined;
}

/**
 * Whether the server says that it searched without the patient: the self link holds the parameters
 * that were in fact used. https://hl7.org/fhir/R4/search.html#conformance
 */
export function ignoredThePatient(bundle: Json): boolean {
  const self = linkOf(bundle, 'self');
  if (self === undefined || !self.includes('?')) return false;
  const names = [...new URLSearchParams(self.slice(self.indexOf('?'))).keys()];
  return !names.some((name) => /^(?:patient|subject)(?:$|[.:])/.test(name));
}

/** Whether the resource says that it is about the patient. */
export function isAbout(resource: Json, patientId: string): boolean {
  return ['subject', 'patient', 'individual'].some((element) => {
    const reference = isObject(resource[element]) ? resource[element]['reference'] : undefined;
    const path = typeof reference === 'string' ? reference.split('/_history/', 1)[0] : '';
    return `/${path}`.endsWith(`/Patient/${patientId}`);
  });
}

function contents(bundle: Json): readonly Json[] {
  return list(bundle['entry']).flatMap(({ resource }) => (isObject(resource) ? [resource] : []));
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
