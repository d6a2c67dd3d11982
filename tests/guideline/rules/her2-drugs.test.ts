// Single HER2-directed drugs: lapatinib, trastuzumab, and deruxtecan in HER2-low disease.
import { expect, it } from 'vitest';
import {
  deruxtecanAfterEndocrine,
  deruxtecanTooEarly,
} from '../../../src/guideline/rules/her2/her2-low.ts';
import {
  lapatinibBeforeTrastuzumab,
  lapatinibCounselling,
  lapatinibPartner,
} from '../../../src/guideline/rules/her2/lapatinib.ts';
import { trastuzumabFirstInfusion } from '../../../src/guideline/rules/her2/trastuzumab-start.ts';
import { firedOf, summaryOf, undeterminedOf } from '../../support/outcome.ts';
import { drugsUnread, hrNegativeHer2Positive, hrPositive } from '../../support/patients.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const positive = hrNegativeHer2Positive;

describeRule(lapatinibBeforeTrastuzumab, [
  ['no trastuzumab before', 'fires', { orders: ['lapatinib'] }],
  ['failure of trastuzumab', 'silent', { orders: ['lapatinib'], progressedOn: ['trastuzumab'] }],
  [
    'failure of T-DM1',
    'silent',
    { orders: ['lapatinib'], progressedOn: ['trastuzumab-emtansine'] },
  ],
  [
    'trastuzumab given and ended without progression',
    'fires',
    { orders: ['lapatinib'], prior: ['trastuzumab'] },
  ],
  ['failure of pertuzumab alone', 'fires', { orders: ['lapatinib'], progressedOn: ['pertuzumab'] }],
  ['drugs out of reach', 'undetermined', { orders: ['lapatinib'], ...drugsUnread }],
]);

describeRule(lapatinibPartner, [
  ['alone', 'silent', { orders: ['lapatinib'] }],
  ['with vinorelbine', 'fires', { orders: ['lapatinib', 'vinorelbine'] }],
  ['with capecitabine', 'silent', { orders: ['lapatinib', 'capecitabine'] }],
  ['with exemestane running', 'silent', { orders: ['lapatinib'], active: ['exemestane'] }],
  ['with fulvestrant running', 'fires', { orders: ['lapatinib'], active: ['fulvestrant'] }],
  [
    'fulvestrant stopped in the same basket',
    'silent',
    { orders: ['lapatinib'], active: ['fulvestrant'], stops: ['fulvestrant'] },
  ],
  [
    'with a bone agent and goserelin',
    'silent',
    { orders: ['lapatinib', 'zoledronic-acid'], active: ['goserelin'] },
  ],
  [
    'vinorelbine chosen beside a draft of lapatinib',
    'fires',
    { orders: ['lapatinib', 'vinorelbine'], hook: 'order-select', selected: ['vinorelbine'] },
  ],
  ['drugs out of reach', 'undetermined', { orders: ['lapatinib'], ...drugsUnread }],
]);

it('names lapatinib and its partner', () => {
  expect(
    summaryOf(firedOf(lapatinibPartner, { orders: ['lapatinib'], active: ['fulvestrant'] })),
  ).toBe('lapatinib with fulvestrant: outside the listed partners of lapatinib');
});

describeRule(lapatinibCounselling, [
  ['started', 'fires', { orders: ['lapatinib'] }],
  ['renewed', 'silent', { orders: ['lapatinib'], active: ['lapatinib'] }],
  ['only chosen', 'silent', { orders: ['lapatinib'], hook: 'order-select' }],
  ['drugs out of reach', 'undetermined', { orders: ['lapatinib'], ...drugsUnread }],
]);

describeRule(trastuzumabFirstInfusion, [
  ['never given', 'fires', { orders: ['trastuzumab'] }],
  [
    'never given, docetaxel given before',
    'fires',
    { orders: ['trastuzumab', 'docetaxel'], prior: ['docetaxel'] },
  ],
  [
    'given in the adjuvant setting',
    'silent',
    {
      orders: ['trastuzumab'],
      prior: [{ drug: 'trastuzumab', intent: 'curative', start: 2000, end: 1700 }],
    },
  ],
  ['running', 'silent', { orders: ['trastuzumab'], active: ['trastuzumab'] }],
  ['T-DM1 is another drug', 'silent', { orders: ['trastuzumab-emtansine'] }],
  ['drugs out of reach', 'undetermined', { orders: ['trastuzumab'], ...drugsUnread }],
]);

const tdxd = { orders: ['trastuzumab-deruxtecan'] } as const satisfies PlainFacts;
const negativeLow = { ...tdxd, er: 0, pr: 0, ihc: '1+' } as const satisfies PlainFacts;

describeRule(deruxtecanTooEarly, [
  ['HR+, low, no line', 'fires', { ...tdxd, ...hrPositive }],
  ['HR+, low, one endocrine line failed', 'silent', { ...tdxd, ...hrPositive, etLines: 1 }],
  ['HR+, low, after chemotherapy', 'silent', { ...tdxd, ...hrPositive, chemoLines: 1 }],
  [
    'HR+, ultralow, after chemotherapy only',
    'fires',
    { ...tdxd, ...hrPositive, ihc: '0', staining: true, chemoLines: 1 },
  ],
  [
    'HR+, ultralow, one endocrine line failed',
    'silent',
    { ...tdxd, ...hrPositive, ihc: '0', staining: true, etLines: 1 },
  ],
  ['HR-, low, no chemotherapy', 'fires', negativeLow],
  ['HR-, low, after chemotherapy', 'silent', { ...negativeLow, chemoLines: 1 }],
  ['HR-, ultralow is HER2-08', 'silent', { ...negativeLow, ihc: '0', staining: true }],
  [
    'IHC 2+ without amplification is low',
    'fires',
    { ...tdxd, ...hrPositive, ihc: '2+', ish: 'not-amplified' },
  ],
  ['IHC 2+ without ISH', 'silent', { ...tdxd, ...hrPositive, ihc: '2+' }],
  ['HER2-positive', 'silent', { ...tdxd, ...positive }],
  ['HER2 negative without a score', 'undetermined', { ...tdxd, er: 90, pr: 60, her2: 'negative' }],
  ['IHC 0, staining not stated, HR+', 'undetermined', { ...tdxd, ...hrPositive, ihc: '0' }],
  ['IHC 0, staining not stated, HR-', 'silent', { ...negativeLow, ihc: '0' }],
  ['IHC 0, staining absent, HR+', 'silent', { ...tdxd, ...hrPositive, ihc: '0', staining: false }],
  ['low, ER and PR not measured', 'undetermined', { ...tdxd, ihc: '1+' }],
]);

it('names the staining that IHC 0 leaves open', () => {
  const { missing } = undeterminedOf(deruxtecanTooEarly, { ...tdxd, ...hrPositive, ihc: '0' });
  expect(missing.map((m) => m.name)).toEqual(['her2MembraneStaining']);
});

describeRule(deruxtecanAfterEndocrine, [
  ['HR-negative', 'silent', { er: 0, pr: 0, ihc: '1+', etLines: 2 }],
  ['two endocrine lines failed', 'fires', { ...hrPositive, etLines: 2 }],
  ['one endocrine line failed', 'silent', { ...hrPositive, etLines: 1 }],
  ['ultralow', 'fires', { ...hrPositive, ihc: '0', staining: true, etLines: 2 }],
  ['IHC 0', 'silent', { ...hrPositive, ihc: '0', etLines: 2 }],
  ['T-DXd used before', 'silent', { ...hrPositive, etLines: 2, prior: ['trastuzumab-deruxtecan'] }],
  ['on T-DXd', 'silent', { ...hrPositive, etLines: 2, active: ['trastuzumab-deruxtecan'] }],
  ['HER2 not measured', 'undetermined', { er: 90, etLines: 2 }],
]);

it('names what is missing where it is not known whether trastuzumab was given', () => {
  const facts = { orders: ['trastuzumab'], ...drugsUnread } as const;
  const { missing } = undeterminedOf(trastuzumabFirstInfusion, facts);
  expect(missing).toMatchObject([{ name: 'firstDoseOfOrderedDrug', reason: 'not-fetched' }]);
});
