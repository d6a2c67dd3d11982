// Relapse after adjuvant therapy, cycles of the ongoing chemotherapy, time on and off a drug.
import { describe, expect, it } from 'vitest';
import { cytotoxics } from '../../src/domain/drug-sets.ts';
import { ask } from '../../src/domain/fact.ts';
import * as course from '../../src/domain/facts/therapy-course.ts';
import {
  administration,
  basketOf,
  condition,
  daysAgo,
  judgement,
  known,
  mapped,
  metastatic,
  monthsAgo,
  observation,
  type Resource,
  read,
  request,
  situate,
  situationOf,
  snomed,
  statement,
  text,
} from '../support/fhir.ts';

type Stop = 'progression' | 'toxicity' | 'completed' | 'active';

const reasons = { progression: snomed('266721009'), toxicity: snomed('407563006') } as const;

/** A drug taken from one day to another; without an end it goes on. */
function took(
  drug: string,
  start: string,
  end?: string,
  stop: Stop = end ? 'completed' : 'active',
  more: object = {},
): Resource {
  const reason =
    stop === 'progression' || stop === 'toxicity' ? { statusReason: [reasons[stop]] } : {};
  return statement(text(drug), {
    status: reason.statusReason ? 'stopped' : stop,
    effectivePeriod: { start, ...(end ? { end } : {}) },
    ...reason,
    ...more,
  });
}

// The first metastasis of this patient is of 1 May 2023.
const metastaticWith = (...resources: object[]) => [...metastatic, ...resources];

describe('relapse against adjuvant endocrine therapy', () => {
  const timing = (...r: object[]) =>
    read(course.relapseTimingVsAdjuvantEndocrine, metastaticWith(...r));

  it.each([
    ['2023-05-01', 'on'],
    ['2023-04-30', '<=12'],
    ['2022-05-01', '<=12'],
    ['2022-04-30', '>12'],
  ])('that ended on %s is %s', (end, expected) => {
    expect(timing(took('anastrozole', '2018-06-01', end))).toBe(expected);
  });

  it('takes the drug that reached nearest to the relapse', () => {
    expect(
      timing(
        took('tamoxifen', '2018-06-01', '2020-01-01'),
        took('anastrozole', '2020-01-02', '2023-01-01'),
      ),
    ).toBe('<=12');
  });

  it('is counted to the first recurrence, local or distant', () => {
    const local = condition(snomed('314955001'), { onsetDateTime: '2021-01-01' });
    expect(timing(took('anastrozole', '2018-06-01', '2021-03-01'), local)).toBe('on');
  });

  it.each([
    ['on', 'on'],
    ['within-12-months', '<=12'],
    ['later-than-12-months', '>12'],
  ])('stated as %s is %s', (answer, expected) => {
    const stated = observation(judgement('adjuvant-endocrine-relapse'), {
      valueCodeableConcept: judgement(answer),
    });
    expect(timing(stated, took('anastrozole', '2018-06-01', '2019-01-01'))).toBe(expected);
  });

  it('is unknown without adjuvant endocrine therapy', () => {
    expect(timing()).toBe('unknown: absent');
    expect(timing(took('docetaxel', '2018-06-01', '2018-10-01'))).toBe('unknown: absent');
  });

  it('leaves months since adjuvant HER2 therapy', () => {
    const months = read(
      course.monthsSinceAdjuvantHer2Therapy,
      metastaticWith(took('trastuzumab', '2018-06-01', '2019-06-15')),
    );
    expect(months).toEqual({ low: 46, high: 46 });
  });
});

describe('the ongoing chemotherapy', () => {
  const doses = (drug: string, ...days: number[]) =>
    days.map((d) => administration(text(drug), { effectiveDateTime: daysAgo(d) }));
  const every = (period: number) => ({
    dosageInstruction: [{ timing: { repeat: { period, periodUnit: 'd' } } }],
  });
  const cycles = (...r: object[]) => read(course.currentChemotherapyCycles, metastaticWith(...r));

  it.each([
    [
      'every three weeks',
      [
        ...doses('docetaxel', 64, 43, 22, 1),
        request(text('docetaxel'), { authoredOn: daysAgo(64), ...every(21) }),
      ],
      4,
    ],
    [
      'weekly by the order',
      [
        ...doses('paclitaxel', 50, 43, 36, 29, 22, 15, 8),
        request(text('paclitaxel'), { authoredOn: daysAgo(50), ...every(7) }),
      ],
      2,
    ],
    ['weekly by the doses', doses('paclitaxel', 50, 43, 36, 29, 22, 15, 8), 2],
    [
      'two drugs on one day',
      [...doses('docetaxel', 43, 22), ...doses('cyclophosphamide', 43, 22)],
      2,
    ],
    ['none', [], 0],
  ])('has had %s', (_, resources, expected) => {
    expect(cycles(...resources)).toEqual({ low: expected, high: expected });
  });

  it('has the cycles that a clinician counts after its start', () => {
    const stated = (days: number) =>
      observation(judgement('chemotherapy-cycles-completed'), {
        valueInteger: 6,
        effectiveDateTime: daysAgo(days),
      });
    const ongoing = doses('docetaxel', 43, 22);
    expect(cycles(...ongoing, stated(43))).toEqual({ low: 6, high: 6 });
    expect(cycles(...ongoing, stated(44))).toEqual({ low: 2, high: 2 });
    expect(cycles(stated(5))).toEqual({ low: 0, high: 0 });
  });

  it('has gone on for completed months, also when the basket is about to stop it', () => {
    const order = { ...request(text('capecitabine'), { authoredOn: monthsAgo(2) }), id: 'cap' };
    const basket = basketOf([{ ...order, status: 'stopped' }]);
    const s = situate(mapped(metastaticWith(order)).case, { basket });
    expect(known(ask(course.currentChemotherapyMonths, s))).toEqual({ low: 2, high: 2 });
    expect(known(ask(course.stoppingChemotherapy, s))).toBe(true);
    expect(read(course.currentChemotherapyMonths, metastatic)).toBe('unknown: absent');
  });

  it('is not stopped by stopping another drug', () => {
    const order = { ...request(text('letrozole')), id: 'let' };
    const s = situate(mapped(metastaticWith(order)).case, {
      basket: basketOf([{ ...order, status: 'stopped' }]),
    });
    expect(known(ask(course.stoppingChemotherapy, s))).toBe(false);
  });
});

describe('time on and off a drug', () => {
  it('is counted from the start of the present course', () => {
    const days = read(course.daysOnDrug, [
      took('tamoxifen', daysAgo(14)),
      took('letrozole', daysAgo(400), daysAgo(300)),
    ]);
    expect(days).toEqual(new Map([['tamoxifen', 14]]));
  });

  it('is none for an ingredient that was never given, in any setting', () => {
    const drafts = [request(text('trastuzumab'), { status: 'draft' })];
    const first = (...r: object[]) =>
      read(course.firstDoseOfOrderedDrug, metastaticWith(...r), { drafts });
    expect(first()).toBe(true);
    expect(first(took('trastuzumab', '2018-06-01', '2019-06-01'))).toBe(false);
    expect(first(took('trastuzumab emtansine', '2018-06-01', '2019-06-01'))).toBe(true);
    expect(
      read(course.firstDoseOfOrderedDrug, metastatic, { drafts, unavailable: ['medications'] }),
    ).toBe('unknown: not-fetched');
  });

  it.each([
    ['an ongoing drug', [took('capecitabine', daysAgo(50))], { low: 0, high: 0 }],
    [
      'a course that ended two months ago',
      [took('capecitabine', monthsAgo(9), monthsAgo(2))],
      { low: 2, high: 2 },
    ],
    [
      'the latest of two courses',
      [
        took('capecitabine', monthsAgo(20), monthsAgo(12)),
        took('eribulin', monthsAgo(9), monthsAgo(4)),
      ],
      { low: 4, high: 4 },
    ],
    [
      'a course without an end',
      [request(text('capecitabine'), { status: 'completed', authoredOn: monthsAgo(5) })],
      { low: 0, high: 5 },
    ],
  ])('since the last cytotoxic: %s', (_, treatments, months) => {
    const s = situationOf(metastaticWith(...treatments));
    expect(known(course.monthsSinceLastCytotoxic(s))).toEqual(months);
    expect(cytotoxics.drugs.has('capecitabine')).toBe(true);
  });
});
