// QTcF: as reported, by a generic corrected QT that names Fridericia, or from QT and heart rate of
// one ECG (QT / cube root of RR in seconds). Bazett and other formulas are not QTcF; a corrected QT
// without any formula is used with that remark, and only where the ECG has nothing better.
import { type CaseBuilder, push } from './case-builder.ts';
import { addMeasurement, readValue } from './measurements.ts';
import { concept } from './read/coding.ts';
import { number, object, string } from './read/json.ts';
import { plainQuantity } from './read/quantity.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { type ResultBase, resultBase } from './result-base.ts';

export function mapEcg(record: PatientRecord, into: CaseBuilder): void {
  const unnamed: RecordEntry[] = [];
  for (const entry of record.listed('Observation', 'qtcf')) add(entry, record, into);
  for (const entry of record.worded('Observation')) {
    if (/\bQTcF\b|\bQTc\b.*\bFridericia\b/i.test(entry.words ?? '')) add(entry, record, into);
  }
  for (const entry of record.listed('Observation', 'qtc')) {
    const formula = formulaOf(entry);
    if (formula === 'fridericia') add(entry, record, into);
    else if (formula === undefined) unnamed.push(entry);
  }
  computeFromRate(record, into);
  const known = new Set((into.measurements.qtcf ?? []).map((m) => m.date?.first));
  for (const entry of unnamed) {
    const day = resultBase(entry)?.date?.first;
    if (day === undefined || !known.has(day)) add(entry, record, into, 'formula not stated');
  }
}

function add(entry: RecordEntry, record: PatientRecord, into: CaseBuilder, remark?: string): void {
  const more = remark ? { remark } : {};
  addMeasurement(entry, 'qtcf', readValue(entry, 'qtcf'), record, into, more);
}

/** The formula that method or words name. */
function formulaOf({ json, code }: RecordEntry): 'fridericia' | 'other' | undefined {
  const method = concept(json['method']);
  const words = [method, code].flatMap((c) =>
    c ? [c.text ?? '', ...c.codings.map((x) => x.display ?? '')] : [],
  );
  const text = words.join(' ');
  if (/\bfridericia\b|\bQTcF\b/i.test(text)) return 'fridericia';
  return /\b(?:bazett|framingham|hodges|QTcB)\b/i.test(text) ? 'other' : undefined;
}

/** LOINC 8867-4 heart rate (FHIR R4 vital signs), 76282-3 heart rate by EKG, 8637-1 R-R interval. */
const rateCodes: ReadonlySet<string> = new Set(['8867-4', '76282-3']);
const intervalCode = '8637-1';

function computeFromRate(record: PatientRecord, into: CaseBuilder): void {
  const raw = record.listed('Observation', 'qt-raw');
  if (raw.length === 0) return;
  const known = new Set((into.measurements.qtcf ?? []).map((m) => m.date?.first));
  for (const entry of raw) {
    const base = resultBase(entry);
    const reading = readValue(entry, 'qtcf');
    if (!base || !reading?.read || known.has(base.date?.first)) continue;
    const rr = record
      .of('Observation')
      .flatMap((o) => (isSameEcg(o, entry, base) ? (beat(o) ?? []) : []))[0];
    if (rr === undefined) continue;
    const correct = (qt: number) => Math.round((qt / Math.cbrt(rr)) * 10) / 10;
    const { low, high } = reading.value;
    const remark = 'computed from QT and heart rate (Fridericia)';
    push(into.measurements, 'qtcf', {
      ...base,
      value: { low: correct(low), high: correct(high), remark },
    });
  }
}

/** Parts of one panel, or results of one moment. */
function isSameEcg(other: RecordEntry, entry: RecordEntry, base: ResultBase): boolean {
  if (!other.code?.codings.some((c) => rateCodes.has(c.code) || c.code === intervalCode))
    return false;
  if (entry.parent !== undefined && other.parent === entry.parent) return true;
  const at = resultBase(other);
  return at?.moment !== undefined && at.moment === base.moment;
}

/** Seconds between two beats; rates that no heart has are not read. */
function beat({ json, code }: RecordEntry): number | undefined {
  const isRate = code?.codings.some((c) => rateCodes.has(c.code));
  const quantity = plainQuantity(json['valueQuantity']);
  const value = quantity?.value ?? number(json['valueInteger']);
  if (value === undefined || string(object(json['valueQuantity'])?.['comparator']))
    return undefined;
  const seconds = isRate ? 60 / value : quantity?.unit === 's' ? value : value / 1000;
  return seconds >= 0.2 && seconds <= 3 ? seconds : undefined;
}
