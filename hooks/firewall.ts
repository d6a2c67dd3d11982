// What is refused as a whole, before any clinical rule looks at it: data about another patient, and
// data of another FHIR version. Nothing of the request is quoted.
import { object, string } from '../fhir-mappings/read/json.ts';
import type { SentResource } from '../fhir-mappings/read/record.ts';
import { namesOtherPatient } from '../fhir-mappings/read/subject.ts';
import { ServiceError } from './errors.ts';
import type { HookRequest } from './request.ts';

/** The wrong-patient firewall over all that was sent, fetched or drafted. */
export function refuseOtherPatients(resources: readonly SentResource[], patientId: string): void {
  const foreign = resources.some(({ resource }) => {
    const json = object(resource);
    return json !== undefined && namesOtherPatient(json, patientId);
  });
  if (foreign) {
    throw new ServiceError('wrong-patient', 'The data sent or fetched name another patient.');
  }
}

/** A token that was issued for another patient is never used. */
export function refuseOtherPatientsToken({ context, fhirAuthorization }: HookRequest): void {
  const patient = fhirAuthorization?.patient?.replace(/^Patient\//, '');
  if (patient && patient !== context.patientId) {
    throw new ServiceError('wrong-patient', 'The authorization is for another patient.');
  }
}

/** Resource types of DSTU2 and STU3 that R4 renamed: orders of those names would go unchecked. */
const olderTypes: ReadonlySet<string> = new Set([
  'MedicationOrder',
  'DiagnosticOrder',
  'ProcedureRequest',
  'ReferralRequest',
]);

/**
 * Elements of DSTU2 and STU3 that R4 dropped, and that may turn what a resource says into its
 * opposite: read as R4, a drug that was not taken would be one that was.
 * https://hl7.org/fhir/R4/diff.html
 */
const olderElements: Readonly<Record<string, readonly string[]>> = {
  MedicationStatement: ['taken', 'notTaken', 'wasNotTaken'],
  MedicationAdministration: ['notGiven', 'wasNotGiven'],
  Procedure: ['notDone', 'notPerformed'],
  Immunization: ['notGiven', 'wasNotGiven'],
};

function isOlder({ resource }: SentResource): boolean {
  const json = object(resource);
  const type = string(json?.['resourceType']) ?? '';
  const dropped = Object.hasOwn(olderElements, type) ? olderElements[type] : undefined;
  return olderTypes.has(type) || (dropped?.some((name) => json?.[name] !== undefined) ?? false);
}

/** All resources of a request are of one FHIR version, so that one tells it for all. */
export function refuseOtherVersions(resources: readonly SentResource[]): void {
  const older = resources.some(isOlder);
  if (older) {
    throw new ServiceError(
      'unsupported-version',
      'The resources are of an older FHIR version; this service reads FHIR R4.',
    );
  }
}
