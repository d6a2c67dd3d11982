// How chemotherapy is given: how many agents, how long, how often, and not with what.
import { expect, it } from 'vitest';
import {
  combinationNotListed,
  combinationNotNeeded,
  intensiveWithoutSymptoms,
} from '../../../src/guideline/rules/chemotherapy/combinations.ts';
import {
  chemotherapyBreak,
  chemotherapyEndedEarly,
  cycleLengthUnusual,
} from '../../../src/guideline/rules/chemotherapy/duration.ts';
import { failedCytotoxicAgain } from '../../../src/guideline/rules/chemotherapy/failed-drug-again.ts';
import { highDoseChemotherapy } from '../../../src/guideline/rules/chemotherapy/high-dose.ts';
import { chemotherapyWithEndocrine } from '../../../src/guideline/rules/chemotherapy/with-endocrine-therapy.ts';
import { firedOf, summaryOf } from '../../support/outcome.ts';
import {
  drugsUnread,
  hrNegativeHer2Positive,
  hrPositive,
  hrPositiveHer2Positive,
  tripleNegative,
} from '../../support/patients.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const seed = { edition: 'seed-2013' } as const satisfies PlainFacts;
const crisis = { 'visceral-crisis': true } as const;

const pair = {
  ...tripleNegative,
  orders: ['capecitabine', 'docetaxel'],
} as const satisfies PlainFacts;

describeRule(combinationNotNeeded, [
  ['two agents', 'fires', pair],
  [
    'one agent in two orders',
    'silent',
    { ...tripleNegative, orders: ['paclitaxel', 'paclitaxel'] },
  ],
  [
    'one drug chosen, the other a draft',
    'fires',
    { ...pair, hook: 'order-select', selected: ['docetaxel'] },
  ],
  [
    'neither of the two chosen',
    'silent',
    {
      ...pair,
      orders: ['capecitabine', 'docetaxel', 'zoledronic-acid'],
      hook: 'order-select',
      selected: ['zoledronic-acid'],
    },
  ],
  [
    'one ordered while the other runs',
    'silent',
    { ...pair, orders: ['docetaxel'], active: ['capecitabine'] },
  ],
  ['visceral crisis', 'silent', { ...pair, judgements: crisis }],
  [
    'HER2-positive with trastuzumab',
    'silent',
    { ...hrNegativeHer2Positive, orders: ['docetaxel', 'carboplatin', 'trastuzumab'] },
  ],
  [
    'HER2-positive without it',
    'fires',
    { ...hrNegativeHer2Positive, orders: ['docetaxel', 'carboplatin'] },
  ],
  [
    'a chemotherapy and a conjugate',
    'silent',
    { ...tripleNegative, orders: ['capecitabine', 'sacituzumab-govitecan'] },
  ],
]);

describeRule(combinationNotListed, [
  [
    'vinorelbine with gemcitabine',
    'fires',
    { ...tripleNegative, orders: ['vinorelbine', 'gemcitabine'] },
  ],
  ['capecitabine with docetaxel', 'silent', pair],
  [
    'capecitabine with docetaxel and gemcitabine',
    'fires',
    { ...pair, orders: ['capecitabine', 'docetaxel', 'gemcitabine'] },
  ],
  [
    'doxorubicin with cyclophosphamide',
    'silent',
    { ...tripleNegative, orders: ['doxorubicin', 'cyclophosphamide'] },
  ],
  [
    'epirubicin with cyclophosphamide',
    'fires',
    { ...tripleNegative, orders: ['epirubicin', 'cyclophosphamide'] },
  ],
  ['HER2 not measured', 'fires', { orders: ['vinorelbine', 'gemcitabine'] }],
  [
    'HER2-positive',
    'silent',
    { ...hrNegativeHer2Positive, orders: ['vinorelbine', 'gemcitabine'] },
  ],
]);

describeRule(intensiveWithoutSymptoms, [
  [
    'no symptoms, HER2-positive',
    'silent',
    { ...hrNegativeHer2Positive, orders: pair.orders, judgements: { 'symptom-severity': 'none' } },
  ],
  ['no symptoms', 'fires', { ...pair, judgements: { 'symptom-severity': 'none' } }],
  ['mild symptoms', 'silent', { ...pair, judgements: { 'symptom-severity': 'mild' } }],
  ['symptoms not stated', 'silent', pair],
  [
    'no symptoms, one agent',
    'silent',
    { ...tripleNegative, orders: ['docetaxel'], judgements: { 'symptom-severity': 'none' } },
  ],
  [
    'no symptoms, life-threatening',
    'silent',
    { ...pair, judgements: { 'symptom-severity': 'none', 'life-threatening-disease': true } },
  ],
]);

const stable = (cycles: number, rest: PlainFacts = {}): PlainFacts => ({
  ...tripleNegative,
  active: ['paclitaxel'],
  judgements: { 'chemotherapy-cycles-completed': cycles, 'symptoms-controlled': true },
  ...rest,
});

describeRule(chemotherapyBreak, [
  ['six cycles, symptoms controlled', 'fires', stable(6)],
  ['five cycles', 'silent', stable(5)],
  [
    'symptoms not stated',
    'silent',
    stable(6, { judgements: { 'chemotherapy-cycles-completed': 6 } }),
  ],
  [
    'no symptoms at all',
    'fires',
    stable(6, { judgements: { 'chemotherapy-cycles-completed': 6, 'symptom-severity': 'none' } }),
  ],
  ['progression on it', 'silent', stable(6, { diseaseProgressedDaysAgo: 5 })],
  ['progression before it began', 'fires', stable(6, { diseaseProgressedDaysAgo: 120 })],
  ['no chemotherapy running', 'silent', stable(6, { active: ['letrozole'] })],
  ['drugs out of reach', 'undetermined', stable(6, { active: [], ...drugsUnread })],
  ['paclitaxel seen, the rest out of reach', 'fires', stable(6, drugsUnread)],
]);

const ending = (start: number, rest: PlainFacts = {}): PlainFacts => ({
  active: [{ drug: 'capecitabine', start }],
  stops: ['capecitabine'],
  ...rest,
});

describeRule(chemotherapyEndedEarly, [
  ['after two months', 'fires', ending(62)],
  ['one day short of three months', 'fires', ending(91)],
  ['after three months', 'silent', ending(92)],
  ['for progression', 'silent', ending(62, { diseaseProgressedDaysAgo: 3 })],
  [
    'for toxicity',
    'silent',
    { ...ending(62), active: [{ drug: 'capecitabine', start: 62, stopped: 'toxicity' }] },
  ],
  ['an endocrine drug ended', 'silent', { active: ['letrozole'], stops: ['letrozole'] }],
  [
    'a new order only',
    'silent',
    { orders: ['capecitabine'], active: [{ drug: 'capecitabine', start: 62 }] },
  ],
  ['drugs out of reach', 'undetermined', { ...ending(62), active: [], ...drugsUnread }],
]);

const every = (cycleLength: number): PlainFacts => ({
  orders: [{ drugs: ['docetaxel'], cycleLength }],
});

describeRule(cycleLengthUnusual, [
  ['every 21 days', 'silent', every(21)],
  ['every 20 days', 'fires', every(20)],
  ['every 7 days', 'silent', every(7)],
  ['every 35 days', 'fires', every(35)],
  ['no cycle stated', 'silent', { orders: ['docetaxel'] }],
  [
    'a bone agent every 84 days',
    'silent',
    { orders: [{ drugs: ['zoledronic-acid'], cycleLength: 84 }] },
  ],
]);

it('names the length of the cycle', () => {
  expect(summaryOf(firedOf(cycleLengthUnusual, every(20)))).toBe(
    'docetaxel every 20 days: usual are 7, 14, 21 or 28 days',
  );
});

describeRule(highDoseChemotherapy, [
  ['stem-cell transplant ordered', 'fires', { orders: ['hdc-asct'] }],
  ['another procedure', 'silent', { orders: ['metastasectomy'] }],
  [
    'a draft that was not chosen',
    'silent',
    { orders: ['hdc-asct', 'letrozole'], hook: 'order-select', selected: ['letrozole'] },
  ],
  ['no metastatic disease', 'silent', { orders: ['hdc-asct'], metastatic: false }],
  [
    'the problem list out of reach',
    'undetermined',
    { orders: ['hdc-asct'], metastatic: false, unavailable: ['problems'] },
  ],
]);

describeRule(chemotherapyWithEndocrine, [
  [
    'capecitabine while letrozole runs',
    'fires',
    { ...hrPositive, orders: ['capecitabine'], active: ['letrozole'] },
  ],
  [
    'letrozole while capecitabine runs',
    'fires',
    { ...hrPositive, orders: ['letrozole'], active: ['capecitabine'] },
  ],
  [
    'letrozole stopped in the same basket',
    'silent',
    { ...hrPositive, orders: ['capecitabine'], active: ['letrozole'], stops: ['letrozole'] },
  ],
  [
    'goserelin running',
    'silent',
    { ...hrPositive, orders: ['capecitabine'], active: ['goserelin'] },
  ],
  [
    'HER2-positive with trastuzumab',
    'silent',
    { ...hrPositiveHer2Positive, orders: ['docetaxel'], active: ['letrozole', 'trastuzumab'] },
  ],
  [
    'HER2-positive without it',
    'fires',
    { ...hrPositiveHer2Positive, orders: ['docetaxel'], active: ['letrozole'] },
  ],
  [
    'HER2 not measured, trastuzumab running',
    'fires',
    { er: 90, orders: ['docetaxel'], active: ['letrozole', 'trastuzumab'] },
  ],
  [
    'drugs out of reach',
    'undetermined',
    { ...hrPositive, orders: ['capecitabine'], ...drugsUnread },
  ],
  ['the edition of 2013', 'silent', { ...seed, orders: ['capecitabine'], active: ['letrozole'] }],
]);

describeRule(failedCytotoxicAgain, [
  [
    'capecitabine after failure of capecitabine',
    'fires',
    { orders: ['capecitabine'], progressedOn: ['capecitabine'] },
  ],
  [
    'eribulin after failure of capecitabine',
    'silent',
    { orders: ['eribulin'], progressedOn: ['capecitabine'] },
  ],
  [
    'a conjugate after failure of it',
    'fires',
    { orders: ['sacituzumab-govitecan'], progressedOn: ['sacituzumab-govitecan'] },
  ],
  [
    'given before and ended without progression',
    'silent',
    { orders: ['capecitabine'], prior: ['capecitabine'] },
  ],
  ['letrozole is another rule', 'silent', { orders: ['letrozole'], progressedOn: ['letrozole'] }],
  ['drugs out of reach', 'undetermined', { orders: ['capecitabine'], ...drugsUnread }],
]);
