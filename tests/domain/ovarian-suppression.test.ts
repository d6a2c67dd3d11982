// Ovarian function on a GnRH drug: when the suppression is starting, in effect, lapsed or escaped.
import { describe, expect, it } from 'vitest';
import { interval } from '../../fhir-mappings/read/quantity.ts';
import { addMonths, exactly } from '../../src/domain/calendar.ts';
import type { DrugId } from '../../src/domain/drug.ts';
import { exact } from '../../src/domain/measurement.ts';
import { dose, ovarianFact, stateOf } from '../support/ovarian-situation.ts';
import { type Course, daysAgo, type PlainFacts, today } from '../support/plain-facts.ts';

const on = (courses: readonly Course[], facts: PlainFacts = {}) =>
  stateOf({ age: 45, ...facts, prior: courses });

/** One dose an interval before the last, so that the course is older than three weeks. */
const lastDose = (ago: number, days: number, of: Partial<Course>, milligrams?: number) => [
  dose(ago + days, of, milligrams),
  dose(ago, of, milligrams),
];

describe('the last dose', () => {
  it.each<[DrugId, number | undefined, number]>([
    ['goserelin', 3.6, 28],
    ['goserelin', 10.8, 84],
    ['leuprolide', 3.75, 28],
    ['leuprolide', 7.5, 28],
    ['leuprolide', 11.25, 84],
    ['leuprolide', 22.5, 84],
    ['triptorelin', 3.75, 28],
    ['triptorelin', 11.25, 84],
    ['degarelix', 80, 28],
    ['goserelin', undefined, 28],
    ['leuprolide', undefined, 28],
  ])('of %s %s mg lasts %s days and a week of grace', (drug, milligrams, days) => {
    const ago = (n: number) => on(lastDose(n, days, { drug }, milligrams));
    expect([ago(days + 7), ago(days + 8)]).toEqual(['ofs-effective', 'ofs-lapsed']);
  });

  it('lasts as long as the order says, before what the depot implies', () => {
    const ago = (n: number) => on(lastDose(n, 84, { interval: 84 }, 3.6));
    expect([ago(91), ago(92)]).toEqual(['ofs-effective', 'ofs-lapsed']);
  });

  it('is known from the strength of the product where no dose is stated', () => {
    const ago = (n: number) => on(lastDose(n, 84, { strength: 10.8 }));
    expect([ago(91), ago(92)]).toEqual(['ofs-effective', 'ofs-lapsed']);
  });

  it('a year ago and a day is no suppression any more', () => {
    const year = today - addMonths(today, -12);
    expect([on([dose(year)]), on([dose(year + 1)])]).toEqual(['ofs-lapsed', 'presumed-pre']);
  });

  it('lapsed is lapsed, whatever estradiol says', () => {
    expect(on(lastDose(40, 28, {}), { results: { estradiol: 8 } })).toBe('ofs-lapsed');
  });
});

describe('the start', () => {
  it('is less than 21 days ago: starting; 21 days ago: in effect', () => {
    expect([on([dose(20)]), on([dose(21)])]).toEqual(['ofs-starting', 'ofs-effective']);
    expect(on([dose(0)])).toBe('ofs-starting');
  });

  it('is that of the present course: a gap of more than two intervals begins a new one', () => {
    expect(on([dose(10 + 56), dose(10)])).toBe('ofs-effective');
    expect(on([dose(10 + 57), dose(10)])).toBe('ofs-starting');
  });

  it('starting comes before escape', () => {
    expect(on([dose(20)], { results: { estradiol: 142 } })).toBe('ofs-starting');
  });
});

describe('estradiol on suppression', () => {
  const measured = (estradiol: NonNullable<PlainFacts['results']>['estradiol']) =>
    on(lastDose(10, 28, {}), estradiol === undefined ? {} : { results: { estradiol } });

  it.each([
    ['20', exact(20), 'ofs-effective'],
    ['20.1', exact(20.1), 'ofs-escape'],
    ['"<25", which decides nothing', interval(25, '<'), 'ofs-effective'],
    ['">20"', interval(20, '>'), 'ofs-escape'],
    ['142 of 90 days ago', { ...exact(142), daysAgo: 90 }, 'ofs-escape'],
    ['142 of 91 days ago', { ...exact(142), daysAgo: 91 }, 'ofs-effective'],
    [
      '28 in the range of the laboratory',
      { ...exact(28), postmenopausal: { high: 30 } },
      'ofs-effective',
    ],
  ])('of %s: %s', (_name, estradiol, state) => {
    expect(measured(estradiol)).toBe(state);
  });

  it('not measured: in effect', () => {
    expect(measured(undefined)).toBe('ofs-effective');
  });

  it('counts on tamoxifen too: the drug suppresses, the value shows that it does not', () => {
    const facts = { active: ['tamoxifen'] as const, results: { estradiol: 142 } };
    expect(on(lastDose(10, 28, {}), facts)).toBe('ofs-escape');
  });
});

describe('a course', () => {
  it('without recorded doses is taken to be on schedule while its order is active, and says so', () => {
    const facts: PlainFacts = { age: 45, active: [{ drug: 'goserelin', start: 300 }] };
    expect(stateOf(facts)).toBe('ofs-effective');
    const fact = ovarianFact(facts);
    expect(fact.evidence.map((e) => e.remark)).toContain('no dose recorded, on schedule assumed');
    expect(stateOf({ age: 45, active: [{ drug: 'goserelin', start: 20 }] })).toBe('ofs-starting');
  });

  it('with an active order and doses is judged by the doses', () => {
    const active = [{ drug: 'goserelin', start: 300 } as const];
    expect(on(lastDose(36, 28, {}), { active })).toBe('ofs-lapsed');
  });

  it('that ended is judged by its end', () => {
    const ended = (end: number) =>
      stateOf({ age: 45, prior: [{ drug: 'goserelin', start: 300, end }] });
    expect([ended(35), ended(36)]).toEqual(['ofs-effective', 'ofs-lapsed']);
  });

  it('decides before menses, documents and hormones, but after operation and age', () => {
    const beside: PlainFacts = {
      judgements: { 'menses-last-12-months': true },
      procedures: ['hysterectomy'],
    };
    expect(on(lastDose(10, 28, {}), beside)).toBe('ofs-effective');
    expect(on(lastDose(10, 28, {}), { procedures: ['bilateral-oophorectomy'] })).toBe('ablated');
    expect(on(lastDose(40, 28, {}), { age: 60 })).toBe('post');
  });
});

describe('a GnRH drug in the basket', () => {
  const orders = ['letrozole', 'goserelin'] as const;

  it.each<[string, PlainFacts, string]>([
    ['menses', { judgements: { 'menses-last-12-months': true } }, 'ofs-starting'],
    ['nothing known', {}, 'ofs-starting'],
    ['nothing known at 55', { age: 55 }, 'ofs-starting'],
    ['a lapsed course', { prior: lastDose(36, 28, {}) }, 'ofs-starting'],
    ['a course in effect', { prior: lastDose(10, 28, {}) }, 'ofs-effective'],
    [
      'escaped estradiol',
      { prior: lastDose(10, 28, {}), results: { estradiol: 142 } },
      'ofs-escape',
    ],
    ['no ovaries', { procedures: ['bilateral-oophorectomy'] }, 'ablated'],
    ['menopause by age', { age: 60 }, 'post'],
  ])('after %s: %s', (_name, facts, state) => {
    expect(stateOf({ age: 45, ...facts, orders })).toBe(state);
  });

  it('counts although it is not the order that was just chosen', () => {
    const facts = {
      age: 45,
      orders,
      selected: ['letrozole'] as const,
      hook: 'order-select' as const,
    };
    expect(stateOf(facts)).toBe('ofs-starting');
  });

  it('an ordered oophorectomy is no start of suppression', () => {
    expect(stateOf({ age: 45, orders: ['letrozole', 'oophorectomy'] })).toBe('presumed-pre');
  });
});

it('the grace and the time of starting are settings of the site', () => {
  const settings = { suppressionGraceDays: 0, suppressionStartDays: 10 };
  expect(on(lastDose(29, 28, {}), { settings })).toBe('ofs-lapsed');
  expect(on([dose(10)], { settings })).toBe('ofs-effective');
  expect(exactly(daysAgo(10)).first).toBe(today - 10);
});
