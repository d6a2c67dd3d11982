// Ovarian function, step by step: operations, age, signs that the ovaries work, what is not known.
// The steps of a GnRH drug and of amenorrhoea are in ovarian-suppression.test.ts and menopause.test.ts.
import { describe, expect, it } from 'vitest';
import { interval } from '../../fhir-mappings/read/quantity.ts';
import { addMonths, day, exactly } from '../../src/domain/calendar.ts';
import type { Section } from '../../src/domain/case.ts';
import { exact } from '../../src/domain/measurement.ts';
import {
  documented,
  hormones,
  lastMenses,
  ovarianFact,
  stateOf,
} from '../support/ovarian-situation.ts';
import { daysAgo, type PlainFacts, today } from '../support/plain-facts.ts';

function oophorectomies(...sides: readonly ('left' | 'right' | undefined)[]): PlainFacts {
  return {
    age: 43,
    case: {
      procedures: sides.map((side, place) => ({
        reference: `Procedure/ovary-${place}`,
        date: exactly(daysAgo(900)),
        procedure: 'unilateral-oophorectomy',
        notDone: false,
        palliative: false,
        ...(side ? { side } : {}),
      })),
    },
  };
}

describe('first, ovaries that were removed or irradiated', () => {
  const operated = (facts: PlainFacts) => stateOf({ age: 43, ...facts });

  it('both removed: ablated, whatever else is recorded', () => {
    const beside = { judgements: { 'menses-last-12-months': true }, results: { estradiol: 142 } };
    expect(operated({ procedures: ['bilateral-oophorectomy'], ...beside })).toBe('ablated');
    expect(operated({ problems: ['bilateral-oophorectomy'] })).toBe('ablated');
    expect(operated({ pastProblems: ['bilateral-oophorectomy'] })).toBe('ablated');
    expect(operated({ age: 70, procedures: ['bilateral-oophorectomy'] })).toBe('ablated');
  });

  it('one after the other, left and right: ablated', () => {
    expect(stateOf(oophorectomies('left', 'right'))).toBe('ablated');
  });

  it.each([
    ['one ovary', oophorectomies('left')],
    ['the same ovary twice', oophorectomies('left', 'left')],
    ['two ovaries of unstated side', oophorectomies(undefined, undefined)],
    ['uterus alone', { age: 43, procedures: ['hysterectomy'] }],
    ['irradiation alone', { age: 43, procedures: ['ovarian-irradiation'] }],
  ] satisfies [string, PlainFacts][])('%s: not ablated', (_name, facts) => {
    expect(stateOf(facts)).toBe('presumed-pre');
  });

  it('an operation that was not done, or is only suspected, does not count', () => {
    const base = { reference: 'Procedure/1', date: exactly(daysAgo(90)), palliative: false };
    const notDone = { ...base, procedure: 'bilateral-oophorectomy', notDone: true } as const;
    expect(operated({ case: { procedures: [notDone] } })).toBe('presumed-pre');
    const suspected = {
      reference: 'Condition/1',
      problem: 'bilateral-oophorectomy',
      activity: 'active',
      suspected: true,
    } as const;
    expect(operated({ case: { problems: [suspected] } })).toBe('presumed-pre');
  });

  it.each([
    [20, 5, 'ablated'],
    [20, 90, 'ablated'],
    [20.1, 5, 'pre'],
    [20, 91, 'presumed-pre'],
  ])('irradiated, estradiol %s pg/mL %s days ago: %s', (estradiol, ago, state) => {
    const results = { estradiol: { ...exact(estradiol), daysAgo: ago } };
    expect(operated({ procedures: ['ovarian-irradiation'], results })).toBe(state);
  });

  it('irradiated, estradiol reported as "<20" and "<25": only the first is in range', () => {
    const irradiated = (below: number) =>
      operated({
        procedures: ['ovarian-irradiation'],
        results: { estradiol: interval(below, '<') },
      });
    expect([irradiated(20), irradiated(25)]).toEqual(['ablated', 'presumed-pre']);
  });
});

describe('second, age', () => {
  it('is decisive from 60 years, not at 59', () => {
    const menses = { judgements: { 'menses-last-12-months': true } } as const;
    expect([stateOf({ age: 59, ...menses }), stateOf({ age: 60, ...menses })]).toEqual([
      'pre',
      'post',
    ]);
    expect([stateOf({ age: 59 }), stateOf({ age: 60 })]).toEqual(['indeterminate', 'post']);
  });

  it('is the youngest that a birth year alone allows', () => {
    const born = (year: number) => ({
      case: {
        person: {
          reference: 'Patient/p1',
          sex: 'female' as const,
          deceased: false,
          birthDate: { first: day(year, 1, 1), last: day(year, 12, 31) },
        },
      },
    });
    expect([stateOf(born(1966)), stateOf(born(1965))]).toEqual(['indeterminate', 'post']);
  });
});

describe('fourth, ovaries that show that they work', () => {
  it.each(['menses', 'pre', 'peri'] as const)('%s recorded: premenopausal, even at 55', (what) => {
    const facts: PlainFacts =
      what === 'menses'
        ? { judgements: { 'menses-last-12-months': true } }
        : { case: { menopausalStatus: [documented(what)] } };
    expect(stateOf({ age: 55, ...facts })).toBe('pre');
  });

  it('counts menses exactly 12 months ago, not the day before', () => {
    const year = addMonths(today, -12);
    expect(stateOf({ age: 45, case: lastMenses(year) })).toBe('pre');
    expect(stateOf({ age: 45, case: lastMenses(year - 1) })).toBe('indeterminate');
  });

  it('takes the newest word on menses', () => {
    const judgements = { 'menses-last-12-months': false } as const;
    const older = { reference: 'Observation/lmp', date: exactly(daysAgo(200)) };
    const value = exactly(daysAgo(210));
    expect(stateOf({ age: 45, judgements, case: { lastMenses: [{ ...older, value }] } })).toBe(
      'presumed-pre',
    );
  });

  it('leaves out a date of menses that is too inexact', () => {
    const value = { first: day(2025, 1, 1), last: day(2025, 12, 31) };
    const lmp = { reference: 'Observation/lmp', date: exactly(daysAgo(5)), value };
    expect(stateOf({ age: 45, case: { lastMenses: [lmp] } })).toBe('presumed-pre');
  });

  it.each([
    [20, 5, 'presumed-pre'],
    [20.1, 5, 'pre'],
    [20.1, 90, 'pre'],
    [20.1, 91, 'presumed-pre'],
  ])('estradiol %s pg/mL %s days ago at 45: %s', (estradiol, ago, state) => {
    expect(
      stateOf({ age: 45, results: { estradiol: { ...exact(estradiol), daysAgo: ago } } }),
    ).toBe(state);
  });

  it.each([
    ['<', 20, 'presumed-pre'],
    ['<', 25, 'presumed-pre'],
    ['>', 20, 'pre'],
    ['>', 15, 'presumed-pre'],
  ])('estradiol reported as "%s%s": %s', (comparator, value, state) => {
    expect(stateOf({ age: 45, results: { estradiol: interval(value, comparator) } })).toBe(state);
  });

  it('takes the range of the laboratory before the general limit', () => {
    const measured = (value: number, high: number) =>
      stateOf({ age: 45, results: { estradiol: { ...exact(value), postmenopausal: { high } } } });
    expect([measured(28, 30), measured(31, 30), measured(15, 10)]).toEqual([
      'presumed-pre',
      'pre',
      'pre',
    ]);
  });

  it.each(['tamoxifen', 'toremifene'] as const)('on %s estradiol proves nothing', (serm) => {
    const facts = { results: { estradiol: 142 }, active: [serm] };
    expect(stateOf({ age: 49, ...facts })).toBe('presumed-pre');
    expect(stateOf({ age: 50, ...facts })).toBe('indeterminate');
    expect(stateOf({ age: 49, ...facts, judgements: { 'menses-last-12-months': true } })).toBe(
      'pre',
    );
    expect(stateOf({ age: 49, ...facts, stops: [serm] })).toBe('pre');
  });
});

describe('what disagrees on one day decides nothing', () => {
  const on = exactly(daysAgo(10));

  it('menses and no menses', () => {
    const said = (value: boolean) => ({ reference: `Observation/${value}`, date: on, value });
    const judgements = { 'menses-last-12-months': [said(true), said(false)] };
    expect(stateOf({ age: 45, case: { judgements } })).toBe('presumed-pre');
  });

  it('premenopausal and postmenopausal', () => {
    const menopausalStatus = [documented('pre'), documented('post')];
    expect(stateOf({ age: 45, case: { menopausalStatus } })).toBe('presumed-pre');
    expect(stateOf({ age: 55, case: { menopausalStatus } })).toBe('indeterminate');
  });

  it('estradiol above and within range', () => {
    expect(stateOf({ age: 45, case: hormones([5, 50, 10], [5, 50, 142]) })).toBe('presumed-pre');
  });
});

describe('what could not be read', () => {
  const sections: readonly Section[] = ['procedures', 'problems', 'medications', 'results'];

  it.each(sections)('%s: the state is not known below 60', (section) => {
    const facts = {
      unavailable: [section],
      judgements: { 'menses-last-12-months': true },
    } as const;
    expect(stateOf({ age: 45, ...facts })).toBe('not-fetched');
    expect(stateOf({ age: 60, ...facts })).toBe('post');
    expect(stateOf({ age: 45, ...facts, procedures: ['bilateral-oophorectomy'] })).toBe('ablated');
  });

  it('the patient: neither sex nor age', () => {
    const person = { reference: 'Patient/p1', deceased: false };
    expect(stateOf({ unavailable: ['patient'], case: { person } })).toBe('not-fetched');
    expect(stateOf({ case: { person } })).toBe('absent');
  });

  it('is not asked of a man', () => {
    expect(stateOf({ sex: 'male', age: 45 })).toBe('absent');
  });
});

describe('what the state rests on', () => {
  it('names the state, the age and the facts that decided, with date and source', () => {
    const fact = ovarianFact({
      age: 43,
      case: lastMenses(daysAgo(20)),
      results: { estradiol: 142 },
    });
    expect(fact.evidence).toMatchObject([
      { name: 'ovarianState', value: 'premenopausal' },
      { name: 'ageYears', value: 43 },
      { name: 'mensesWithin12Months', value: true, date: '2026-11-02' },
      { name: 'estradiolPgPerMl', value: 142, unit: 'pg/mL', reference: 'Observation/estradiol' },
    ]);
  });

  it('names the SERM that makes hormones unreliable', () => {
    const fact = ovarianFact({ age: 43, active: ['tamoxifen'], results: { fsh: 50 } });
    expect(fact.evidence.map((e) => e.name)).toEqual([
      'ovarianState',
      'ageYears',
      'fshIuPerL',
      'activeDrugs',
    ]);
  });
});
