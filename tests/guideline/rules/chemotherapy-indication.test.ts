// When chemotherapy is the treatment: a threat, receptors, endocrine options that remain.
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
import { chemotherapyIndicated } from '../../../src/guideline/rules/chemotherapy/indication.ts';
import {
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
