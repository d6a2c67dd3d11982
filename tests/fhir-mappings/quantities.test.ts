// Numbers that decide a treatment, in the units and with the comparators that laboratories use.
import { describe, expect, it, vi } from 'vitest';
import { absoluteNeutrophilCount } from '../../src/domain/facts/blood.ts';
import { correctedCalciumMgPerDl, hypercalcemia } from '../../src/domain/facts/electrolytes.ts';
import { creatinineClearanceMlPerMin } from '../../src/domain/facts/kidney.ts';
import { bilirubinTimesUln } from '../../src/domain/facts/liver.ts';
import { estradiolLevel, estradiolPgPerMl } from '../../src/domain/facts/menopause.ts';
import { ovarianState } from '../../src/domain/facts/ovarian-state.ts';
import type { Measurement } from '../../src/domain/measurement.ts';
import {
  condition,
  daysAgo,
  lab,
  loinc,
  observation,
  procedure,
  quantity,
  read,
  situationOf,
  snomed,
} from '../support/fhir.ts';

const at = { effectiveDateTime: daysAgo(2) };
const result = (of: string, value: number, unit: string, comparator?: string, more: object = {}) =>
  observation(loinc(of), { ...at, valueQuantity: quantity(value, unit, comparator), ...more });
const number = (found: unknown) => Number((found as Measurement).low.toPrecision(4));

describe('estradiol', () => {
  it.each([
    [20, 'pg/mL'],
    [20, 'ng/L'],
    [73.42, 'pmol/L'],
    [0.07342, 'nmol/L'],
  ])('of %d %s is 20 pg/mL', (value, unit) => {
    expect(number(read(estradiolPgPerMl, [result('2243-4', value, unit)]))).toBeCloseTo(20, 1);
  });

  const level = (value: number, unit: string, comparator: string) => {
    const found = read(estradiolPgPerMl, [result('2243-4', value, unit, comparator)]);
    return estradiolLevel(found as Measurement, situationOf([]));
  };

  it.each([
    ['<', 5, 'pg/mL', 'in'],
    ['<', 18, 'pmol/L', 'in'],
    ['<', 25, 'pg/mL', 'undecided'],
    ['<=', 20, 'pg/mL', 'in'],
    ['>', 20, 'pg/mL', 'above'],
    ['>', 10, 'pg/mL', 'undecided'],
    ['>', 1100, 'pmol/L', 'above'],
  ] as const)('%s%d %s is %s the postmenopausal range', (comparator, value, unit, is) => {
    expect(level(value, unit, comparator)).toBe(is);
  });

  it('below the limit of the assay proves that irradiated ovaries are ablated, "<25" does not', () => {
    const irradiated = procedure(snomed('373837003'));
    const state = (value: number) =>
      read(ovarianState, [irradiated, result('2243-4', value, 'pg/mL', '<')]);
    expect(state(5)).toBe('ablated');
    expect(state(25)).not.toBe('ablated');
  });
});

describe('creatinine', () => {
  const weight = lab('29463-7', 72, 'kg');
  const clearance = (value: number, unit: string, comparator?: string) =>
    read(creatinineClearanceMlPerMin, [weight, result('2160-0', value, unit, comparator)]);

  it('of 1 mg/dL and of 88.4 umol/L give one clearance', () => {
    expect(number(clearance(1, 'mg/dL'))).toBe(71.4);
    expect(number(clearance(88.4, 'umol/L'))).toBe(71.4);
  });

  it('above a limit leaves the clearance below what the limit gives', () => {
    const { low, high } = clearance(2, 'mg/dL', '>') as Measurement;
    expect(low).toBe(0);
    expect(high).toBeLessThan(35.7);
    expect(high).toBeGreaterThan(35.6);
  });
});

describe('calcium', () => {
  const calcium = (value: number, unit: string) => result('17861-6', value, unit);
  const albumin = (value: number, unit: string, comparator?: string) =>
    result('1751-7', value, unit, comparator);

  it.each([
    ['mg/dL and g/dL', [calcium(8, 'mg/dL'), albumin(3, 'g/dL')]],
    ['mg/dL and g/L', [calcium(8, 'mg/dL'), albumin(30, 'g/L')]],
    ['mmol/L and g/L', [calcium(1.996, 'mmol/L'), albumin(30, 'g/L')]],
  ])('in %s is raised by 0.8 for each g/dL of albumin below 4', (_, results) => {
    expect(number(read(correctedCalciumMgPerDl, results))).toBeCloseTo(8.8, 1);
  });

  it('with an albumin above 4 g/dL is lowered', () => {
    const results = [calcium(10.6, 'mg/dL'), albumin(5, 'g/dL')];
    expect(number(read(correctedCalciumMgPerDl, results))).toBe(9.8);
    expect(read(hypercalcemia, results)).toBe(false);
  });

  it('with an albumin "<2 g/dL" is at least what 2 g/dL gives', () => {
    const results = [calcium(9.2, 'mg/dL'), albumin(2, 'g/dL', '<')];
    const { low } = read(correctedCalciumMgPerDl, results) as Measurement;
    expect(low).toBeGreaterThanOrEqual(10.8);
    expect(read(hypercalcemia, results)).toBe(true);
  });

  it('that is normal and newer ends a diagnosis of hypercalcaemia', () => {
    const diagnosis = condition(snomed('66931009'), { onsetDateTime: daysAgo(9) });
    expect(read(hypercalcemia, [diagnosis])).toBe(true);
    expect(read(hypercalcemia, [diagnosis, calcium(9.2, 'mg/dL')])).toBe(false);
  });
});

describe('bilirubin', () => {
  const range = (high: number, unit: string) => ({
    referenceRange: [{ high: quantity(high, unit) }],
  });

  it('is a multiple of the limit of its own report, in any of the two units', () => {
    const own = (value: number, unit: string, limit: number, limitUnit = unit) =>
      number(
        read(bilirubinTimesUln, [
          result('1975-2', value, unit, undefined, range(limit, limitUnit)),
        ]),
      );
    expect(own(3, 'mg/dL', 1)).toBe(3);
    expect(own(3, 'mg/dL', 1.5)).toBe(2);
    expect(own(51.3, 'umol/L', 17.1)).toBe(3);
    expect(own(51.3, 'umol/L', 1, 'mg/dL')).toBe(3);
    // 1.2 mg/dL where the laboratory states none.
    expect(number(read(bilirubinTimesUln, [result('1975-2', 3.6, 'mg/dL')]))).toBe(3);
  });

  it('keeps its comparator in the multiple', () => {
    const above = result('1975-2', 30, 'mg/dL', '>', range(1, 'mg/dL'));
    const { low, high } = read(bilirubinTimesUln, [above]) as Measurement;
    expect(low).toBeGreaterThan(30);
    expect(high).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('neutrophils', () => {
  it.each([
    [0.9, '10*9/L'],
    [0.9, '10*3/uL'],
    [0.9, 'K/uL'],
    [900, '/uL'],
    [900, 'cells/uL'],
    [900, '/mm3'],
  ])('of %d %s are 0.9', (value, unit) => {
    expect(number(read(absoluteNeutrophilCount, [result('751-8', value, unit)]))).toBe(0.9);
  });

  it('"<0.5" are below 0.5 and nothing more', () => {
    const found = read(absoluteNeutrophilCount, [result('751-8', 0.5, '10*9/L', '<')]);
    expect((found as Measurement).high).toBeLessThan(0.5);
    expect((found as Measurement).low).toBe(Number.NEGATIVE_INFINITY);
  });

  it('in a unit of the other notation by mistake are unreadable, not a thousand times too many', () => {
    expect(read(absoluteNeutrophilCount, [result('751-8', 900, '10*9/L')])).toBe(
      'unknown: unreadable',
    );
  });
});

describe('a unit that cannot be parsed', () => {
  it('is unreadable, and nothing of it is printed', () => {
    const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
    const of = result('2243-4', 20, 'arbitrary units');
    const fact = read(estradiolPgPerMl, [of]);
    expect(fact).toBe('unknown: unreadable');
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });
});
