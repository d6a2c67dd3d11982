// Scopes: what is asked for, and what of it was granted.
// https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html

export interface Wanted {
  /** Types of resources that are read. */
  readonly types: readonly string[];
  /** Whether an EHR launched the app, which then chooses the patient. */
  readonly isEhrLaunch: boolean;
  readonly version2: boolean;
  readonly withUser: boolean;
  /** Whether answers are to be saved. */
  readonly saves: boolean;
}

/** The least that shows the case, and the right to save answers, without which it works too. */
export function scopesFor({ types, isEhrLaunch, version2, withUser, saves }: Wanted): string {
  // Orders name their drug in a resource of its own.
  const read = [...new Set([...types, 'Medication'])].map((type) => {
    if (!version2) return `patient/${type}.read`;
    return `patient/${type}.${type === 'Patient' || type === 'Medication' ? 'r' : 'rs'}`;
  });
  const save = version2 ? 'patient/Observation.c' : 'patient/Observation.write';
  return [
    isEhrLaunch ? 'launch' : 'launch/patient',
    ...(withUser ? ['openid', 'fhirUser'] : []),
    ...read,
    ...(saves ? [save] : []),
  ].join(' ');
}

/** Whether the granted scopes allow to create Observations, in either version. */
export function mayCreateObservations(granted: string): boolean {
  return granted.split(/\s+/).some((scope) => {
    const [, permissions] = /^(?:patient|user)\/(?:Observation|\*)\.([a-z]+|\*)$/.exec(scope) ?? [];
    if (!permissions) return false;
    if (permissions === '*' || permissions === 'write') return true;
    return permissions !== 'read' && /^c?r?u?d?s?$/.test(permissions) && permissions.includes('c');
  });
}

/**
 * Whether the granted scopes cover every resource of the type: a server leaves out what a scope does
 * not name, and does not say so. Without any such scope nothing is known, and the server decides.
 */
export function coversAll(granted: string, type: string): boolean {
  const scopes = granted.split(/\s+/).filter((scope) => /^(?:patient|user|system)\//.test(scope));
  return scopes.length === 0 || scopes.some((scope) => reads(scope, type));
}

function reads(scope: string, type: string): boolean {
  const [, of, permissions] = /^[a-z]+\/([A-Za-z]+|\*)\.([a-z]+|\*)$/.exec(scope) ?? [];
  if (!permissions || (of !== '*' && of !== type)) return false;
  if (permissions === '*' || permissions === 'read') return true;
  return permissions !== 'write' && permissions.includes('s');
}
