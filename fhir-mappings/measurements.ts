// Laboratory and cardiac results in the canonical unit of their analyte, with the reference ranges
// of the report. A result without a readable value is kept as unreadable, never as a number.
import type { Analyte, Measurement } from '../src/domain/measurement.ts';
import { type CaseBuilder, push } from './case-builder.ts';
import type { CodeListId } from './codes/lists.ts';
import { isPlausible } from './plausible.ts';
import { number, object } from './read/json.ts';
import { type Reading, readQuantity } from './read/quantity.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { none, referenceRanges } from './reference-range.ts';
import { resultBase } from './result-base.ts';

/** Code list of an Observation to its analyte. */
export const analyteLists: readonly (readonly [CodeListId, Analyte])[] = [
  ['fsh', 'fsh'],
  ['e2', 'estradiol'],
  ['anc', 'neutrophils'],
  ['wbc', 'leukocytes'],
  ['neutpct', 'neutrophilPercent'],
  ['plt', 'platelets'],
  ['bili', 'bilirubin'],
  ['ast', 'ast'],
  ['alt', 'alt'],
  ['alp', 'alp'],
  ['crea', 'creatinine'],
  ['crcl', 'creatinineClearance'],
  ['weight', 'weight'],
  ['height', 'height'],
  ['bsa', 'bodySurface'],
  ['ca', 'calcium'],
  ['ca-corr', 'correctedCalcium'],
  ['alb', 'albumin'],
  ['k', 'potassium'],
  ['mg', 'magnesium'],
  ['fpg', 'fastingGlucose'],
  ['a1c', 'hba1c'],
];

export function mapMeasurements(record: PatientRecord, into: CaseBuilder): void {
  for (const [list, analyte] of analyteLists) {
    for (const entry of record.listed('Observation', list)) {
      addMeasurement(entry, analyte, readValue(entry, analyte), record, into);
    }
  }
}

/**
 * Adds a result to the case, or to its unreadable ones; a panel without a value of its own is none.
 * @param more what the reader should know about the value.
 */
export function addMeasurement(
  entry: RecordEntry,
  analyte: Analyte,
  reading: Reading | undefined,
  record: PatientRecord,
  into: CaseBuilder,
  more: Pick<Measurement, 'remark'> = {},
): void {
  const base = reading && resultBase(entry);
  if (!reading || !base) return;
  const problem = !reading.read
    ? reading.problem
    : isPlausible(analyte, reading.value)
      ? undefined
      : 'unreadable-value';
  if (reading.read && problem === undefined) {
    const limits = referenceRanges(entry, analyte, into.person);
    const bare = limits === none && more.remark === undefined;
    const value = bare ? reading.value : { ...reading.value, ...limits, ...more };
    push(into.measurements, analyte, Object.assign(base, { value }));
    return;
  }
  record.issues.push({
    kind: problem ?? 'unreadable-value',
    reference: entry.reference,
    topic: analyte,
  });
  const said = problem === 'unknown-unit' ? 'unknown unit' : 'not readable';
  push(into.unreadable, analyte, { ...base, value: said });
}

/** A quantity, or a whole number without a unit; undefined for a panel, which has no value. */
export function readValue({ json }: RecordEntry, analyte: Analyte): Reading | undefined {
  if (object(json['valueQuantity'])) return readQuantity(json['valueQuantity'], analyte);
  const whole = number(json['valueInteger']);
  if (whole !== undefined) return readQuantity({ value: whole }, analyte);
  // A value of another type, text among them, is not read as a number.
  return Object.keys(json).some((name) => name.startsWith('value'))
    ? { read: false, problem: 'unreadable-value' }
    : undefined;
}
