// What clinicians state with the project's own codes, as an Observation whose value has the type of
// the code, or as a Condition. Dictionary: CodeSystem urn:mbc-cds:judgement.
import type { JudgementValue } from '../src/domain/case.ts';
import { type Judgement, judgements } from '../src/domain/judgement.ts';
import { exact, type Quantity } from '../src/domain/measurement.ts';
import { type CaseBuilder, dateOf, push } from './case-builder.ts';
import { judgementRows, judgementSystem } from './codes/judgement.ts';
import { type Concept, concept, freeText } from './read/coding.ts';
import { onset, when } from './read/dates.ts';
import { boolean, type Json, number, object, string } from './read/json.ts';
import { interval, unitOf } from './read/quantity.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { conditionStatus } from './read/status.ts';
import { resultBase } from './result-base.ts';

const known = new Set<string>(judgements);

/** Codes that stand beside standard ones for the same fact: their topic reads them. */
const readByTopic: ReadonlySet<Judgement> = new Set([
  'menopausal-status',
  'her2-membrane-staining',
  'child-pugh-class',
  'pdl1-cps',
  'ctc-count',
]);

/** The judgement that the code of an entry names. */
export function judgementOf(entry: RecordEntry): Judgement | undefined {
  const { judgement } = entry;
  return judgement !== undefined && known.has(judgement) ? (judgement as Judgement) : undefined;
}

export function mapJudgements(record: PatientRecord, into: CaseBuilder): void {
  for (const entry of record.judged('Observation')) mapObservation(entry, record, into);
  for (const entry of record.judged('Condition')) mapCondition(entry, into);
}

function mapObservation(entry: RecordEntry, record: PatientRecord, into: CaseBuilder): void {
  const judgement = judgementOf(entry);
  const base = judgement && resultBase(entry);
  if (!judgement || !base || readByTopic.has(judgement)) return;
  const value = statedValue(entry.json, judgement);
  if (value !== undefined) push(into.judgements, judgement, { ...base, value });
  else {
    record.issues.push({ kind: 'unreadable-value', reference: entry.reference, topic: judgement });
  }
}

/** A Condition says yes, as of the day it was recorded; a graded one by its severity. */
function mapCondition(entry: RecordEntry, into: CaseBuilder): void {
  const judgement = judgementOf(entry);
  const status = judgement && conditionStatus(entry.json);
  if (!judgement || !status || status.suspected || status.activity !== 'active') return;
  const value = conditionValue(entry, judgement);
  if (value === undefined) return;
  const at = when(entry.json['recordedDate']) ?? onset(entry.json);
  push(into.judgements, judgement, { value, reference: entry.reference, ...dateOf(at) });
}

function conditionValue(entry: RecordEntry, judgement: Judgement): JudgementValue | undefined {
  if (judgementRows[judgement].value === 'boolean') return true;
  if (judgement !== 'symptom-severity') return undefined;
  return answerOf(concept(entry.json['severity']), judgement);
}

function statedValue(json: Json, judgement: Judgement): JudgementValue | undefined {
  switch (judgementRows[judgement].value) {
    case 'boolean':
      return boolean(json['valueBoolean']);
    case 'integer':
      return integerOf(json);
    case 'Quantity':
      return quantityOf(json, judgement);
    default:
      return answerOf(concept(json['valueCodeableConcept']), judgement);
  }
}

/** A number; of a range the high end. The unit of a count does not matter. */
function integerOf(json: Json): Quantity | undefined {
  const whole = number(json['valueInteger']);
  if (whole !== undefined) return whole >= 0 ? exact(whole) : undefined;
  const quantity = object(json['valueQuantity']);
  const amount = number(quantity?.['value']);
  if (quantity && amount !== undefined && amount >= 0) {
    return interval(amount, string(quantity['comparator']));
  }
  const high = number(object(object(json['valueRange'])?.['high'])?.['value']);
  return high !== undefined && high >= 0 ? exact(high) : undefined;
}

/** Units of the answers that are a quantity: months, mg/m2. */
const factors: Readonly<Partial<Record<Judgement, Readonly<Record<string, number>>>>> = {
  'disease-free-interval': { mo: 1, mo_g: 1, month: 1, months: 1, a: 12, year: 12, years: 12 },
  'cumulative-anthracycline-dose': { 'mg/m2': 1, 'mg/m²': 1 },
};

function quantityOf(json: Json, judgement: Judgement): Quantity | undefined {
  const quantity = object(json['valueQuantity']);
  const amount = number(quantity?.['value']) ?? number(json['valueInteger']);
  if (amount === undefined || amount < 0) return undefined;
  const factor = factors[judgement]?.[quantity ? unitOf(quantity) : ''];
  if (factor === undefined) return undefined;
  return interval(amount * factor, string(quantity?.['comparator']));
}

/** SNOMED CT severities, where the answers are grades. */
const grades: Readonly<Record<string, string>> = {
  '84387000': 'none',
  '255604002': 'mild',
  '6736007': 'moderate',
  '24484000': 'severe',
};

function answerOf(value: Concept | undefined, judgement: Judgement): string | undefined {
  const answers = judgementRows[judgement].answers ?? [];
  const codes = value?.codings ?? [];
  const own = codes.find((c) => c.system === judgementSystem)?.code;
  const graded = codes.map((c) => grades[c.code]).find((grade) => grade !== undefined);
  const words = freeText(value)?.trim().toLowerCase();
  const said = own ?? graded ?? answers.find((a) => a.toLowerCase() === words);
  return said !== undefined && answers.includes(said) ? said : undefined;
}
