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
}

const search = (type: string) => `${type}?patient={{context.patientId}}`;

const table = {
  patient: { template: 'Patient/{{context.patientId}}', section: 'patient', essential: true },
  conditions: { template: search('Condition'), section: 'problems', essential: true },
  observations: { template: search('Observation'), section: 'results' },
  procedures: { template: search('Procedure'), section: 'procedures' },
  medicationRequests: { template: search('MedicationRequest'), section: 'medications' },
  medicationStatements: { template: search('MedicationStatement'), section: 'medications' },
  medicationAdministrations: {
    template: search('MedicationAdministration'),
    section: 'medications',
  },
  allergies: { template: search('AllergyIntolerance'), section: 'allergies' },
  serviceRequests: { template: search('ServiceRequest'), section: 'requests' },
  diagnosticReports: { template: search('DiagnosticReport'), section: 'reports' },
  imagingStudies: { template: search('ImagingStudy'), section: 'reports' },
  goals: { template: search('Goal'), section: 'documents' },
  researchSubjects: { template: search('ResearchSubject'), section: 'documents' },
  specimens: { template: search('Specimen'), section: 'specimens' },
} as const satisfies Record<string, PrefetchInfo>;

export type PrefetchKey = keyof typeof table;

export const prefetchInfo: Readonly<Record<PrefetchKey, PrefetchInfo>> = table;

export const prefetchKeys = Object.keys(table) as readonly PrefetchKey[];
