// HER2-directed therapy: who has it, and in which order.
import { expect, it } from 'vitest';
import {
  chemotherapyWithTrastuzumabSeed,
  endocrineWithHer2DrugSeed,
  her2DrugWithoutChemotherapySeed,
  trastuzumabAloneSeed,
} from '../../../src/guideline/rules/her2/first-line-2013.ts';
import {
  chemotherapyWithoutHer2Drug,
  her2TherapyMissing,
} from '../../../src/guideline/rules/her2/her2-therapy-missing.ts';
import {
  her2BrainMetastases,
  her2FirstLine,
  her2SecondLine,
} from '../../../src/guideline/rules/her2/lines-of-therapy.ts';
import { undeterminedOf } from '../../support/outcome.ts';
import {
  drugsUnread,
  hrNegativeHer2Positive,
  hrPositive,
  hrPositiveHer2Positive,
  tripleNegative,
} from '../../support/patients.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const positive = hrNegativeHer2Positive;

describeRule(her2TherapyMissing, [
  ['nothing given', 'fires', positive],
  ['on trastuzumab', 'silent', { ...positive, active: ['trastuzumab'] }],
  ['on tucatinib', 'silent', { ...positive, active: ['tucatinib'] }],
  ['on paclitaxel', 'fires', { ...positive, active: ['paclitaxel'] }],
  ['trastuzumab given before and ended', 'fires', { ...positive, prior: ['trastuzumab'] }],
  ['HER2 equivocal', 'silent', { ...positive, ihc: '2+' }],
  ['HER2 not measured', 'undetermined', { er: 0, pr: 0 }],
  ['drugs out of reach', 'undetermined', { ...positive, ...drugsUnread }],
]);

it('leaves open what the patient takes when it could not be read', () => {
  const { missing } = undeterminedOf(her2TherapyMissing, { ...positive, ...drugsUnread });
  expect(missing).toEqual([{ name: 'activeDrugs', reason: 'not-fetched', seen: [] }]);
});

describeRule(chemotherapyWithoutHer2Drug, [
  ['paclitaxel alone', 'fires', { ...positive, orders: ['paclitaxel'] }],
  [
    'with trastuzumab in the basket',
    'silent',
    { ...positive, orders: ['paclitaxel', 'trastuzumab'] },
  ],
  [
    'with trastuzumab running',
    'silent',
    { ...positive, orders: ['paclitaxel'], active: ['trastuzumab'] },
  ],
  ['HER2 not measured', 'undetermined', { orders: ['paclitaxel'] }],
  ['HER2-low', 'silent', { ...hrPositive, orders: ['paclitaxel'] }],
  ['letrozole is another rule', 'silent', { ...positive, orders: ['letrozole'] }],
]);

const seed = { ...positive, edition: 'seed-2013' } as const satisfies PlainFacts;

describeRule(chemotherapyWithTrastuzumabSeed, [
  ['HER2-negative', 'silent', { ...tripleNegative, edition: 'seed-2013', sites: ['lung'] }],
  ['lung metastases', 'fires', { ...seed, sites: ['lung'] }],
  [
    'bone metastases with severe symptoms',
    'fires',
    { ...seed, sites: ['bone'], judgements: { 'symptom-severity': 'severe' } },
  ],
  ['bone metastases', 'silent', { ...seed, sites: ['bone'] }],
  ['no site coded', 'undetermined', seed],
  ['on docetaxel', 'silent', { ...seed, sites: ['lung'], active: ['docetaxel'] }],
  ['on trastuzumab alone', 'fires', { ...seed, sites: ['lung'], active: ['trastuzumab'] }],
  ['contemporary edition', 'silent', { ...positive, sites: ['lung'] }],
]);

describeRule(her2DrugWithoutChemotherapySeed, [
  [
    'HER2-negative',
    'silent',
    { ...tripleNegative, edition: 'seed-2013', sites: ['liver'], orders: ['trastuzumab'] },
  ],
  [
    'trastuzumab alone, liver metastases',
    'fires',
    { ...seed, sites: ['liver'], orders: ['trastuzumab'] },
  ],
  ['with docetaxel', 'silent', { ...seed, sites: ['liver'], orders: ['trastuzumab', 'docetaxel'] }],
  [
    'with docetaxel running',
    'silent',
    { ...seed, sites: ['liver'], orders: ['trastuzumab'], active: ['docetaxel'] },
  ],
  [
    'T-DM1 is chemotherapy in itself',
    'silent',
    { ...seed, sites: ['liver'], orders: ['trastuzumab-emtansine'] },
  ],
  ['bone metastases', 'silent', { ...seed, sites: ['bone'], orders: ['trastuzumab'] }],
  ['no site coded', 'undetermined', { ...seed, orders: ['trastuzumab'] }],
]);

const both2013 = {
  ...hrPositiveHer2Positive,
  edition: 'seed-2013',
  sites: ['bone'],
} as const satisfies PlainFacts;

describeRule(endocrineWithHer2DrugSeed, [
  ['HER2-negative', 'silent', { ...both2013, ...hrPositive }],
  ['HR+/HER2+, bone metastases', 'fires', both2013],
  ['on a bone agent', 'fires', { ...both2013, active: ['denosumab-120'] }],
  ['on letrozole', 'silent', { ...both2013, active: ['letrozole'] }],
  ['liver metastases', 'silent', { ...both2013, sites: ['liver'] }],
  [
    'no site coded is assumed not visceral',
    'fires',
    { ...hrPositiveHer2Positive, edition: 'seed-2013' },
  ],
  ['HR-negative', 'silent', { ...both2013, ...positive }],
  ['HER2 not measured', 'undetermined', { er: 90, edition: 'seed-2013', sites: ['bone'] }],
]);

describeRule(trastuzumabAloneSeed, [
  ['HER2-negative', 'silent', { ...tripleNegative, edition: 'seed-2013', sites: ['bone'] }],
  ['HR-/HER2+, bone metastases', 'fires', { ...seed, sites: ['bone'] }],
  ['HR-positive', 'silent', both2013],
  [
    'ER negative, PR not measured',
    'undetermined',
    { er: 0, ihc: '3+', edition: 'seed-2013', sites: ['bone'] },
  ],
  ['on trastuzumab', 'silent', { ...seed, sites: ['bone'], active: ['trastuzumab'] }],
  [
    'life-threatening',
    'silent',
    { ...seed, sites: ['bone'], judgements: { 'life-threatening-disease': true } },
  ],
]);

const first = (...orders: NonNullable<PlainFacts['orders']>): PlainFacts => ({
  ...positive,
  orders,
});

describeRule(her2FirstLine, [
  ['chart opened, nothing given', 'fires', positive],
  ['chart opened on trastuzumab', 'silent', { ...positive, active: ['trastuzumab'] }],
  [
    'docetaxel, trastuzumab and pertuzumab',
    'silent',
    first('docetaxel', 'trastuzumab', 'pertuzumab'),
  ],
  [
    'vinorelbine, trastuzumab and pertuzumab',
    'silent',
    first('vinorelbine', 'trastuzumab', 'pertuzumab'),
  ],
  [
    'capecitabine, trastuzumab and pertuzumab',
    'fires',
    first('capecitabine', 'trastuzumab', 'pertuzumab'),
  ],
  [
    'one product with both antibodies, docetaxel running',
    'silent',
    {
      ...positive,
      orders: [{ drugs: ['trastuzumab', 'pertuzumab'] }],
      active: ['docetaxel'],
    },
  ],
  ['trastuzumab and docetaxel', 'fires', first('docetaxel', 'trastuzumab')],
  ['T-DXd and pertuzumab', 'silent', first('trastuzumab-deruxtecan', 'pertuzumab')],
  ['T-DXd alone', 'fires', first('trastuzumab-deruxtecan')],
  ['chemotherapy alone is another rule', 'silent', first('docetaxel')],
  ['trastuzumab goes on', 'silent', { ...first('trastuzumab'), active: ['trastuzumab'] }],
  ['trastuzumab given before', 'silent', { ...first('lapatinib'), prior: ['trastuzumab'] }],
  ['one HER2 line failed', 'silent', { ...positive, her2Lines: 1 }],
  ['HER2 not measured', 'undetermined', { orders: ['trastuzumab'] }],
  ['HER2-negative', 'silent', { ...tripleNegative, orders: ['trastuzumab'] }],
]);

const failed = { ...positive, her2Lines: 1 } as const satisfies PlainFacts;

describeRule(her2SecondLine, [
  ['chart opened, one line failed', 'fires', failed],
  ['no line failed', 'silent', { ...failed, her2Lines: 0 }],
  ['two lines failed', 'silent', { ...failed, her2Lines: 2 }],
  ['T-DXd used before', 'silent', { ...failed, prior: ['trastuzumab-deruxtecan'] }],
  ['on T-DXd', 'silent', { ...failed, active: ['trastuzumab-deruxtecan'] }],
  ['on T-DM1', 'silent', { ...failed, active: ['trastuzumab-emtansine'] }],
  ['T-DM1 ordered', 'fires', { ...failed, orders: ['trastuzumab-emtansine'] }],
  ['T-DXd ordered', 'silent', { ...failed, orders: ['trastuzumab-deruxtecan'] }],
  [
    'T-DXd ordered with pertuzumab',
    'silent',
    { ...failed, orders: ['trastuzumab-deruxtecan', 'pertuzumab'] },
  ],
  [
    'tucatinib and trastuzumab for brain metastases',
    'silent',
    { ...failed, sites: ['brain'], orders: ['tucatinib', 'trastuzumab'] },
  ],
  [
    'tucatinib and trastuzumab without brain metastases',
    'fires',
    { ...failed, sites: ['lung'], orders: ['tucatinib', 'trastuzumab'] },
  ],
  ['capecitabine ordered', 'silent', { ...failed, orders: ['capecitabine'] }],
  ['HER2 not measured', 'undetermined', { her2Lines: 1, orders: ['lapatinib'] }],
]);

describeRule(her2BrainMetastases, [
  ['brain metastases', 'fires', { ...positive, sites: ['brain', 'liver'] }],
  ['liver metastases', 'silent', { ...positive, sites: ['liver'] }],
  ['no site coded', 'undetermined', positive],
  ['HER2 equivocal', 'silent', { ...positive, ihc: '2+', sites: ['brain'] }],
  ['the edition of 2013', 'silent', { ...seed, sites: ['brain'] }],
]);
