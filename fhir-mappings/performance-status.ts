// ECOG and Karnofsky performance status: a number, or the answer of the LOINC answer list as the
// value or as the interpretation (mCODE STU4).
import type { Analyte } from '../src/domain/measurement.ts';
import type { CaseBuilder } from './case-builder.ts';
import type { CodeListId } from './codes/lists.ts';
import { addMeasurement, readValue } from './measurements.ts';
import { concept, isIn } from './read/coding.ts';
import { objects } from './read/json.ts';
import type { Reading } from './read/quantity.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';

const scales: readonly (readonly [CodeListId, Analyte])[] = [
  ['ecog', 'ecog'],
  ['kps', 'karnofsky'],
];

export function mapPerformanceStatus(record: PatientRecord, into: CaseBuilder): void {
  for (const [list, analyte] of scales) {
    for (const entry of record.listed('Observation', list)) {
      const answered = list === 'ecog' ? answerOf(entry) : undefined;
      const reading = answered ?? readValue(entry, analyte);
      const whole = reading?.read === true && !Number.isInteger(reading.value.low);
      addMeasurement(entry, analyte, whole ? notWhole : reading, record, into);
    }
  }
}

const notWhole: Reading = { read: false, problem: 'unreadable-value' };

const answers = ['v-ecog0', 'v-ecog1', 'v-ecog2', 'v-ecog3', 'v-ecog4', 'v-ecog5'] as const;

/** The value comes first: an interpretation stands beside a number, not in place of it. */
function answerOf({ json }: RecordEntry): Reading | undefined {
  const stated = concept(json['valueCodeableConcept']);
  const hasNumber = json['valueInteger'] !== undefined || json['valueQuantity'] !== undefined;
  const interpreted = hasNumber ? [] : objects(json['interpretation']).map(concept);
  for (const answer of [stated, ...interpreted]) {
    const score = answers.findIndex((list) => isIn(answer, list));
    if (score >= 0) return { read: true, value: { low: score, high: score } };
  }
  return undefined;
}
