// Circulating tumour cells per 7.5 mL of blood.
import type { CaseBuilder } from './case-builder.ts';
import { addMeasurement, readValue } from './measurements.ts';
import { type Concept, freeText, isIn } from './read/coding.ts';
import type { PatientRecord } from './read/record.ts';

const inWords = /\bcirculating tumou?r cells?\b/i;

export function mapTumorCells(record: PatientRecord, into: CaseBuilder): void {
  const worded = record.worded('Observation').filter((e) => inWords.test(e.words ?? ''));
  for (const entry of [...record.listed('Observation', 'ctc'), ...worded]) {
    addMeasurement(entry, 'tumorCells', readValue(entry, 'tumorCells'), record, into);
  }
}

/** Whether the concept is a count of circulating tumour cells. */
export function isTumorCellCount(code: Concept | undefined): boolean {
  return isIn(code, 'ctc') || inWords.test(freeText(code) ?? '');
}
