// Bone metastases, local treatment, monitoring, and the care around the treatment of the cancer.
import { expect, it } from 'vitest';
import { exactly } from '../../../src/domain/calendar.ts';
import { exact } from '../../../src/domain/measurement.ts';
import {
  boneAgentMissing,
  boneAgentNotLabelled,
  boneAgentWithoutBoneMetastases,
} from '../../../src/guideline/rules/bone/bone-modifying-agents.ts';
import { painfulBoneMetastasis } from '../../../src/guideline/rules/bone/painful-bone-metastasis.ts';
import { brainMetastasesUntreated } from '../../../src/guideline/rules/local-therapy/brain-metastases.ts';
import {
  candidateForLocalTreatment,
  localTreatmentCriteriaNotMet,
} from '../../../src/guideline/rules/local-therapy/limited-metastases.ts';
import {
  localTherapyAlone,
  systemicTherapyFirst,
  treatmentBreakAfterLocalControl,
} from '../../../src/guideline/rules/local-therapy/local-or-systemic.ts';
import { localRecurrence } from '../../../src/guideline/rules/local-therapy/local-recurrence.ts';
import { primarySurgery } from '../../../src/guideline/rules/local-therapy/primary-tumour.ts';
import {
  lesionSymptomatic,
  structureThreatened,
} from '../../../src/guideline/rules/local-therapy/threatened-structure.ts';
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
import { firedOf, summaryOf } from '../../support/outcome.ts';
import { drugsUnread } from '../../support/patients.ts';
import { daysAgo, type PlainFacts } from '../../support/plain-facts.ts';
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

describeRule(structureThreatened, [
  ['cord compression', 'fires', { problems: ['cord-compression'] }],
  [
    'suspected cord compression',
    'fires',
    {
      case: {
        problems: [
          {
            reference: 'Condition/c',
            date: exactly(daysAgo(3)),
            problem: 'cord-compression',
            activity: 'active',
            suspected: true,
          },
        ],
      },
    },
  ],
  ['impending fracture', 'fires', { judgements: { 'impending-fracture': true } }],
  [
    'raised pressure with brain metastases',
    'fires',
    { sites: ['brain'], problems: ['raised-intracranial-pressure'] },
  ],
  [
    'raised pressure without brain metastases',
    'silent',
    { sites: ['bone'], problems: ['raised-intracranial-pressure'] },
  ],
  ['nothing recorded', 'silent', {}],
  ['letrozole ordered', 'fires', { problems: ['cord-compression'], orders: ['letrozole'] }],
  ['a resection ordered', 'fires', { problems: ['cord-compression'], orders: ['metastasectomy'] }],
  ['warfarin ordered', 'silent', { problems: ['cord-compression'], orders: ['warfarin'] }],
  [
    'problem list out of reach',
    'undetermined',
    {
      case: { stageFour: [{ reference: 'Observation/s', date: exactly(daysAgo(9)), value: true }] },
      unavailable: ['problems'],
    },
  ],
]);

it('says on its line what is threatened', () => {
  expect(summaryOf(firedOf(structureThreatened, { problems: ['cord-compression'] }))).toBe(
    'Threatened structure: urgent surgery and radiotherapy review (spinal cord compression)',
  );
});

describeRule(lesionSymptomatic, [
  ['a symptomatic lesion', 'fires', { judgements: { 'symptomatic-lesion': true } }],
  [
    'with cord compression it is the other rule',
    'silent',
    { judgements: { 'symptomatic-lesion': true }, problems: ['cord-compression'] },
  ],
  ['none recorded', 'silent', {}],
  ['results out of reach', 'undetermined', { unavailable: ['results'] }],
]);

const limited: PlainFacts = {
  sites: ['liver'],
  results: { ecog: 1 },
  judgements: {
    'metastatic-lesion-count': 3,
    'symptom-severity': 'mild',
    'disease-free-interval': 24,
    'complete-resection-likely': true,
  },
};
const but = (
  judgements: NonNullable<PlainFacts['judgements']>,
  rest: PlainFacts = {},
): PlainFacts => ({
  ...limited,
  ...rest,
  judgements: { ...limited.judgements, ...judgements },
});

describeRule(candidateForLocalTreatment, [
  ['all criteria met', 'fires', limited],
  ['four lesions', 'silent', but({ 'metastatic-lesion-count': 4 })],
  [
    'four lesions where the site allows five',
    'fires',
    but(
      { 'metastatic-lesion-count': 4 },
      { settings: { limitedMetastases: { lesions: 5, diseaseFreeMonths: 24 } } },
    ),
  ],
  ['interval of 23 months', 'silent', but({ 'disease-free-interval': 23 })],
  ['moderate symptoms', 'silent', but({ 'symptom-severity': 'moderate' })],
  ['ECOG 2', 'silent', but({}, { results: { ecog: 2 } })],
  ['Karnofsky 80 is ECOG 1', 'fires', but({}, { results: { karnofsky: 80 } })],
  ['two organs', 'silent', but({}, { sites: ['liver', 'lung'] })],
  ['complete resection unlikely', 'silent', but({ 'complete-resection-likely': false })],
  ['ECOG not stated', 'undetermined', but({}, { results: {} })],
]);

const resection = (
  judgements: NonNullable<PlainFacts['judgements']>,
  rest: PlainFacts = {},
): PlainFacts => but(judgements, { orders: ['metastasectomy'], ...rest });

describeRule(localTreatmentCriteriaNotMet, [
  ['all criteria met', 'silent', resection({})],
  ['two organs', 'fires', resection({}, { sites: ['liver', 'lung'] })],
  ['four lesions', 'fires', resection({ 'metastatic-lesion-count': 4 })],
  ['ECOG 2', 'fires', resection({}, { results: { ecog: 2 } })],
  ['interval of 23 months', 'fires', resection({ 'disease-free-interval': 23 })],
  ['resection unlikely', 'fires', resection({ 'complete-resection-likely': false })],
  ['diffuse involvement', 'fires', resection({ 'diffuse-organ-involvement': true })],
  [
    'two organs, but a symptomatic lesion',
    'silent',
    resection({ 'symptomatic-lesion': true }, { sites: ['liver', 'lung'] }),
  ],
  [
    'two organs, but cord compression',
    'silent',
    resection({}, { sites: ['liver', 'lung'], problems: ['cord-compression'] }),
  ],
  [
    'ablative radiotherapy',
    'fires',
    resection({}, { sites: ['liver', 'lung'], orders: ['sbrt-ablative'] }),
  ],
  [
    'surgery of the primary is another rule',
    'silent',
    resection({}, { sites: ['liver', 'lung'], orders: ['primary-surgery'] }),
  ],
  ['ECOG not stated, the rest met', 'undetermined', resection({}, { results: {} })],
]);

const slow = {
  'indolent-course': true,
  'metastatic-lesion-count': 2,
  'symptom-severity': 'mild',
} as const;

describeRule(localTherapyAlone, [
  ['two lesions, slow course, symptoms', 'fires', { judgements: slow }],
  ['three lesions', 'silent', { judgements: { ...slow, 'metastatic-lesion-count': 3 } }],
  ['no symptoms', 'silent', { judgements: { ...slow, 'symptom-severity': 'none' } }],
  ['slow course not stated', 'silent', { judgements: { ...slow, 'indolent-course': false } }],
  ['life-threatening', 'silent', { judgements: { ...slow, 'life-threatening-disease': true } }],
  ['results out of reach', 'undetermined', { unavailable: ['results'] }],
]);

describeRule(systemicTherapyFirst, [
  [
    'three lesions, nothing systemic',
    'fires',
    { orders: ['sbrt-ablative'], judgements: { 'metastatic-lesion-count': 3 } },
  ],
  [
    'two lesions in one organ',
    'silent',
    { sites: ['lung'], orders: ['sbrt-ablative'], judgements: { 'metastatic-lesion-count': 2 } },
  ],
  ['two organs', 'fires', { sites: ['lung', 'liver'], orders: ['rfa'] }],
  [
    'rapid progression',
    'fires',
    { sites: ['lung'], orders: ['rfa'], judgements: { 'rapid-progression': true } },
  ],
  [
    'two organs, on letrozole',
    'silent',
    { sites: ['lung', 'liver'], orders: ['rfa'], active: ['letrozole'] },
  ],
  [
    'two organs, paclitaxel in the basket',
    'silent',
    { sites: ['lung', 'liver'], orders: ['rfa', 'paclitaxel'] },
  ],
  [
    'two organs, refractory',
    'silent',
    {
      sites: ['lung', 'liver'],
      orders: ['rfa'],
      judgements: { 'refractory-to-systemic-therapy': true },
    },
  ],
  [
    'two organs, impending fracture',
    'silent',
    { sites: ['lung', 'liver'], orders: ['rfa'], judgements: { 'impending-fracture': true } },
  ],
  ['no site and no count', 'undetermined', { orders: ['rfa'] }],
]);

describeRule(localRecurrence, [
  [
    'recurrence without metastases',
    'fires',
    { metastatic: false, judgements: { 'locoregional-recurrence': true } },
  ],
  ['recurrence with metastases', 'silent', { judgements: { 'locoregional-recurrence': true } }],
  ['no recurrence', 'silent', { metastatic: false }],
  [
    'chest wall after breast surgery',
    'fires',
    { sites: ['chestwall'], procedures: [['breast-surgery', 900]] },
  ],
  ['chest wall without breast surgery', 'silent', { sites: ['chestwall'] }],
  ['problem list out of reach', 'undetermined', { metastatic: false, unavailable: ['problems'] }],
  [
    'a girl of 17',
    'silent',
    { age: 17, metastatic: false, judgements: { 'locoregional-recurrence': true } },
  ],
]);

describeRule(brainMetastasesUntreated, [
  ['brain metastases', 'fires', { sites: ['brain'] }],
  ['after radiosurgery', 'silent', { sites: ['brain'], procedures: ['radiosurgery'] }],
  [
    'after whole-brain radiotherapy',
    'silent',
    { sites: ['brain'], procedures: ['brain-radiotherapy'] },
  ],
  [
    'after resection of a liver metastasis',
    'fires',
    { sites: ['brain', 'liver'], procedures: ['metastasectomy'] },
  ],
  [
    'radiosurgery before the first metastasis',
    'fires',
    { sites: ['brain'], procedures: [['radiosurgery', 900]] },
  ],
  ['liver metastases', 'silent', { sites: ['liver'] }],
  ['procedures out of reach', 'undetermined', { sites: ['brain'], unavailable: ['procedures'] }],
]);

const cleared: PlainFacts = {
  sites: ['liver'],
  procedures: ['metastasectomy'],
  judgements: { 'complete-resection-likely': true },
};

describeRule(treatmentBreakAfterLocalControl, [
  ['liver metastasis resected', 'fires', cleared],
  ['still on letrozole', 'silent', { ...cleared, active: ['letrozole'] }],
  ['on a bone agent', 'fires', { ...cleared, active: ['zoledronic-acid'] }],
  ['two organs', 'silent', { ...cleared, sites: ['liver', 'lung'] }],
  ['brain alone', 'silent', { ...cleared, sites: ['brain'], procedures: ['radiosurgery'] }],
  ['completeness not stated', 'silent', { ...cleared, judgements: {} }],
  [
    'no site coded',
    'undetermined',
    { procedures: ['metastasectomy'], judgements: { 'complete-resection-likely': true } },
  ],
]);

describeRule(primarySurgery, [
  ['surgery of the primary', 'fires', { orders: ['primary-surgery'] }],
  [
    'for a symptomatic lesion',
    'silent',
    { orders: ['primary-surgery'], judgements: { 'symptomatic-lesion': true } },
  ],
  ['no metastases', 'silent', { orders: ['primary-surgery'], metastatic: false }],
  ['resection of a metastasis', 'silent', { orders: ['metastasectomy'] }],
  [
    'results out of reach are assumed to hold no symptom',
    'fires',
    { orders: ['primary-surgery'], unavailable: ['results'] },
  ],
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

it('names the procedure and the organs of local treatment without the criteria', () => {
  const facts = resection({}, { sites: ['liver', 'lung'] });
  expect(summaryOf(firedOf(localTreatmentCriteriaNotMet, facts))).toBe(
    'resection of a metastasis ordered, selection criteria not met (liver and lung)',
  );
});

it('is about the threatened structure, not about the orders that made it apply', () => {
  const facts: PlainFacts = { problems: ['cord-compression'], orders: ['letrozole'] };
  expect(firedOf(structureThreatened, facts).orders).toEqual([]);
});
