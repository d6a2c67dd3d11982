// Whose record a resource is. A missing subject is accepted; a Group, a Practitioner or a family
// member as subject is not the patient and not a violation; another Patient is.
import { type Json, object, objects, string } from './json.ts';
import { literal, typeAndId } from './reference.ts';

/** Elements that name the patient of a resource in FHIR R4. */
const subjectElements = ['subject', 'patient', 'beneficiary', 'individual', 'for'] as const;

export type Subject = 'the patient' | 'another patient' | 'something else';

/** Whether the resource, or one that it contains, is or is about another Patient than that of the call. */
export function namesOtherPatient(resource: Json, patientId: string): boolean {
  return whose(resource, patientId) === 'another patient';
}

/** Whose it is: a family member or a group is something else, and is not read. */
export function whose(resource: Json, patientId: string): Subject {
  if (resource['resourceType'] === 'Patient') {
    const id = string(resource['id']);
    return id === undefined || id === patientId ? 'the patient' : 'another patient';
  }
  const subject = subjectOf(resource, patientId);
  if (subject === 'another patient' || resource['contained'] === undefined) return subject;
  // The id of a contained Patient names it within its container only; what it is about counts.
  const inner = objects(resource['contained']).filter((c) => c['resourceType'] !== 'Patient');
  const other = inner.some((c) => subjectOf(c, patientId) === 'another patient');
  return other ? 'another patient' : subject;
}

function subjectOf(resource: Json, patientId: string): Subject {
  let found: Subject = 'the patient';
  for (const element of subjectElements) {
    const value = resource[element];
    if (value === undefined) continue;
    for (const reference of Array.isArray(value) ? value : [value]) {
      const subject = referred(reference, patientId);
      if (subject === 'another patient') return subject;
      if (subject === 'something else') found = subject;
    }
  }
  return found;
}

/** A reference that names nobody (contained, urn:, malformed) says nothing. */
function referred(reference: unknown, patientId: string): Subject {
  const text = literal(object(reference));
  const target = text === undefined ? undefined : typeAndId(text);
  if (!target) return 'the patient';
  if (target.type !== 'Patient') return 'something else';
  return target.id === patientId ? 'the patient' : 'another patient';
}
