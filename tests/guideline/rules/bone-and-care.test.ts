// Bone metastases, monitoring, and the care around the treatment of the cancer.
import { exact } from '../../../src/domain/measurement.ts';
import {
  boneAgentMissing,
  boneAgentNotLabelled,
  boneAgentWithoutBoneMetastases,
} from '../../../src/guideline/rules/bone/bone-modifying-agents.ts';
import { painfulBoneMetastasis } from '../../../src/guideline/rules/bone/painful-bone-metastasis.ts';
import { restagingOverdue } from '../../../src/guideline/rules/monitoring/restaging.ts';
import {
  tumourCellsElevated,
  tumourCellsForMonitoring,
} from '../../../src/guideline/rules/monitoring/tumour-cells.ts';
import { lessToxicOption } from '../../../src/guideline/rules/support/less-toxic-option.ts';
import {
  clinicalTrialEarly,
  goalsOfCare,
  psychosocialSupport,
} from '../../../src/guideline/rules/support/supportive-care.ts';
import { drugsUnread } from '../../support/patients.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const bone = { sites: ['bone'] } as const satisfies PlainFacts;

describeRule(boneAgentMissing, [
  ['bone metastases, no bone agent', 'fires', bone],
  ['on denosumab 120 mg', 'silent', { ...bone, active: ['denosumab-120'] }],
  ['denosumab 60 mg is for osteoporosis', 'fires', { ...bone, active: ['denosumab-60'] }],
  ['liver metastases', 'silent', { sites: ['liver'] }],
  ['no site coded', 'undetermined', {}],
  ['drugs out of reach', 'undetermined', { ...bone, ...drugsUnread }],
]);

describeRule(boneAgentWithoutBoneMetastases, [
  ['liver metastases', 'fires', { sites: ['liver'], orders: ['zoledronic-acid'] }],
  ['bone metastases', 'silent', { ...bone, orders: ['zoledronic-acid'] }],
  [
    'hypercalcaemia on the problem list',
    'silent',
    { sites: ['liver'], orders: ['zoledronic-acid'], problems: ['hypercalcemia'] },
  ],
  [
    'corrected calcium of 11',
    'silent',
    { sites: ['liver'], orders: ['zoledronic-acid'], results: { correctedCalcium: 11 } },
  ],
  ['no site coded', 'undetermined', { orders: ['zoledronic-acid'] }],
]);

describeRule(boneAgentNotLabelled, [
  ['ibandronate', 'fires', { orders: ['ibandronate'] }],
  ['clodronate', 'fires', { orders: ['clodronate'] }],
  ['pamidronate', 'silent', { orders: ['pamidronate'] }],
  ['the edition of 2013', 'silent', { orders: ['clodronate'], edition: 'seed-2013' }],
]);

describeRule(painfulBoneMetastasis, [
  ['bone pain', 'fires', { ...bone, problems: ['bone-pain'] }],
  ['new bone pain as stated', 'fires', { ...bone, judgements: { 'new-bone-pain': true } }],
  ['no pain on record', 'silent', bone],
  ['pain, no site coded', 'undetermined', { problems: ['bone-pain'] }],
  ['pain, no bone metastasis', 'silent', { sites: ['lung'], problems: ['bone-pain'] }],
]);

describeRule(tumourCellsForMonitoring, [
  ['count ordered', 'fires', { orders: ['ctc-test'] }],
  [
    'count cited by an order',
    'fires',
    { orders: [{ drugs: ['capecitabine'], citesTumorCells: true }] },
  ],
  [
    'count stated as the reason of a change',
    'fires',
    { orders: ['capecitabine'], judgements: { 'ctc-drives-change': true } },
  ],
  [
    'stated, and a drug stopped',
    'fires',
    { active: ['letrozole'], stops: ['letrozole'], judgements: { 'ctc-drives-change': true } },
  ],
  [
    'stated, but the basket does not treat the cancer',
    'silent',
    { orders: ['warfarin'], judgements: { 'ctc-drives-change': true } },
  ],
  ['neither', 'silent', { orders: ['capecitabine'] }],
  ['results out of reach', 'undetermined', { orders: ['capecitabine'], unavailable: ['results'] }],
]);

describeRule(tumourCellsElevated, [
  ['five cells', 'fires', { results: { tumorCells: 5 } }],
  ['four cells', 'silent', { results: { tumorCells: 4 } }],
  ['not counted', 'undetermined', {}],
  ['seven months ago', 'undetermined', { results: { tumorCells: { ...exact(9), daysAgo: 215 } } }],
]);

describeRule(restagingOverdue, [
  ['25 weeks ago', 'fires', { active: ['letrozole'], procedures: [['staging-imaging', 175]] }],
  [
    '24 weeks and 6 days ago',
    'silent',
    { active: ['letrozole'], procedures: [['staging-imaging', 174]] },
  ],
  ['not on systemic therapy', 'silent', { procedures: [['staging-imaging', 300]] }],
  ['no imaging on file', 'undetermined', { active: ['letrozole'] }],
]);

describeRule(psychosocialSupport, [
  ['nothing on record', 'fires', {}],
  ['distress screened', 'silent', { judgements: { 'psychosocial-support-addressed': true } }],
  ['referral seven months ago', 'fires', { procedures: [['psychosocial-support', 215]] }],
  ['requests out of reach', 'undetermined', { unavailable: ['requests'] }],
]);

describeRule(clinicalTrialEarly, [
  ['one chemotherapy line', 'fires', { chemoLines: 1 }],
  ['two chemotherapy lines', 'silent', { chemoLines: 2 }],
  ['a trial discussed', 'silent', { judgements: { 'clinical-trial-discussed': true } }],
  ['drugs out of reach', 'undetermined', drugsUnread],
]);

describeRule(goalsOfCare, [
  ['first metastasis 60 days ago', 'fires', { metastasisDaysAgo: 60 }],
  ['first metastasis 61 days ago', 'silent', { metastasisDaysAgo: 61 }],
  ['a new line 30 days ago', 'fires', { active: [{ drug: 'capecitabine', start: 30 }] }],
  ['a line that began 90 days ago', 'silent', { active: [{ drug: 'capecitabine', start: 90 }] }],
  ['a new bone agent is no line', 'silent', { active: [{ drug: 'zoledronic-acid', start: 5 }] }],
  [
    'goals discussed',
    'silent',
    { metastasisDaysAgo: 30, judgements: { 'goals-of-care-discussed': true } },
  ],
  ['drugs out of reach', 'undetermined', drugsUnread],
]);

describeRule(lessToxicOption, [
  ['megestrol after two endocrine lines', 'fires', { orders: ['megestrol'], etLines: 2 }],
  ['megestrol after one is another rule', 'silent', { orders: ['megestrol'], etLines: 1 }],
  ['fulvestrant', 'silent', { orders: ['fulvestrant'], etLines: 2 }],
  ['drugs out of reach', 'undetermined', { orders: ['megestrol'], ...drugsUnread }],
]);
