// Left ventricular ejection fraction: percent, a range (its mean), or a fraction of one.
import type { CaseBuilder } from './case-builder.ts';
import { addMeasurement, readValue } from './measurements.ts';
import { type Json, object } from './read/json.ts';
import { type Reading, readQuantity } from './read/quantity.ts';
import type { PatientRecord } from './read/record.ts';

export function mapHeart(record: PatientRecord, into: CaseBuilder): void {
  for (const entry of record.listed('Observation', 'lvef')) {
    const range = object(entry.json['valueRange']);
    const reading = range ? mean(range) : readValue(entry, 'lvef');
    addMeasurement(entry, 'lvef', reading, record, into);
  }
}

function mean(range: Json): Reading {
  const low = readQuantity(range['low'], 'lvef');
  const high = readQuantity(range['high'], 'lvef');
  if (!low.read) return low;
  if (!high.read) return high;
  const middle = (low.value.low + high.value.high) / 2;
  return { read: true, value: { low: middle, high: middle } };
}
