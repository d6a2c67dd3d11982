// The lifetime dose of anthracyclines, in doxorubicin equivalents.
import { describe, expect, it } from 'vitest';
import { ask, type FactDefinition } from '../../src/domain/fact.ts';
import { cumulativeAnthracyclineMgPerM2 } from '../../src/domain/facts/anthracycline.ts';
import {
  administration,
  basketOf,
  code,
  daysAgo,
  known,
  lab,
  mapped,
  quantity,
  type Resource,
  request,
  situate,
  statement,
  text,
  woman,
} from '../support/fhir.ts';

function ofBasket<T>(
  definition: FactDefinition<T>,
  drafts: readonly Resource[],
  record: readonly Resource[] = [],
) {
  const s = situate(mapped([woman, ...record]).case, { basket: basketOf(drafts, record) });
  return known(ask(definition, s));
}

describe('the lifetime dose of anthracyclines', () => {
  const given = (drug: string, amount: object | undefined, at: string) =>
    administration(text(drug), {
      effectiveDateTime: at,
      ...(amount ? { dosage: { dose: amount } } : {}),
    });
  const total = (...record: Resource[]) => ofBasket(cumulativeAnthracyclineMgPerM2, [], record);
  const four = ['2018-06-01', '2018-06-22', '2018-07-13', '2018-08-03'];

  it('is the sum of the doses given, epirubicin at half, whatever the setting', () => {
    const doses = four.map((at) => given('doxorubicin', quantity(60, 'mg/m2'), at));
    expect(total(...doses)).toEqual({ low: 240, high: 240 });
    expect(total(...doses, given('epirubicin', quantity(100, 'mg/m2'), '2024-01-01'))).toEqual({
      low: 290,
      high: 290,
    });
    expect(total()).toEqual({ low: 0, high: 0 });
  });

  it('converts milligrams by the body surface nearest to the dose', () => {
    const doses = four.map((at) => given('doxorubicin', quantity(102, 'mg'), at));
    const surface = [
      lab('8277-6', 1.7, 'm2', { effectiveDateTime: '2018-06-01' }),
      lab('8277-6', 2, 'm2'),
    ];
    expect(total(...doses, ...surface)).toEqual({ low: 240, high: 240 });
  });

  it('is a lower bound with a dose that cannot be read or a course without doses', () => {
    const known = given('doxorubicin', quantity(60, 'mg/m2'), '2018-06-01');
    const open = { low: 60, high: Number.POSITIVE_INFINITY };
    expect(total(known, given('doxorubicin', undefined, '2018-06-22'))).toEqual(open);
    const course = statement(text('epirubicin'), {
      status: 'completed',
      effectivePeriod: { start: '2019-01-01', end: '2019-03-01' },
    });
    expect(total(known, course)).toEqual(open);
    expect(total(course)).toEqual({ low: 0, high: Number.POSITIVE_INFINITY });
  });

  it('takes the total that a clinician states, and adds what came later', () => {
    const stated = (effectiveDateTime: string) => ({
      ...lab('2160-0', 300, 'mg/m2', { effectiveDateTime }),
      code: code('judgement', 'cumulative-anthracycline-dose'),
    });
    const before = given('doxorubicin', quantity(60, 'mg/m2'), '2018-06-01');
    const after = given('doxorubicin', quantity(60, 'mg/m2'), '2024-06-01');
    expect(total(before, stated('2020-01-01'))).toEqual({ low: 300, high: 300 });
    expect(total(before, after, stated('2020-01-01'))).toEqual({ low: 360, high: 360 });
  });

  it('does not count an order of today, which was not given yet', () => {
    expect(total(request(text('doxorubicin'), { authoredOn: daysAgo(0) }))).toEqual({
      low: 0,
      high: 0,
    });
  });
});
