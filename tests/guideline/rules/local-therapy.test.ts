// Whether local treatment of metastases is for the patient, and whether it leads.
import { expect, it } from 'vitest';
import {
  candidateForLocalTreatment,
  localTreatmentCriteriaNotMet,
} from '../../../src/guideline/rules/local-therapy/limited-metastases.ts';
import {
  localTherapyAlone,
  systemicTherapyFirst,
  treatmentBreakAfterLocalControl,
} from '../../../src/guideline/rules/local-therapy/local-or-systemic.ts';
import { firedOf, summaryOf } from '../../support/outcome.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

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
  ['no symptoms', 'fires', but({ 'symptom-severity': 'none' })],
  ['mild symptoms', 'fires', but({ 'symptom-severity': 'mild' })],
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
  ...(['sbrt-ablative', 'rfa', 'chemoembolization'] as const).map(
    (service) =>
      [
        `four lesions, ${service}`,
        'fires',
        resection({ 'metastatic-lesion-count': 4 }, { orders: [service] }),
      ] as const,
  ),
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
  ['rapid progression', 'silent', { judgements: { ...slow, 'rapid-progression': true } }],
  ['two lesions, slow course, symptoms', 'fires', { judgements: slow }],
  ['three lesions', 'silent', { judgements: { ...slow, 'metastatic-lesion-count': 3 } }],
  ['mild symptoms', 'fires', { judgements: { ...slow, 'symptom-severity': 'mild' } }],
  ['severe symptoms', 'fires', { judgements: { ...slow, 'symptom-severity': 'severe' } }],
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
    'drugs out of reach',
    'undetermined',
    { sites: ['lung', 'liver'], orders: ['rfa'], unavailable: ['medications'] },
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

const cleared: PlainFacts = {
  sites: ['liver'],
  procedures: ['metastasectomy'],
  judgements: { 'complete-resection-likely': true },
};

describeRule(treatmentBreakAfterLocalControl, [
  ['nothing resected', 'silent', { ...cleared, procedures: [] }],
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

it('names the procedure and the organs of local treatment without the criteria', () => {
  const facts = resection({}, { sites: ['liver', 'lung'] });
  expect(summaryOf(firedOf(localTreatmentCriteriaNotMet, facts))).toBe(
    'resection of a metastasis ordered, selection criteria not met (liver and lung)',
  );
});
