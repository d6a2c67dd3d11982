// Liver tests, glucose, calcium and creatinine, where a rule has more than one limit.
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/domain/calendar.ts';
import type { Case, Dated } from '../../../src/domain/case.ts';
import { exact, type Measurement } from '../../../src/domain/measurement.ts';
import { boneAgentWithHypocalcaemia } from '../../../src/guideline/rules/safety/bone-agent-calcium.ts';
import {
  pi3kAktInDiabetes,
  pi3kAktInInsulinTreatedDiabetes,
} from '../../../src/guideline/rules/safety/pi3k-akt-glucose.ts';
import {
  tdm1HoldOrStop,
  tdm1OutsideStudiedLimits,
} from '../../../src/guideline/rules/safety/tdm1-liver.ts';
import { zoledronicAcidCreatinineRise } from '../../../src/guideline/rules/safety/zoledronic-acid-creatinine-rise.ts';
import { firedOf } from '../../support/outcome.ts';
import { daysAgo, type PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

/** Upper limits without a laboratory range: 40 U/L, and 1.2 mg/dL for bilirubin. */
const normal = { ast: 20, alt: 20, bilirubin: 0.6, platelets: 200 };
const tdm1 = (results: NonNullable<PlainFacts['results']>): PlainFacts => ({
  orders: ['trastuzumab-emtansine'],
  results: { ...normal, ...results },
});

describeRule(tdm1OutsideStudiedLimits, [
  ['normal tests', 'silent', tdm1({})],
  ['AST 2.5 x', 'silent', tdm1({ ast: 100 })],
  ['AST just above 2.5 x', 'fires', tdm1({ ast: 101 })],
  ['ALT just above 2.5 x', 'fires', tdm1({ alt: 101 })],
  ['bilirubin 1.5 x', 'silent', tdm1({ bilirubin: 1.8 })],
  ['bilirubin just above 1.5 x', 'fires', tdm1({ bilirubin: 1.82 })],
  ['platelets 100', 'silent', tdm1({ platelets: 100 })],
  ['platelets 99', 'fires', tdm1({ platelets: 99 })],
  ['AST 5 x', 'fires', tdm1({ ast: 200 })],
  ['AST just above 5 x is SAF-55c', 'silent', tdm1({ ast: 201 })],
  ['ALT 3.1 x with bilirubin 2.1 x is SAF-55c', 'silent', tdm1({ alt: 124, bilirubin: 2.52 })],
  [
    'AST 2.6 x, nothing else measured',
    'fires',
    { orders: ['trastuzumab-emtansine'], results: { ast: 104 } },
  ],
  ['no tests', 'undetermined', { orders: ['trastuzumab-emtansine'] }],
  ['trastuzumab', 'silent', { ...tdm1({ ast: 104 }), orders: ['trastuzumab'] }],
]);

describeRule(tdm1HoldOrStop, [
  ['AST 5 x', 'silent', tdm1({ ast: 200 })],
  ['AST just above 5 x', 'fires', tdm1({ ast: 201 })],
  ['ALT just above 5 x', 'fires', tdm1({ alt: 201 })],
  ['AST 3 x with bilirubin 2.1 x', 'silent', tdm1({ ast: 120, bilirubin: 2.52 })],
  ['AST 3.1 x with bilirubin 2 x', 'silent', tdm1({ ast: 124, bilirubin: 2.4 })],
  [
    'AST just above 3 x with bilirubin just above 2 x',
    'fires',
    tdm1({ ast: 121, bilirubin: 2.42 }),
  ],
  [
    'AST 3.1 x, bilirubin not measured',
    'undetermined',
    { orders: ['trastuzumab-emtansine'], results: { ast: 124, alt: 20 } },
  ],
  ['no tests', 'undetermined', { orders: ['trastuzumab-emtansine'] }],
  [
    'trastuzumab deruxtecan',
    'silent',
    { ...tdm1({ ast: 300 }), orders: ['trastuzumab-deruxtecan'] },
  ],
]);

const alpelisib = (
  results: NonNullable<PlainFacts['results']>,
  more: PlainFacts = {},
): PlainFacts => ({
  orders: ['alpelisib'],
  results,
  ...more,
});
const sugar = (fastingGlucose: number, hba1c = 5.5) => ({ fastingGlucose, hba1c });

describeRule(pi3kAktInInsulinTreatedDiabetes, [
  ['glucose 250', 'silent', alpelisib(sugar(250))],
  ['glucose 251', 'fires', alpelisib(sugar(251))],
  ['type 1 diabetes without glucose', 'fires', alpelisib({}, { problems: ['type-1-diabetes'] })],
  [
    'insulin-treated diabetes',
    'fires',
    alpelisib(sugar(100), { problems: ['insulin-treated-diabetes'] }),
  ],
  [
    'type 2 diabetes on insulin',
    'fires',
    alpelisib(sugar(100), { problems: ['type-2-diabetes'], active: ['insulin'] }),
  ],
  [
    'type 2 diabetes on tablets',
    'silent',
    alpelisib(sugar(100), { problems: ['type-2-diabetes'], active: ['other-antidiabetic'] }),
  ],
  ['no glucose', 'undetermined', alpelisib({})],
  ['everolimus', 'silent', { orders: ['everolimus'], problems: ['type-1-diabetes'] }],
]);

describeRule(pi3kAktInDiabetes, [
  ['glucose 125', 'silent', alpelisib(sugar(125))],
  ['glucose 126', 'fires', alpelisib(sugar(126))],
  ['glucose 250', 'fires', alpelisib(sugar(250))],
  ['glucose 251 is SAF-42', 'silent', alpelisib(sugar(251))],
  ['HbA1c 6.4 %', 'silent', alpelisib(sugar(100, 6.4))],
  ['HbA1c 6.5 %', 'fires', alpelisib(sugar(100, 6.5))],
  ['type 2 diabetes', 'fires', alpelisib(sugar(100), { problems: ['type-2-diabetes'] })],
  [
    'type 2 diabetes on insulin is SAF-42',
    'silent',
    alpelisib(sugar(100), { problems: ['type-2-diabetes'], active: ['insulin'] }),
  ],
  [
    'HbA1c 7 % in type 1 diabetes is SAF-42',
    'silent',
    alpelisib(sugar(100, 7), { problems: ['type-1-diabetes'] }),
  ],
  ['neither measured', 'undetermined', alpelisib({})],
  ['glucose 100, HbA1c not measured', 'undetermined', alpelisib({ fastingGlucose: 100 })],
]);

describe('type 2 diabetes without a current glucose', () => {
  it('warns, and says that severe hyperglycaemia is only assumed to be absent', () => {
    const facts = alpelisib({}, { problems: ['type-2-diabetes'] });
    expect(firedOf(pi3kAktInDiabetes, facts).assumed.join()).toContain(
      'fasting glucose not recorded',
    );
  });
});

const denosumab = (results: NonNullable<PlainFacts['results']>): PlainFacts => ({
  orders: ['denosumab-120'],
  results,
});

describeRule(boneAgentWithHypocalcaemia, [
  ['calcium 8.5', 'silent', denosumab({ calcium: 8.5 })],
  ['calcium 8.4', 'fires', denosumab({ calcium: 8.4 })],
  ['8.0 with albumin 3.0 corrects to 8.8', 'silent', denosumab({ calcium: 8, albumin: 3 })],
  ['9.0 with albumin 5.0 corrects to 8.2', 'fires', denosumab({ calcium: 9, albumin: 5 })],
  [
    '8.4 with a lower limit of 8.2 at this laboratory',
    'silent',
    denosumab({ calcium: { ...exact(8.4), normal: { low: 8.2 } } }),
  ],
  ['zoledronic acid', 'fires', { ...denosumab({ calcium: 8 }), orders: ['zoledronic-acid'] }],
  ['pamidronate', 'fires', { ...denosumab({ calcium: 8 }), orders: ['pamidronate'] }],
  ['denosumab 60 mg', 'fires', { ...denosumab({ calcium: 8 }), orders: ['denosumab-60'] }],
  [
    'ibandronate is not in the list',
    'silent',
    { ...denosumab({ calcium: 8 }), orders: ['ibandronate'] },
  ],
  ['no calcium', 'undetermined', denosumab({})],
  ['calcium 29 days ago', 'undetermined', denosumab({ calcium: { ...exact(8), daysAgo: 29 } })],
]);

const creatinine = (value: number | Measurement, ago: number): Dated<Measurement> => ({
  reference: `Observation/creatinine-${ago}`,
  date: exactly(daysAgo(ago)),
  value: typeof value === 'number' ? exact(value) : value,
});

/** A value that a comparator leaves on both sides of what counts as normal. */
const perhapsNormal = { low: 1.3, high: 1.5 };

/** Creatinine before the dose of 84 days ago, and now. */
function risen(before: number | Measurement, now: number, dosed = true): PlainFacts {
  const measurements: Case['measurements'] = {
    creatinine: [creatinine(before, 90), creatinine(now, 3)],
  };
  return {
    orders: ['zoledronic-acid'],
    case: { measurements },
    active: dosed ? [{ drug: 'zoledronic-acid', kind: 'dose', start: 84 }] : [],
  };
}

describeRule(zoledronicAcidCreatinineRise, [
  ['0.9 to 1.3', 'silent', risen(0.9, 1.3)],
  ['0.9 to 1.4', 'fires', risen(0.9, 1.4)],
  ['1.3 to 1.8', 'fires', risen(1.3, 1.8)],
  ['an abnormal 1.4 to 1.9', 'silent', risen(1.4, 1.9)],
  ['an abnormal 1.4 to 2.3', 'silent', risen(1.4, 2.3)],
  ['an abnormal 1.4 to 2.4', 'fires', risen(1.4, 2.4)],
  ['perhaps normal, far above', 'fires', risen(perhapsNormal, 2.6)],
  ['perhaps normal, the same', 'silent', risen(perhapsNormal, 1.5)],
  ['perhaps normal, higher', 'undetermined', risen(perhapsNormal, 2.1)],
  ['no dose on record, 0.9 to 1.5 within a year', 'fires', risen(0.9, 1.5, false)],
  ['no value since the last dose', 'undetermined', { ...risen(0.9, 1.5), case: {} }],
  [
    'a first dose with one value',
    'silent',
    { orders: ['zoledronic-acid'], results: { creatinine: 1.5 } },
  ],
  ['a first dose without a value', 'silent', { orders: ['zoledronic-acid'] }],
  [
    'doses not readable, one value',
    'undetermined',
    {
      orders: ['zoledronic-acid'],
      results: { creatinine: 1.5 },
      unavailable: ['medications'],
    },
  ],
  ['denosumab', 'silent', { ...risen(0.9, 1.5), orders: ['denosumab-120'] }],
]);

describe('a rise without a dose on record', () => {
  it('is said to count from the first value of the year', () => {
    expect(firedOf(zoledronicAcidCreatinineRise, risen(0.9, 1.5, false)).assumed).toEqual([
      'no earlier zoledronic acid on record: rise since the first value of 12 months',
    ]);
    expect(firedOf(zoledronicAcidCreatinineRise, risen(0.9, 1.5)).assumed).toEqual([]);
  });
});
