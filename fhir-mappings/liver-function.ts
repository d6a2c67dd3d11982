// Child-Pugh class, as the answer of an Observation or as a finding of its own.
import { type CaseBuilder, dateOf } from './case-builder.ts';
import { type Concept, concept, freeText, isIn } from './read/coding.ts';
import { onset } from './read/dates.ts';
import { number, object, string } from './read/json.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { conditionStatus } from './read/status.ts';
import { resultBase } from './result-base.ts';

type ChildPugh = 'A' | 'B' | 'C';

const classes = ['v-child-a', 'v-child-b', 'v-child-c'] as const;

export function mapLiverFunction(record: PatientRecord, into: CaseBuilder): void {
  for (const entry of record.listed('Observation', 'child-obs', ...classes)) {
    const base = resultBase(entry);
    const value = base && classOf(entry);
    if (base && value) into.childPugh.push({ ...base, value });
  }
  for (const entry of record.listed('Condition', ...classes)) {
    const status = conditionStatus(entry.json);
    const value = coded(entry.code);
    if (!status || status.suspected || status.activity !== 'active' || !value) continue;
    into.childPugh.push({ value, reference: entry.reference, ...dateOf(onset(entry.json)) });
  }
}

function classOf(entry: RecordEntry): ChildPugh | undefined {
  const own = coded(entry.code);
  // The code itself is the finding, unless the result denies it.
  if (own) return entry.json['valueBoolean'] === false ? undefined : own;
  const value = concept(entry.json['valueCodeableConcept']);
  return coded(value) ?? inWords(entry, value) ?? byPoints(entry);
}

function coded(value: Concept | undefined): ChildPugh | undefined {
  if (isIn(value, 'v-child-a')) return 'A';
  if (isIn(value, 'v-child-b')) return 'B';
  return isIn(value, 'v-child-c') ? 'C' : undefined;
}

function inWords(entry: RecordEntry, value: Concept | undefined): ChildPugh | undefined {
  const text = string(entry.json['valueString']) ?? freeText(value) ?? '';
  const found = /^\s*(?:child[- ]pugh\s*)?(?:class|score|grade)?\s*([ABC])\b/i.exec(text)?.[1];
  return found?.toUpperCase() as ChildPugh | undefined;
}

/** Points of the score: 5-6 are class A, 7-9 class B, 10-15 class C. */
function byPoints({ json }: RecordEntry): ChildPugh | undefined {
  const points = number(json['valueInteger']) ?? number(object(json['valueQuantity'])?.['value']);
  if (points === undefined || points < 5 || points > 15) return undefined;
  return points <= 6 ? 'A' : points <= 9 ? 'B' : 'C';
}
