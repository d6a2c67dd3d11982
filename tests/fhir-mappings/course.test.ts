// The course of the disease: severity of symptoms, counts, the disease-free interval.
import { describe, expect, it } from 'vitest';
import * as course from '../../src/domain/facts/course.ts';
import type { Quantity } from '../../src/domain/measurement.ts';
import {
  clinical,
  condition,
  daysAgo,
  judgement,
  metastatic,
  monthsAgo,
  observation,
  procedure,
  quantity,
  read,
  snomed,
  text,
} from '../support/fhir.ts';

function dayBefore(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

describe('the severity of symptoms', () => {
  const severity = (content: object) => observation(judgement('symptom-severity'), content);

  it.each([
    ['none', '84387000'],
    ['mild', '255604002'],
    ['moderate', '6736007'],
    ['severe', '24484000'],
  ])(
    'is %s by the answer of the CodeSystem, by SNOMED CT, or by a graded Condition',
    (word, code) => {
      const own = severity({ valueCodeableConcept: judgement(word) });
      const coded = severity({ valueCodeableConcept: snomed(code) });
      const graded = condition(judgement('symptom-severity'), { severity: snomed(code) });
      const inWords = severity({ valueCodeableConcept: text(word) });
      for (const stated of [own, coded, graded, inWords]) {
        expect(read(course.symptomSeverity, [stated])).toBe(word);
      }
    },
  );

  it('is not read from an answer of another question or a bare Condition', () => {
    const other = severity({ valueCodeableConcept: judgement('post') });
    const bare = condition(judgement('symptom-severity'));
    expect(read(course.symptomSeverity, [other, bare])).toBe('unknown: absent');
  });

  it('holds for three months', () => {
    const at = (effectiveDateTime: string) =>
      read(course.symptomSeverity, [
        severity({ valueCodeableConcept: judgement('severe'), effectiveDateTime }),
      ]);
    expect(at(monthsAgo(3))).toBe('severe');
    expect(at(dayBefore(monthsAgo(3)))).toBe('unknown: stale');
  });

  it('none means controlled, unless a clinician later says that they are not', () => {
    const none = severity({ valueCodeableConcept: judgement('none') });
    expect(read(course.symptomsControlled, [none])).toBe(true);
    const later = observation(judgement('symptoms-controlled'), {
      valueBoolean: false,
      effectiveDateTime: daysAgo(1),
    });
    expect(read(course.symptomsControlled, [none, later])).toBe(false);
    const mild = severity({ valueCodeableConcept: judgement('mild') });
    expect(read(course.symptomsControlled, [mild])).toBe('unknown: absent');
  });
});

describe('life-threatening disease', () => {
  const threatening = { severity: snomed('442452003') };
  const metastasis = (content: object) =>
    condition(snomed('94381002'), { ...threatening, onsetDateTime: '2024-01-01', ...content });

  it('is also the severity of a metastasis, as of the day it was recorded', () => {
    const fact = course.lifeThreateningDisease;
    expect(read(fact, [metastasis({ recordedDate: daysAgo(5) })])).toBe(true);
    expect(read(fact, [metastasis({ recordedDate: monthsAgo(3) })])).toBe('unknown: absent');
    expect(read(fact, [metastasis({ recordedDate: daysAgo(5), ...clinical('resolved') })])).toBe(
      'unknown: absent',
    );
  });
});

describe('counts that clinicians state', () => {
  const count = (code: string, content: object) => observation(judgement(code), content);
  const organs = (content: object) => count('metastatic-organ-count', content);
  const lesions = (content: object) => count('metastatic-lesion-count', content);

  it('are a whole number, a quantity, or the high end of a range', () => {
    const range = { valueRange: { low: { value: 2 }, high: { value: 4 } } };
    expect(read(course.metastaticLesionCount, [lesions({ valueInteger: 3 })])).toMatchObject({
      low: 3,
      high: 3,
    });
    expect(
      read(course.metastaticLesionCount, [lesions({ valueQuantity: quantity(3, '1') })]),
    ).toMatchObject({ low: 3 });
    expect(read(course.metastaticLesionCount, [lesions(range)])).toMatchObject({ low: 4, high: 4 });
  });

  it('above a number leave the rest open', () => {
    const many = lesions({ valueQuantity: quantity(5, '1', '>') });
    const { low, high } = read(course.metastaticLesionCount, [many]) as Quantity;
    expect(low).toBeGreaterThan(5);
    expect(high).toBe(Number.POSITIVE_INFINITY);
  });

  it('of organs win over the organs on record, for twelve months', () => {
    const record = [...metastatic, organs({ valueInteger: 3 })];
    expect(read(course.metastaticOrganCount, record)).toMatchObject({ low: 3 });
    const old = organs({ valueInteger: 3, effectiveDateTime: dayBefore(monthsAgo(12)) });
    expect(read(course.metastaticOrganCount, [...metastatic, old])).toMatchObject({
      low: 1,
      high: 1,
    });
    expect(read(course.metastaticOrganCount, [])).toBe('unknown: absent');
  });

  it.each([
    [30, 'mo', 30],
    [2, 'a', 24],
  ])('of a disease-free interval of %d %s are months', (value, unit, months) => {
    const interval = count('disease-free-interval', { valueQuantity: quantity(value, unit) });
    expect(read(course.diseaseFreeIntervalMonths, [interval])).toMatchObject({
      low: months,
      high: months,
    });
  });

  it('of a disease-free interval in another unit are not read', () => {
    const odd = count('disease-free-interval', { valueQuantity: quantity(30, 'furlong') });
    expect(read(course.diseaseFreeIntervalMonths, [odd])).toBe('unknown: absent');
  });
});

describe('the disease-free interval', () => {
  const operation = (performedDateTime: string, content: object = {}) =>
    procedure(snomed('172043006'), { performedDateTime, ...content });
  const months = (...more: object[]) =>
    read(course.diseaseFreeIntervalMonths, [...metastatic, ...more]);

  it('runs in completed months from the last curative operation to the first metastasis', () => {
    expect(months(operation('2018-03-02'), operation('2018-05-01'))).toMatchObject({
      low: 60,
      high: 60,
    });
    expect(months(operation('2018-05-02'))).toMatchObject({ low: 59, high: 59 });
  });

  it('keeps open what a partial date leaves open', () => {
    expect(months(operation('2018'))).toEqual({ low: 52, high: 64 });
  });

  it('is not counted from the diagnosis, nor from a palliative or a later operation', () => {
    const palliative = {
      extension: [
        {
          url: 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-procedure-intent',
          valueCodeableConcept: snomed('363676003'),
        },
      ],
    };
    expect(months()).toBe('unknown: absent');
    expect(months(operation('2018-05-01', palliative))).toBe('unknown: absent');
    expect(months(operation('2024-01-01'))).toBe('unknown: absent');
    expect(months(operation('2018-05-01', { status: 'in-progress' }))).toBe('unknown: absent');
  });
});
