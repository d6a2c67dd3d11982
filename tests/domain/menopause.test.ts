// Amenorrhoea: when it is menopause, and when chemotherapy, hysterectomy or a SERM only hide menses.
import { describe, expect, it } from 'vitest';
import { interval } from '../../fhir-mappings/read/quantity.ts';
import { addMonths, exactly } from '../../src/domain/calendar.ts';
import { exact } from '../../src/domain/measurement.ts';
import { documented, hormones, lastMenses, stateOf } from '../support/ovarian-situation.ts';
import { daysAgo, type PlainFacts, today } from '../support/plain-facts.ts';

const inRange = { fsh: 40, estradiol: 20 } as const;

describe('fifth, amenorrhoea that proves nothing by itself', () => {
  const induced = { judgements: { 'chemotherapy-induced-amenorrhea': true } } as const;

  it('after chemotherapy is indeterminate at any age, one pair of hormones in range or none', () => {
    for (const age of [38, 49, 50, 59]) {
      expect(stateOf({ age, ...induced })).toBe('indeterminate');
      expect(stateOf({ age, ...induced, results: inRange })).toBe('indeterminate');
    }
  });

  it.each([
    [
      '28 days apart',
      [
        [10, 40, 20],
        [38, 40, 20],
      ],
      'post',
    ],
    [
      '27 days apart',
      [
        [10, 40, 20],
        [37, 40, 20],
      ],
      'indeterminate',
    ],
    [
      'estradiol 3 days from FSH',
      [
        [10, 40, 20, 3],
        [60, 40, 20],
      ],
      'post',
    ],
    [
      'estradiol 4 days from FSH',
      [
        [10, 40, 20, 4],
        [60, 40, 20],
      ],
      'indeterminate',
    ],
    [
      'FSH below range in the newer',
      [
        [10, 39.9, 20],
        [60, 70, 5],
      ],
      'indeterminate',
    ],
    [
      'FSH below range in the older',
      [
        [10, 70, 5],
        [60, 39.9, 20],
      ],
      'indeterminate',
    ],
    [
      'FSH below range in between',
      [
        [10, 70, 5],
        [20, 12, 5],
        [60, 70, 5],
      ],
      'indeterminate',
    ],
    [
      'out of range only before the two',
      [
        [10, 70, 5],
        [60, 70, 5],
        [90, 12, 5],
      ],
      'post',
    ],
    [
      'the older one 13 months ago',
      [
        [10, 70, 5],
        [400, 70, 5],
      ],
      'indeterminate',
    ],
  ] as const)('after chemotherapy, serial pairs %s: %s', (_name, pairs, state) => {
    expect(stateOf({ age: 52, ...induced, case: hormones(...pairs) })).toBe(state);
  });

  it('began within 12 months after chemotherapy, by the date of the last menses', () => {
    const chemotherapy = (end: number): PlainFacts => ({
      age: 57,
      results: inRange,
      prior: [{ drug: 'docetaxel', start: end + 90, end }],
      case: lastMenses(daysAgo(420)),
    });
    const within = today - addMonths(daysAgo(420), -12);
    expect(stateOf(chemotherapy(within))).toBe('indeterminate');
    expect(stateOf(chemotherapy(within + 1))).toBe('post');
  });

  const masked = [
    ['hysterectomy with ovaries kept', { procedures: ['hysterectomy'] }],
    ['tamoxifen', { active: ['tamoxifen'] }],
  ] satisfies [string, PlainFacts][];

  describe.each(masked)('%s', (_name, mask) => {
    const at = (age: number, facts: PlainFacts = {}) => stateOf({ age, ...mask, ...facts });

    it('is presumed premenopausal up to 49 years and indeterminate from 50', () => {
      expect([at(49), at(50), at(59)]).toEqual(['presumed-pre', 'indeterminate', 'indeterminate']);
    });

    it('is postmenopausal only with FSH and estradiol both in range and both current', () => {
      expect(at(48, { results: inRange })).toBe('post');
      expect(at(48, { results: { fsh: 39.9, estradiol: 20 } })).toBe('presumed-pre');
      expect(at(48, { results: { fsh: 40 } })).toBe('presumed-pre');
      expect(at(48, { results: { estradiol: 20 } })).toBe('presumed-pre');
      const aged = (ago: number) => ({ ...inRange, fsh: { ...exact(40), daysAgo: ago } });
      expect([at(48, { results: aged(90) }), at(48, { results: aged(91) })]).toEqual([
        'post',
        'presumed-pre',
      ]);
    });

    it('takes the ranges of the laboratory', () => {
      const fsh = (value: number, low: number) => ({ ...exact(value), postmenopausal: { low } });
      expect(at(48, { results: { fsh: fsh(30, 26), estradiol: 8 } })).toBe('post');
      expect(at(48, { results: { fsh: fsh(45, 50), estradiol: 8 } })).toBe('presumed-pre');
    });

    it('is not decided by a documented menopause', () => {
      expect(at(52, { case: { menopausalStatus: [documented('post')] } })).toBe('indeterminate');
    });
  });
});

describe('sixth, menopause by itself', () => {
  const told = (facts: PlainFacts, since?: number) =>
    stateOf({ age: 47, ...facts, case: { menopausalStatus: [documented('post', since)] } });

  it.each([
    ['no FSH', undefined, 'post'],
    ['FSH 40', exact(40), 'post'],
    ['FSH 39.9', exact(39.9), 'indeterminate'],
    ['FSH "<40"', interval(40, '<'), 'indeterminate'],
    ['FSH ">20", which decides nothing', interval(20, '>'), 'post'],
    ['an old FSH of 12', { ...exact(12), daysAgo: 91 }, 'post'],
  ])('documented, with %s: %s', (_name, fsh, state) => {
    expect(told(fsh ? { results: { fsh } } : {})).toBe(state);
  });

  it('documented exactly 24 months ago still counts, a day earlier not', () => {
    const limit = addMonths(today, -24);
    expect([told({}, limit), told({}, limit - 1)]).toEqual(['post', 'presumed-pre']);
  });

  it('without menses for 12 months needs FSH and estradiol in range, at any age', () => {
    const since = (months: number, results: PlainFacts['results'] = {}, age = 47) =>
      stateOf({
        age,
        results,
        case: {
          problems: [
            {
              reference: 'Condition/amenorrhea',
              date: exactly(addMonths(today, -months)),
              problem: 'amenorrhea',
              activity: 'active',
              suspected: false,
            },
          ],
        },
      });
    expect(since(12, inRange)).toBe('post');
    expect(since(11, inRange)).toBe('presumed-pre');
    expect(since(12)).toBe('indeterminate');
    expect(since(12, {}, 58)).toBe('indeterminate');
    expect(since(12, { fsh: 40 })).toBe('indeterminate');
    expect(since(12, { fsh: 39.9, estradiol: 20 })).toBe('indeterminate');
  });
});

describe('seventh, nothing that decides', () => {
  it('is presumed premenopausal at 49 and indeterminate at 50, hormones in range or not', () => {
    expect([stateOf({ age: 49 }), stateOf({ age: 50 })]).toEqual(['presumed-pre', 'indeterminate']);
    expect(stateOf({ age: 49, results: inRange })).toBe('presumed-pre');
  });
});
