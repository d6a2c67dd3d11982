// The data that the services ask for. Templates use only the portable subset of the specification:
// instance read and type search with root-level tokens. Search is by type alone, since a category
// or a code that the EHR does not fill in would silently hide a result.
// https://cds-hooks.hl7.org/2.0/#prefetch-template
import type { Section } from '../src/domain/case.ts';

export interface PrefetchInfo {
  readonly template: string;
  /** The part of the record that is not known without it. */
  readonly section: Section;
  /** Without it nothing can be evaluated. */
  readonly essential?: true;
  /**
   * Every EHR has it (US Core asks servers for it): one that does not know the type was not asked
   * rightly, and that proves nothing. Of the other types such a server holds none.
   * https://hl7.org/fhir/us/core/CapabilityStatement-us-core-server.html
   */
  readonly everywhere?: true;
}

const search = (type: string) => `${type}?patient={{context.patientId}}`;

const table = {
  patient: { template: 'Patient/{{context.patientId}}', section: 'patient', essential: true },
  conditions: {
    template: search('Condition'),
    section: 'problems',
    essential: true,
    everywhere: true,
  },
  observations: { template: search('Observation'), section: 'results', everywhere: true },
  procedures: { template: search('Procedure'), section: 'procedures', everywhere: true },
  medicationRequests: {
    template: search('MedicationRequest'),
    section: 'medications',
    everywhere: true,
  },
  medicationStatements: { template: search('MedicationStatement'), section: 'medications' },
  medicationAdministrations: {
    template: search('MedicationAdministration'),
    section: 'medications',
  },
  allergies: {
    template: search('AllergyIntolerance'),
    section: 'allergies',
    everywhere: true,
  },
  serviceRequests: { template: search('ServiceRequest'), section: 'requests' },
  diagnosticReports: { template: search('DiagnosticReport'), section: 'reports', everywhere: true },
  imagingStudies: { template: search('ImagingStudy'), section: 'reports' },
  goals: { template: search('Goal'), section: 'documents' },
  researchSubjects: { template: search('ResearchSubject'), section: 'documents' },
  specimens: { template: search('Specimen'), section: 'specimens' },
} as const satisfies Record<string, PrefetchInfo>;

export type PrefetchKey = keyof typeof table;

export const prefetchInfo: Readonly<Record<PrefetchKey, PrefetchInfo>> = table;

export const prefetchKeys = Object.keys(table) as readonly PrefetchKey[];
