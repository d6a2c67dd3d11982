// PD-L1 combined positive score (clone 22C3): under its own code, or in the words of the report. A
// tumour proportion score is another measure and is not read.
import { type CaseBuilder, push } from './case-builder.ts';
import { judgementOf } from './judgements.ts';
import { addMeasurement, readValue } from './measurements.ts';
import { interval } from './read/quantity.ts';
import type { PatientRecord } from './read/record.ts';
import { resultBase } from './result-base.ts';
import { valueText } from './result-text.ts';

export function mapPdL1(record: PatientRecord, into: CaseBuilder): void {
  for (const entry of record.listed('Observation', 'pdl1')) {
    if (judgementOf(entry) === 'pdl1-cps') {
      addMeasurement(entry, 'pdl1Cps', readValue(entry, 'pdl1Cps'), record, into);
      continue;
    }
    const base = resultBase(entry);
    const value = base && scoreInText(valueText(entry) ?? '');
    if (base && value) push(into.measurements, 'pdl1Cps', { ...base, value });
  }
}

const comparators: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  'at least': '>=',
  'less than': '<',
};

/** "CPS 5", "CPS: >= 10", "combined positive score less than 1". */
export function scoreInText(text: string): { low: number; high: number } | undefined {
  const found =
    /\b(?:CPS|combined positive score)\b\s*(?:\(CPS\))?\s*(?:is|of|score)?\s*[:=]?\s*(<=?|>=?|≤|≥|at least|less than)?\s*(\d+(?:\.\d+)?)/i.exec(
      text,
    );
  if (!found) return undefined;
  const sign = found[1]?.toLowerCase();
  const value = Number(found[2]);
  if (value > 100) return undefined;
  return interval(value, sign === undefined ? undefined : (comparators[sign] ?? sign));
}
