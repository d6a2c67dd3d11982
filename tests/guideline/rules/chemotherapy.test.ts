// Chemotherapy: when it is the treatment, how many agents, how long, and what it is not combined with.
import { expect, it } from 'vitest';
import { exactly } from '../../../src/domain/calendar.ts';
import {
  cdkInVisceralCrisis,
  endocrineAloneInAggressiveDisease,
  initialChemotherapy,
} from '../../../src/guideline/rules/chemotherapy/aggressive-disease.ts';
import {
  chemotherapyBeforeEndocrine,
  chemotherapyBeforeEndocrineSeed,
} from '../../../src/guideline/rules/chemotherapy/before-endocrine-therapy.ts';
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
import { chemotherapyIndicated } from '../../../src/guideline/rules/chemotherapy/indication.ts';
import { chemotherapyWithEndocrine } from '../../../src/guideline/rules/chemotherapy/with-endocrine-therapy.ts';
import { firedOf, summaryOf } from '../../support/outcome.ts';
import {
  drugsUnread,
  hrNegativeHer2Positive,
  hrPositive,
  hrPositiveHer2Positive,
  hrPositiveHer2Unknown,
  tripleNegative,
} from '../../support/patients.ts';
import { daysAgo, type PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const seed = { edition: 'seed-2013' } as const satisfies PlainFacts;
const crisis = { 'visceral-crisis': true } as const;
const rapid = { 'rapid-progression': true } as const;

describeRule(initialChemotherapy, [
  ['visceral crisis', 'fires', { ...hrPositive, judgements: crisis }],
  ['severe symptoms', 'fires', { ...hrPositive, judgements: { 'symptom-severity': 'severe' } }],
  [
    'moderate symptoms',
    'silent',
    { ...hrPositive, judgements: { 'symptom-severity': 'moderate' } },
  ],
  ['life-threatening disease', 'fires', { judgements: { 'life-threatening-disease': true } }],
  ['rapid progression in the lung', 'fires', { ...hrPositive, sites: ['lung'], judgements: rapid }],
  [
    'rapid progression in the pleura',
    'silent',
    { ...hrPositive, sites: ['pleura'], judgements: rapid },
  ],
  ['rapid progression, no site coded', 'undetermined', { ...hrPositive, judgements: rapid }],
  ['nothing recorded of the course', 'silent', { ...hrPositive, sites: ['liver'] }],
  [
    'a crisis stated three months ago',
    'silent',
    {
      ...hrPositive,
      case: {
        judgements: {
          'visceral-crisis': [
            { reference: 'Observation/c', date: exactly(daysAgo(95)), value: true },
          ],
        },
      },
    },
  ],
  ['HER2-positive', 'silent', { ...hrPositiveHer2Positive, judgements: crisis }],
  ['HER2 not measured', 'fires', { ...hrPositiveHer2Unknown, judgements: crisis }],
  ['on paclitaxel', 'silent', { ...hrPositive, judgements: crisis, active: ['paclitaxel'] }],
  [
    'on a conjugate',
    'silent',
    { ...hrPositive, judgements: crisis, active: ['sacituzumab-govitecan'] },
  ],
  ['on letrozole', 'fires', { ...hrPositive, judgements: crisis, active: ['letrozole'] }],
]);

const letrozoleInCrisis = {
  ...hrPositive,
  judgements: crisis,
  orders: ['letrozole'],
} as const satisfies PlainFacts;

describeRule(endocrineAloneInAggressiveDisease, [
  ['letrozole alone in visceral crisis', 'fires', letrozoleInCrisis],
  [
    'with capecitabine in the basket',
    'silent',
    { ...letrozoleInCrisis, orders: ['letrozole', 'capecitabine'] },
  ],
  [
    'with a conjugate running',
    'silent',
    { ...letrozoleInCrisis, active: ['trastuzumab-deruxtecan'] },
  ],
  [
    'with ribociclib, contemporary',
    'silent',
    { ...letrozoleInCrisis, orders: ['letrozole', 'ribociclib'] },
  ],
  [
    'with ribociclib, in the edition of 2013',
    'fires',
    { ...letrozoleInCrisis, ...seed, orders: ['letrozole', 'ribociclib'] },
  ],
  ['no threat recorded', 'silent', { ...letrozoleInCrisis, judgements: {} }],
  ['rapid progression, no site coded', 'undetermined', { ...letrozoleInCrisis, judgements: rapid }],
]);

const cdkCrisis = {
  ...letrozoleInCrisis,
  orders: ['letrozole', 'ribociclib'],
} as const satisfies PlainFacts;

describeRule(cdkInVisceralCrisis, [
  ['letrozole and ribociclib', 'fires', cdkCrisis],
  [
    'ribociclib running, letrozole ordered',
    'fires',
    { ...cdkCrisis, orders: ['letrozole'], active: ['ribociclib'] },
  ],
  [
    'ribociclib chosen beside a draft of letrozole',
    'fires',
    { ...cdkCrisis, hook: 'order-select', selected: ['ribociclib'] },
  ],
  ['letrozole without a CDK4/6 inhibitor', 'silent', letrozoleInCrisis],
  [
    'life-threatening without a crisis',
    'silent',
    { ...cdkCrisis, judgements: { 'life-threatening-disease': true } },
  ],
  [
    'HER2 not measured',
    'undetermined',
    { ...hrPositiveHer2Unknown, judgements: crisis, orders: ['letrozole', 'ribociclib'] },
  ],
  ['triple-negative', 'silent', { ...cdkCrisis, ...tripleNegative }],
]);

const early2013 = {
  ...seed,
  ...hrPositive,
  sites: ['bone'],
  orders: ['capecitabine'],
} as const satisfies PlainFacts;

describeRule(chemotherapyBeforeEndocrineSeed, [
  [
    'life-threatening',
    'silent',
    { ...early2013, judgements: { 'life-threatening-disease': true } },
  ],
  ['bone metastases, no line yet', 'fires', early2013],
  ['liver metastases', 'silent', { ...early2013, sites: ['liver'] }],
  [
    'no site coded is assumed not visceral',
    'fires',
    { ...seed, ...hrPositive, orders: ['capecitabine'] },
  ],
  ['one endocrine line failed', 'fires', { ...early2013, etLines: 1 }],
  ['two endocrine lines failed', 'silent', { ...early2013, etLines: 2 }],
  ['rapid progression', 'silent', { ...early2013, judgements: rapid }],
  ['HER2-positive', 'silent', { ...early2013, ...hrPositiveHer2Positive }],
  ['receptors unknown', 'undetermined', { ...seed, sites: ['bone'], orders: ['capecitabine'] }],
  [
    'a conjugate is not chemotherapy here',
    'silent',
    { ...early2013, orders: ['sacituzumab-govitecan'] },
  ],
]);

const early = {
  ...hrPositive,
  sites: ['liver'],
  orders: ['capecitabine'],
} as const satisfies PlainFacts;

describeRule(chemotherapyBeforeEndocrine, [
  ['visceral metastases alone', 'fires', early],
  ['sacituzumab govitecan', 'fires', { ...early, orders: ['sacituzumab-govitecan'] }],
  ['trastuzumab deruxtecan', 'fires', { ...early, orders: ['trastuzumab-deruxtecan'] }],
  ['T-DM1', 'silent', { ...early, orders: ['trastuzumab-emtansine'] }],
  ['visceral crisis', 'silent', { ...early, judgements: crisis }],
  [
    'rapid progression in the peritoneum',
    'silent',
    { ...early, sites: ['peritoneum'], judgements: rapid },
  ],
  ['rapid progression in bone', 'fires', { ...early, sites: ['bone'], judgements: rapid }],
  ['one endocrine line failed', 'silent', { ...early, etLines: 1 }],
  ['palbociclib given before', 'silent', { ...early, prior: ['palbociclib'] }],
  ['on palbociclib and letrozole', 'silent', { ...early, active: ['palbociclib', 'letrozole'] }],
  ['ER 10 %', 'silent', { ...early, er: 10 }],
  ['ER 0 %, PR 5 % is HR-positive and not ER-low', 'fires', { ...early, er: 0, pr: 5 }],
  ['HER2 equivocal', 'silent', { ...early, ihc: '2+' }],
  [
    'HER2 not measured',
    'undetermined',
    { er: 90, pr: 60, sites: ['liver'], orders: ['capecitabine'] },
  ],
  ['triple-negative', 'silent', { ...early, ...tripleNegative }],
]);

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

describeRule(chemotherapyIndicated, [
  ['triple-negative', 'fires', tripleNegative],
  ['receptor-negative, HER2 not measured', 'fires', { er: 0, pr: 0 }],
  ['receptor-negative, HER2-positive', 'silent', hrNegativeHer2Positive],
  ['ER 0 %, PR not measured', 'undetermined', { er: 0, ihc: '0' }],
  ['HR-positive after two endocrine lines', 'silent', { ...hrPositive, etLines: 2 }],
  ['HR-positive after three', 'fires', { ...hrPositive, etLines: 3 }],
  ['on paclitaxel', 'silent', { ...tripleNegative, active: ['paclitaxel'] }],
  ['on a conjugate', 'silent', { ...tripleNegative, active: ['sacituzumab-govitecan'] }],
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
