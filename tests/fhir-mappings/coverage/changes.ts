// The same resources when they must not count: in error or otherwise excluded, or in a unit that
// nobody knows.
import type { Resource } from '../../support/fhir.ts';

/** Statuses under which a resource of the type changes nothing. */
const excluded: Readonly<Record<string, readonly string[]>> = {
  Observation: ['entered-in-error', 'cancelled', 'registered', 'unknown'],
  DiagnosticReport: ['entered-in-error', 'cancelled', 'registered'],
  Procedure: ['entered-in-error', 'preparation', 'in-progress', 'unknown'],
  MedicationRequest: ['entered-in-error', 'cancelled', 'draft', 'unknown'],
  MedicationStatement: ['entered-in-error', 'not-taken', 'unknown', 'intended'],
  MedicationAdministration: ['entered-in-error', 'not-done', 'unknown'],
  ServiceRequest: ['entered-in-error', 'revoked', 'draft'],
  Appointment: ['entered-in-error', 'cancelled'],
  DocumentReference: ['entered-in-error', 'superseded'],
  Encounter: ['entered-in-error', 'cancelled'],
  ImagingStudy: ['entered-in-error', 'cancelled'],
};

/** Of a draft: a cancelled one stops an order, and a draft is what it is. */
const excludedDrafts = ['entered-in-error', 'on-hold', 'unknown'];

const verification = (status: string) => ({
  verificationStatus: {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: status },
    ],
  },
});

/** The resource under each status that excludes it; none for a resource without such a status. */
function whenExcluded(resource: Resource): readonly Resource[] {
  const { resourceType: type } = resource;
  if (type === 'Condition' || type === 'AllergyIntolerance') {
    return ['entered-in-error', 'refuted'].map((s) => ({ ...resource, ...verification(s) }));
  }
  if (type === 'Goal') {
    return ['entered-in-error', 'rejected'].map((lifecycleStatus) => ({
      ...resource,
      lifecycleStatus,
    }));
  }
  // A biopsy that is forbidden stays so whether or not the order itself was revoked.
  const statuses = resource['doNotPerform'] === true ? ['entered-in-error'] : excluded[type];
  return (statuses ?? []).map((status) => ({ ...resource, status }));
}

/** Versions of the evidence in which every resource that has a status is excluded by it. */
export function inError(evidence: readonly Resource[]): readonly (readonly Resource[])[] {
  const options = evidence.map(whenExcluded);
  const most = Math.max(0, ...options.map((o) => o.length));
  return Array.from({ length: most }, (_, i) =>
    evidence.map((resource, at) => {
      const versions = options[at] ?? [];
      return versions[Math.min(i, versions.length - 1)] ?? resource;
    }),
  );
}

/** The same of drafts. */
export function draftsInError(drafts: readonly Resource[]): readonly (readonly Resource[])[] {
  const withStatus = drafts.filter((d) => typeof d['status'] === 'string');
  if (withStatus.length === 0) return [];
  return excludedDrafts.map((status) =>
    drafts.map((d) => (withStatus.includes(d) ? { ...d, status } : d)),
  );
}

const isQuantity = (value: object): value is { value: number } =>
  'value' in value && typeof value.value === 'number' && ('code' in value || 'unit' in value);

/** Every quantity in a unit that nobody knows. */
export function inUnknownUnit<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inUnknownUnit) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isQuantity(value)) return { ...value, unit: 'furlong', code: 'furlong' };
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, inUnknownUnit(part)]),
  ) as T;
}

export function holdsQuantity(value: unknown): boolean {
  return JSON.stringify(inUnknownUnit(value)) !== JSON.stringify(value);
}
