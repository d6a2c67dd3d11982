// Creatinine clearance and its rise, calcium corrected for albumin, potassium and magnesium.
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/domain/fact.ts';
import {
  calciumLowerLimit,
  correctedCalciumMgPerDl,
  hypercalcemia,
  hypokalemia,
  hypomagnesemia,
} from '../../src/domain/facts/electrolytes.ts';
import {
  creatinineClearanceMlPerMin,
  creatinineRiseMgPerDl,
} from '../../src/domain/facts/kidney.ts';
import type { Measurement, Quantity } from '../../src/domain/measurement.ts';
import { expectAbout } from '../support/expect-measurement.ts';
import {
  administration,
  clinical,
  condition,
  daysAgo,
  factOf,
  icd,
  known,
  lab,
  loinc,
  monthsAgo,
  observation,
  quantity,
  read,
  request,
  situationOf,
  snomed,
  text,
} from '../support/fhir.ts';

const creatinine = (value: number, days: number, unit = 'mg/dL', of = '2160-0') =>
  lab(of, value, unit, { effectiveDateTime: daysAgo(days) });
const weight = (value: number, days: number) =>
  lab('29463-7', value, 'kg', { effectiveDateTime: daysAgo(days) });

describe('creatinine clearance', () => {
  const clearance = (...resources: object[]) => read(creatinineClearanceMlPerMin, resources);

  // The patient of these tests is a woman of 56: (140 - 56) x 60 x 0.85 / 72 = 59.5 at 1 mg/dL.
  it.each([
    ['mg/dL', [creatinine(1, 5), weight(60, 30)], 59.5],
    ['umol/L', [creatinine(88.4, 5, 'umol/L', '14682-9'), weight(60, 30)], 59.5],
    ['twice the creatinine', [creatinine(2, 5), weight(60, 30)], 29.75],
  ])('is computed by Cockcroft and Gault from %s', (_, resources, expected) => {
    expectAbout(clearance(...resources), expected);
  });

  it('is higher for a man of the same age and weight', () => {
    const man = { resourceType: 'Patient', id: 'p1', gender: 'male', birthDate: '1970-03-01' };
    const fact = ask(
      creatinineClearanceMlPerMin,
      situationOf([man, creatinine(1, 5), weight(60, 30)]),
    );
    expectAbout(known(fact), 70);
  });

  it.each([
    ['a creatinine of 14 days', [creatinine(1, 14), weight(60, 30)], true],
    ['a creatinine of 15 days', [creatinine(1, 15), weight(60, 30)], false],
    ['a weight of 90 days', [creatinine(1, 5), weight(60, 90)], true],
    ['a weight of 91 days', [creatinine(1, 5), weight(60, 91)], false],
  ])('needs a current creatinine and weight: %s', (_, resources, current) => {
    const found = clearance(...resources);
    if (current) expectAbout(found, 59.5);
    else expect(found).toBe('unknown: stale');
  });

  it('is unknown without a weight, and not an eGFR', () => {
    expect(clearance(creatinine(1, 5))).toBe('unknown: absent');
    expect(clearance(lab('33914-3', 90, 'mL/min/{1.73_m2}'))).toBe('unknown: absent');
    expect(clearance(lab('35591-7', 90, 'mL/min/{1.73_m2}'))).toBe('unknown: unreadable');
  });

  it('reported after the creatinine wins, reported before it does not', () => {
    const reported = (days: number) =>
      lab('35591-7', 45, 'mL/min', { effectiveDateTime: daysAgo(days) });
    expectAbout(clearance(reported(3), creatinine(1, 5), weight(60, 30)), 45);
    expectAbout(clearance(reported(6), creatinine(1, 5), weight(60, 30)), 59.5);
    expectAbout(clearance(reported(6), creatinine(1, 5)), 45);
    expectAbout(clearance(reported(28)), 45);
    expect(clearance(reported(29))).toBe('unknown: stale');
  });

  it('is an interval where the creatinine is one', () => {
    const low = observation(loinc('2160-0'), { valueQuantity: quantity(0.5, 'mg/dL', '<') });
    const { low: least, high } = clearance(low, weight(60, 30)) as Measurement;
    expect(least).toBeGreaterThan(119);
    expect(high).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the rise of creatinine', () => {
  const rise = (...resources: object[]) => read(creatinineRiseMgPerDl, resources);
  const zoledronicAcid = (days: number) =>
    administration(text('zoledronic acid'), { effectiveDateTime: daysAgo(days) });

  it('is counted from the value before the previous dose', () => {
    const values = [
      creatinine(0.7, 200),
      creatinine(0.9, 85),
      creatinine(1.2, 40),
      creatinine(1.5, 3),
    ];
    const found = rise(...values, zoledronicAcid(84));
    expect(found).toMatchObject({ baseline: { low: 0.9, high: 0.9 } });
    expect((found as Quantity).low).toBeCloseTo(0.6);
  });

  it('is counted from the earliest value of the year without an earlier dose', () => {
    const old = lab('2160-0', 0.5, 'mg/dL', { effectiveDateTime: monthsAgo(13) });
    const found = rise(
      old,
      creatinine(0.8, 200),
      creatinine(1.1, 60),
      creatinine(1.5, 3),
    ) as Quantity;
    expect(found.low).toBeCloseTo(0.7);
  });

  it('needs two values, the latest of the last 14 days', () => {
    expect(rise(creatinine(1.5, 3))).toBe('unknown: absent');
    expect(rise(creatinine(0.9, 100), creatinine(1.5, 15))).toBe('unknown: stale');
    // No value from before the previous dose.
    expect(rise(creatinine(0.9, 50), creatinine(1.5, 3), zoledronicAcid(84))).toBe(
      'unknown: absent',
    );
  });

  it('is not counted from the value itself', () => {
    expect(rise(creatinine(0.9, 10), zoledronicAcid(5))).toBe('unknown: absent');
  });

  it('does not take an order for a dose', () => {
    const ordered = request(text('zoledronic acid'), { authoredOn: daysAgo(20) });
    expect((rise(creatinine(0.8, 200), creatinine(1.5, 3), ordered) as Quantity).low).toBeCloseTo(
      0.7,
    );
  });
});

describe('corrected calcium', () => {
  const calcium = (value: number, days = 5, more: object = {}) =>
    lab('17861-6', value, 'mg/dL', { effectiveDateTime: daysAgo(days), ...more });
  const albumin = (value: number, unit = 'g/dL') =>
    lab('1751-7', value, unit, { effectiveDateTime: daysAgo(5) });
  const corrected = (...resources: object[]) => read(correctedCalciumMgPerDl, resources);

  it.each([
    [8.0, 3.0, 'g/dL', 8.8],
    [8.0, 30, 'g/L', 8.8],
    [9.0, 4.5, 'g/dL', 8.6],
    [8.5, 4, 'g/dL', 8.5],
  ])('of %d mg/dL with albumin %d %s', (total, alb, unit, expected) => {
    const { low, high } = corrected(calcium(total), albumin(alb, unit)) as Measurement;
    expect(low).toBe(expected);
    expect(high).toBe(expected);
  });

  it('without a current albumin is the total, and says so', () => {
    const fact = factOf(correctedCalciumMgPerDl, [calcium(8.9)]);
    expect(fact).toMatchObject({ value: { low: 8.9, high: 8.9 } });
    expect(fact.evidence[0]?.remark).toContain('uncorrected');
  });

  it('keeps the lower limit of the laboratory only for a value that was not recomputed', () => {
    const range = {
      referenceRange: [{ low: quantity(8.8, 'mg/dL'), high: quantity(10.4, 'mg/dL') }],
    };
    const limit = (...resources: object[]) => {
      const s = situationOf([...resources]);
      const fact = ask(correctedCalciumMgPerDl, s);
      return fact.known ? calciumLowerLimit(fact.value, s) : undefined;
    };
    expect(limit(calcium(8.6, 5, range))).toBe(8.8);
    expect(limit(calcium(8.6, 5, range), albumin(3))).toBe(8.5);
    expect(limit(calcium(8.6))).toBe(8.5);
  });

  it('reported by the laboratory is taken where it is newer', () => {
    const reported = (days: number) =>
      lab('29265-6', 2.6, 'mmol/L', { effectiveDateTime: daysAgo(days) });
    expectAbout(corrected(calcium(8, 5), reported(2)), 10.42);
    expectAbout(corrected(calcium(8, 5), reported(9)), 8);
  });

  it('is not the ionised calcium', () => {
    expect(corrected(lab('1995-0', 1.2, 'mmol/L'))).toBe('unknown: absent');
  });
});

describe.each([
  ['potassium', hypokalemia, '2823-3', 'mmol/L', 3.4, 3.5, icd('E87.6')],
  ['magnesium', hypomagnesemia, '19123-9', 'mg/dL', 1.69, 1.7, icd('E83.42')],
] as const)('low %s', (_, fact, of, unit, low, normal, diagnosis) => {
  const result = (value: number, days = 5, more: object = {}) =>
    lab(of, value, unit, { effectiveDateTime: daysAgo(days), ...more });
  const problem = (days: number) => condition(diagnosis, { onsetDateTime: daysAgo(days) });
  const isLow = (...resources: object[]) => read(fact, resources);

  it.each([
    ['a low result', [result(low)], true],
    ['a result at the limit', [result(normal)], false],
    ['a low result of 28 days', [result(low, 28)], true],
    ['a low result of 29 days', [result(low, 29)], false],
    ['the diagnosis alone', [problem(20)], true],
    ['the diagnosis and a later normal result', [problem(20), result(normal, 5)], false],
    ['the diagnosis after a normal result', [problem(3), result(normal, 5)], true],
    ['a resolved diagnosis', [condition(diagnosis, clinical('resolved'))], false],
    ['nothing', [], false],
  ])('by %s', (_name, resources, is) => {
    expect(isLow(...resources)).toBe(is);
  });

  it('takes the limit of the laboratory', () => {
    const range = { referenceRange: [{ low: quantity(normal + 0.2, unit) }] };
    expect(isLow(result(normal + 0.1, 5, range))).toBe(true);
  });

  it('is open by a comparator that does not decide, and by an unknown unit', () => {
    const below = observation(loinc(of), { valueQuantity: quantity(normal + 1, unit, '<') });
    expect(isLow(below)).toBe('unknown: unreadable');
    expect(isLow(lab(of, low, 'furlong'))).toBe('unknown: unreadable');
    expect(read(fact, [], { unavailable: ['results'] })).toBe('unknown: not-fetched');
  });
});

describe('hypercalcaemia', () => {
  const calcium = (value: number, days: number) =>
    lab('17861-6', value, 'mg/dL', { effectiveDateTime: daysAgo(days) });
  const problem = (days: number) => condition(snomed('66931009'), { onsetDateTime: daysAgo(days) });

  it.each([
    ['a calcium above 10.5', [calcium(10.6, 5)], true],
    ['a calcium of 10.5', [calcium(10.5, 5)], false],
    ['the diagnosis of 28 days', [problem(28)], true],
    ['the diagnosis of 29 days', [problem(29)], false],
    ['the diagnosis and an earlier normal calcium', [problem(5), calcium(9.5, 9)], true],
    ['the diagnosis and a later normal calcium', [problem(9), calcium(9.5, 5)], false],
    ['nothing', [], false],
  ])('by %s', (_, resources, is) => {
    expect(read(hypercalcemia, resources)).toBe(is);
  });
});
