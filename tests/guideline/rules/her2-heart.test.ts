// HER2-directed drugs and the heart: LVEF before, LVEF during, and the limits of the labels.
import { expect, it } from 'vitest';
import { exactly } from '../../../src/domain/calendar.ts';
import type { Case } from '../../../src/domain/case.ts';
import { exact, type Measurement } from '../../../src/domain/measurement.ts';
import {
  borderlineLvefAtStart,
  lowLvefOrHeartFailure,
  lvefMissing,
} from '../../../src/guideline/rules/her2/heart-at-start.ts';
import { lvefFall, lvefOverdue } from '../../../src/guideline/rules/her2/heart-on-treatment.ts';
import { firedOf, summaryOf, undeterminedOf } from '../../support/outcome.ts';
import { drugsUnread } from '../../support/patients.ts';
import { daysAgo, type PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const aged = (value: number, ago: number) => ({ ...exact(value), daysAgo: ago });
const start = { orders: ['trastuzumab'] } as const satisfies PlainFacts;

describeRule(lvefMissing, [
  ['T-DXd', 'fires', { orders: ['trastuzumab-deruxtecan'] }],
  ['no LVEF', 'fires', start],
  ['LVEF 90 days old', 'silent', { ...start, results: { lvef: aged(60, 90) } }],
  ['LVEF 91 days old', 'fires', { ...start, results: { lvef: aged(60, 91) } }],
  ['lapatinib', 'fires', { orders: ['lapatinib'] }],
  ['tucatinib', 'silent', { orders: ['tucatinib'] }],
  ['results out of reach', 'undetermined', { ...start, unavailable: ['results'] }],
]);

describeRule(lowLvefOrHeartFailure, [
  ['LVEF 39 %', 'fires', { ...start, results: { lvef: 39 } }],
  ['LVEF 40 %', 'silent', { ...start, results: { lvef: 40 } }],
  ['LVEF 39 %, a year old', 'fires', { ...start, results: { lvef: aged(39, 365) } }],
  ['LVEF 60 %, a year old', 'undetermined', { ...start, results: { lvef: aged(60, 365) } }],
  [
    'LVEF "below 45"',
    'undetermined',
    { ...start, results: { lvef: { low: Number.NEGATIVE_INFINITY, high: 45 } } },
  ],
  ['no LVEF', 'undetermined', start],
  [
    'heart failure with LVEF 60 %',
    'fires',
    { ...start, results: { lvef: 60 }, problems: ['heart-failure'] },
  ],
  [
    'heart failure of the past',
    'silent',
    { ...start, results: { lvef: 60 }, pastProblems: ['heart-failure'] },
  ],
  ['a repeat order', 'fires', { ...start, active: ['trastuzumab'], results: { lvef: 35 } }],
  ['tucatinib', 'silent', { orders: ['tucatinib'], results: { lvef: 35 } }],
]);

it('writes the ejection fraction on the line', () => {
  expect(summaryOf(firedOf(lowLvefOrHeartFailure, { ...start, results: { lvef: 35 } }))).toBe(
    'trastuzumab ordered with LVEF <40 % or heart failure (LVEF 35 %)',
  );
});

it('shows a preliminary low LVEF as a warning', () => {
  const lvef = [
    { reference: 'Observation/p', date: exactly(daysAgo(2)), value: exact(35), provisional: true },
  ];
  const fired = firedOf(lowLvefOrHeartFailure, { ...start, case: { measurements: { lvef } } });
  expect([fired.indicator, fired.provisional]).toEqual(['warning', true]);
});

describeRule(borderlineLvefAtStart, [
  ['LVEF 40 %', 'fires', { ...start, results: { lvef: 40 } }],
  ['LVEF 49.9 %', 'fires', { ...start, results: { lvef: 49.9 } }],
  ['LVEF 50 %', 'silent', { ...start, results: { lvef: 50 } }],
  ['LVEF 39 % is the other rule', 'silent', { ...start, results: { lvef: 39 } }],
  ['LVEF 45 %, a year old', 'fires', { ...start, results: { lvef: aged(45, 365) } }],
  ['trastuzumab goes on', 'silent', { ...start, active: ['trastuzumab'], results: { lvef: 45 } }],
  ['no LVEF', 'undetermined', start],
]);

/** LVEF before treatment (200 days ago) and now, on a drug given for 150 days. */
function fall(
  before: number,
  now: number | Measurement,
  facts: PlainFacts = {},
  ago = 10,
): PlainFacts {
  const result = (value: Measurement, days: number) => ({
    reference: `Observation/lvef-${days}`,
    date: exactly(daysAgo(days)),
    value,
  });
  const lvef = [
    result(exact(before), 200),
    result(typeof now === 'number' ? exact(now) : now, ago),
  ];
  const measurements: Case['measurements'] = { lvef };
  return { active: [{ drug: 'trastuzumab', start: 150 }], ...facts, case: { measurements } };
}

const on = (drug: 'trastuzumab-emtansine' | 'trastuzumab-deruxtecan'): PlainFacts => ({
  active: [{ drug, start: 150 }],
});

describeRule(lvefFall, [
  ['fall of 16 points', 'fires', fall(70, 54)],
  ['fall of 15 points, still normal', 'silent', fall(70, 55)],
  ['fall of 10 points to 49 %', 'fires', fall(59, 49)],
  ['fall of 10 points to 50 %', 'silent', fall(60, 50)],
  ['fall of 9 points to 49 %', 'silent', fall(58, 49)],
  [
    'fall of 10 points to 53 %, normal from 55 %',
    'fires',
    fall(63, { ...exact(53), normal: { low: 55 } }),
  ],
  ['T-DM1: fall of 10 points to 45 %', 'fires', fall(55, 45, on('trastuzumab-emtansine'))],
  ['T-DXd: fall of 10 points to 40 %', 'fires', fall(50, 40, on('trastuzumab-deruxtecan'))],
  ['T-DXd: fall of 10 points to 46 %', 'silent', fall(56, 46, on('trastuzumab-deruxtecan'))],
  ['T-DXd: 39 %', 'fires', fall(60, 39, on('trastuzumab-deruxtecan'))],
  ['T-DM1: 39 % after a baseline of 45 %', 'fires', fall(45, 39, on('trastuzumab-emtansine'))],
  [
    'T-DXd: 39 %, no LVEF before treatment',
    'fires',
    { ...on('trastuzumab-deruxtecan'), results: { lvef: 39 } },
  ],
  ['T-DXd: 40 % after a baseline of 45 %', 'silent', fall(45, 40, on('trastuzumab-deruxtecan'))],
  ['T-DXd: 39 %, too old', 'undetermined', fall(60, 39, on('trastuzumab-deruxtecan'), 91)],
  [
    'T-DXd: 39 %, ordered again: the other rule',
    'silent',
    { ...fall(60, 39, on('trastuzumab-deruxtecan')), orders: ['trastuzumab-deruxtecan'] },
  ],
  [
    'T-DXd: 39 %, capecitabine ordered',
    'fires',
    { ...fall(60, 39, on('trastuzumab-deruxtecan')), orders: ['capecitabine'] },
  ],
  ['trastuzumab: 39 % after a baseline of 45 %', 'silent', fall(45, 39)],
  ['T-DXd: fall of 9 points to 45 %', 'silent', fall(54, 45, on('trastuzumab-deruxtecan'))],
  ['the last LVEF is too old', 'undetermined', fall(70, 50, {}, 91)],
  ['no LVEF before treatment', 'undetermined', { active: ['trastuzumab'], results: { lvef: 55 } }],
  ['first order, one LVEF: nothing to fall from', 'silent', { ...start, results: { lvef: 55 } }],
  [
    'trastuzumab stopped in this basket',
    'silent',
    fall(70, 50, {
      active: [{ drug: 'trastuzumab', start: 150 }],
      orders: ['capecitabine'],
      stops: ['trastuzumab'],
    }),
  ],
  [
    'capecitabine ordered while trastuzumab runs',
    'fires',
    fall(70, 50, { active: [{ drug: 'trastuzumab', start: 150 }], orders: ['capecitabine'] }),
  ],
  [
    'a basket that does not treat the cancer',
    'silent',
    fall(70, 50, { active: [{ drug: 'trastuzumab', start: 150 }], orders: ['warfarin'] }),
  ],
  ['lapatinib', 'silent', fall(70, 50, { active: [{ drug: 'lapatinib', start: 150 }] })],
  ['drugs out of reach', 'undetermined', fall(70, 50, { active: [], ...drugsUnread })],
]);

it('names the drug and both values of the fall', () => {
  expect(summaryOf(firedOf(lvefFall, fall(70, 50)))).toBe(
    'trastuzumab: LVEF on treatment meets the hold rule of the label (LVEF 50 %, baseline LVEF 70 %)',
  );
});

it('shows the value that is too old as missing', () => {
  const { missing } = undeterminedOf(lvefFall, fall(70, 50, {}, 91));
  expect(missing).toEqual(
    expect.arrayContaining([expect.objectContaining({ name: 'lvefPercent', reason: 'stale' })]),
  );
});

const missingFrom = (facts: PlainFacts) =>
  undeterminedOf(lvefFall, facts).missing.map(({ name, reason }) => `${name} ${reason}`);

it('names what is missing for a fall, and nothing that is there', () => {
  expect(missingFrom({ active: ['trastuzumab'], results: { lvef: 55 } })).toEqual([
    'baselineLvefPercent absent',
  ]);
  expect(missingFrom({ active: ['trastuzumab'] })).toContain('lvefPercent absent');
  // A first dose that was never given has no baseline to miss; one that could not be read has.
  expect(missingFrom({ ...start, unavailable: ['results'] })).toEqual(
    expect.arrayContaining(['lvefPercent not-fetched', 'baselineLvefPercent not-fetched']),
  );
});

it('leaves a fall open that a comparator leaves open, and shows both values', () => {
  const facts = fall(70, { low: 50, high: 56 });
  const { missing } = undeterminedOf(lvefFall, facts);
  expect(missing[0]).toMatchObject({ name: 'lvefPercent', reason: 'unreadable' });
  expect(missing[0]?.seen.map(({ value }) => value)).toEqual(['50-56', 70]);
});

it('says how old the last LVEF is', () => {
  const facts = { active: ['trastuzumab'], results: { lvef: aged(60, 91) } } as const;
  expect(summaryOf(firedOf(lvefOverdue, facts))).toContain('91 days');
});

describeRule(lvefOverdue, [
  ['LVEF 91 days old', 'fires', { active: ['trastuzumab'], results: { lvef: aged(60, 91) } }],
  ['LVEF 90 days old', 'silent', { active: ['trastuzumab'], results: { lvef: aged(60, 90) } }],
  ['no LVEF on file', 'undetermined', { active: ['trastuzumab'] }],
  ['on lapatinib', 'silent', { active: ['lapatinib'], results: { lvef: aged(60, 120) } }],
  ['no HER2-directed drug', 'silent', { results: { lvef: aged(60, 120) } }],
]);

it('concerns the order of the HER2-directed drug alone', () => {
  const fired = firedOf(
    lvefFall,
    fall(70, 50, {
      active: [{ drug: 'trastuzumab', start: 150 }],
      orders: ['trastuzumab', 'capecitabine'],
    }),
  );
  expect(fired.orders.map((o) => o.name)).toEqual(['trastuzumab']);
});
