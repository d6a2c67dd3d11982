// From a worked case to a FHIR R4 record and the orders being written.
import type { FhirResource } from 'fhir/r4.js';
import { fileActiveDrugs } from './active-drugs.ts';
import { BIOMARKER_WRITERS } from './biomarkers.ts';
import { CONDITION_WRITERS } from './conditions.ts';
import { DISEASE_WRITERS } from './disease.ts';
import { type DraftOrder, draftOrders } from './draft-orders.ts';
import type { FactTable, FactWriter } from './fact-writer.ts';
import type { Facts, WorkedCase } from './facts.ts';
import { JUDGEMENT_WRITERS } from './judgements.ts';
import { LABORATORY_WRITERS } from './laboratory.ts';
import { OVARIAN_WRITERS } from './ovarian.ts';
import { RECEPTOR_WRITERS } from './receptors.ts';
import type { RecordCoding } from './record-coding.ts';
import { openRecord, type Scribe } from './scribe.ts';
import { TESTS_ON_FILE_WRITERS } from './tests-on-file.ts';
import { TREATMENT_WRITERS } from './treatment-history.ts';

/** Every fact has its row; a fact without one does not compile. */
export const FACT_WRITERS: FactTable = {
  ...DISEASE_WRITERS,
  ...RECEPTOR_WRITERS,
  ...JUDGEMENT_WRITERS,
  ...OVARIAN_WRITERS,
  ...TREATMENT_WRITERS,
  ...LABORATORY_WRITERS,
  ...TESTS_ON_FILE_WRITERS,
  ...BIOMARKER_WRITERS,
  ...CONDITION_WRITERS,
};

function writeFact<Name extends keyof Facts>(name: Name, scribe: Scribe): void {
  const value: Facts[Name] = scribe.facts[name];
  const write: FactWriter<Name> = FACT_WRITERS[name];
  if (value !== undefined) write(value, scribe);
}

export interface PatientRecord {
  readonly patientId: string;
  /** What the record system holds; no reference leads outside it. */
  readonly resources: readonly FhirResource[];
  /** What the clinician is writing; not part of the record. */
  readonly drafts: readonly DraftOrder[];
}

export interface RecordOptions {
  readonly coding: RecordCoding;
  /** Date of the request, YYYY-MM-DD; all dates of the record are counted from it. */
  readonly today: string;
  readonly patientId?: string;
}

/** The same case, coding and day always give the same record. */
export function buildRecord(
  worked: WorkedCase,
  { coding, today, patientId = 'patient-1' }: RecordOptions,
): PatientRecord {
  const scribe = openRecord(worked, { coding, today, patientId });
  for (const name of Object.keys(FACT_WRITERS) as (keyof Facts)[]) writeFact(name, scribe);
  fileActiveDrugs(scribe);
  const drafts = draftOrders(scribe, worked.draftOrders ?? []);
  return { patientId, resources: [...scribe.filed()], drafts };
}
