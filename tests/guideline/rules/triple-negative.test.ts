// Triple-negative disease: PD-L1, the first line, and what follows.
import {
  firstLineWithoutImmunotherapy,
  immunotherapyFirstLine,
  pembrolizumabOutsideIndication,
} from '../../../src/guideline/rules/triple-negative/first-line.ts';
import { tripleNegativeLaterLine } from '../../../src/guideline/rules/triple-negative/later-lines.ts';
import { hrPositive, tripleNegative } from '../../support/patients.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const paclitaxel = { ...tripleNegative, orders: ['paclitaxel'] } as const satisfies PlainFacts;

describeRule(immunotherapyFirstLine, [
  ['chart opened, CPS not known', 'fires', tripleNegative],
  ['paclitaxel ordered, CPS not known', 'fires', paclitaxel],
  [
    'sacituzumab ordered, CPS not known',
    'fires',
    { ...tripleNegative, orders: ['sacituzumab-govitecan'] },
  ],
  ['a bone agent ordered', 'silent', { ...tripleNegative, orders: ['zoledronic-acid'] }],
  ['CPS 10 without pembrolizumab', 'fires', { ...paclitaxel, results: { pdl1Cps: 10 } }],
  [
    'CPS 10 with pembrolizumab',
    'silent',
    { ...paclitaxel, orders: ['paclitaxel', 'pembrolizumab'], results: { pdl1Cps: 10 } },
  ],
  ['CPS 9', 'silent', { ...paclitaxel, results: { pdl1Cps: 9 } }],
  [
    'CPS "at least 5"',
    'undetermined',
    { ...paclitaxel, results: { pdl1Cps: { low: 5, high: Number.POSITIVE_INFINITY } } },
  ],
  [
    'CPS 10, autoimmune disease',
    'silent',
    { ...paclitaxel, results: { pdl1Cps: 10 }, judgements: { 'severe-autoimmune-disease': true } },
  ],
  [
    'CPS 10, transplant',
    'silent',
    { ...paclitaxel, results: { pdl1Cps: 10 }, problems: ['organ-transplant'] },
  ],
  ['one chemotherapy line', 'silent', { ...paclitaxel, chemoLines: 1 }],
  ['HER2-low counts as negative', 'fires', { ...paclitaxel, ihc: '1+' }],
  ['HER2 not measured', 'undetermined', { er: 0, pr: 0, orders: ['paclitaxel'] }],
]);

describeRule(firstLineWithoutImmunotherapy, [
  ['HR-positive', 'silent', { ...hrPositive, results: { pdl1Cps: 9 } }],
  ['CPS 9', 'fires', { ...tripleNegative, results: { pdl1Cps: 9 } }],
  ['CPS 10', 'silent', { ...tripleNegative, results: { pdl1Cps: 10 } }],
  [
    'CPS 10, severe autoimmune disease',
    'fires',
    {
      ...tripleNegative,
      results: { pdl1Cps: 10 },
      judgements: { 'severe-autoimmune-disease': true },
    },
  ],
  ['CPS not known', 'undetermined', tripleNegative],
  [
    'one chemotherapy line',
    'silent',
    { ...tripleNegative, results: { pdl1Cps: 1 }, chemoLines: 1 },
  ],
  [
    'first line already running',
    'silent',
    { ...tripleNegative, results: { pdl1Cps: 1 }, active: ['paclitaxel'] },
  ],
]);

const pembro = { ...tripleNegative, orders: ['pembrolizumab'] } as const satisfies PlainFacts;

describeRule(pembrolizumabOutsideIndication, [
  ['triple-negative, CPS 10', 'silent', { ...pembro, results: { pdl1Cps: 10 } }],
  ['triple-negative, CPS 9', 'fires', { ...pembro, results: { pdl1Cps: 9 } }],
  ['triple-negative, CPS not known', 'fires', pembro],
  [
    'HR-positive, CPS 20',
    'fires',
    { ...hrPositive, orders: ['pembrolizumab'], results: { pdl1Cps: 20 } },
  ],
  ['HR-positive, MSI-high', 'silent', { ...hrPositive, orders: ['pembrolizumab'], msiHigh: true }],
  ['HR-positive, TMB-high', 'silent', { ...hrPositive, orders: ['pembrolizumab'], tmbHigh: true }],
  [
    'receptors not measured, CPS 20',
    'undetermined',
    { orders: ['pembrolizumab'], results: { pdl1Cps: 20 } },
  ],
  [
    'HER2 equivocal, ER and PR negative, CPS 20',
    'silent',
    { er: 0, pr: 0, ihc: '2+', orders: ['pembrolizumab'], results: { pdl1Cps: 20 } },
  ],
]);

describeRule(tripleNegativeLaterLine, [
  ['one chemotherapy line', 'fires', { ...tripleNegative, chemoLines: 1 }],
  ['no chemotherapy line', 'silent', tripleNegative],
  [
    'sacituzumab given before',
    'silent',
    { ...tripleNegative, chemoLines: 2, prior: ['sacituzumab-govitecan'] },
  ],
  [
    'on datopotamab',
    'silent',
    { ...tripleNegative, chemoLines: 1, active: ['datopotamab-deruxtecan'] },
  ],
  ['PR not measured', 'undetermined', { er: 0, ihc: '0', chemoLines: 1 }],
]);
