// How one clinical fact stands in FHIR R4: every accepted representation with the code lists that
// decide it, how long it holds, which status counts, and what makes it unknown. The mappers do not
// read this table; the coverage test proves each entry of it by running them.
import type { Analyte } from '../../src/domain/measurement.ts';
import type { LookBackName } from '../../src/domain/settings.ts';
import type { CodeListId } from '../codes/lists.ts';

/** The look-back by its name in the settings, or the reason why the fact does not grow old. */
export type Current = LookBackName | { readonly never: string };

/** Which statuses count, by the kind of resource. */
export type StatusRule =
  | 'result'
  | 'report'
  | 'problem-active'
  | 'problem-any'
  | 'procedure'
  | 'drug'
  | 'draft'
  | 'request'
  | 'allergy'
  | 'document'
  | 'visit'
  | 'trial'
  | 'patient';

/** What the fact says when nothing is on record. */
export type Silence = 'unknown' | 'none' | 'indeterminate' | boolean | number;

export interface Representation {
  /** FHIR path or paths, and what is read there. */
  readonly path: string;
  /** Code lists that decide it: of the code, of the value, of the body site. */
  readonly lists?: readonly CodeListId[];
  /** The number is converted to the canonical unit of this analyte. */
  readonly analyte?: Analyte;
  /** Units of a number that is no analyte. */
  readonly units?: readonly string[];
  /** Where it differs from the fact. */
  readonly current?: Current;
  readonly status?: StatusRule;
}

export interface FactReading {
  /** Files of `fhir-mappings`. */
  readonly mappers: readonly string[];
  readonly current: Current;
  readonly status: StatusRule;
  readonly silence: Silence;
  /** Beside an empty record. */
  readonly unknownWhen: string;
  /** The same fact, asked with another look-back. */
  readonly also?: { readonly current: LookBackName; readonly when: string };
  /** By a short name that the README and the coverage test share. */
  readonly representations: Readonly<Record<string, Representation>>;
}

export const statusRules: Readonly<Record<StatusRule, string>> = {
  result:
    'Observation.status final, amended, corrected or appended; preliminary and partial only where nothing final is current, and then never for a critical card. Not registered, cancelled, entered-in-error, unknown, nor with dataAbsentReason.',
  report: 'DiagnosticReport.status final, amended, corrected or appended; ImagingStudy available.',
  'problem-active':
    'Condition.clinicalStatus active, recurrence or relapse (absent: active); verificationStatus not refuted, entered-in-error or differential (absent: confirmed).',
  'problem-any':
    'Condition of any clinicalStatus; verificationStatus not refuted, entered-in-error or differential.',
  procedure: 'Procedure.status completed (not-done only where that is what is asked).',
  drug: 'MedicationRequest and MedicationStatement active, on-hold (paused), completed or stopped (ended), MedicationAdministration completed, in-progress or stopped. Not draft, cancelled, entered-in-error, not-taken, not-done, intended, unknown, doNotPerform, nor an intent other than an order.',
  draft:
    'Drafted resources of the request: draft or active. Not entered-in-error, on-hold, unknown, doNotPerform; cancelled, stopped and completed stop an order.',
  request: 'ServiceRequest active, on-hold or completed, Appointment booked; not doNotPerform.',
  allergy:
    'AllergyIntolerance.clinicalStatus active (absent: active); verificationStatus not refuted or entered-in-error.',
  document: 'DocumentReference current; Goal.lifecycleStatus active.',
  visit: 'Encounter finished, in-progress, arrived, triaged or onleave.',
  trial: 'ResearchSubject of any status: each tells that the trial was spoken of.',
  patient: 'Patient has no status.',
};

const judgement = 'urn:mbc-cds:judgement';

/** A yes-or-no judgement under a code of the project's own CodeSystem, as Observation or Condition. */
export function judged(code: string): {
  readonly stated: Representation;
  readonly problem: Representation;
} {
  return {
    stated: {
      path: `Observation.code = \`${judgement}\\|${code}\`, valueBoolean`,
      status: 'result',
    },
    problem: {
      path: `Condition.code = \`${judgement}\\|${code}\`: yes as of recordedDate`,
      status: 'problem-active',
    },
  };
}

/** An Observation with a code of the project's own CodeSystem. */
export const own = (code: string, value: string): Representation => ({
  path: `Observation.code = \`${judgement}\\|${code}\`, ${value}`,
});
