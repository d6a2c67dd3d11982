// Worked examples: the rules on bone metastases and local treatment.
import type { ExampleTable } from '../worked-example.ts';

// biome-ignore format: one patient per line.
export const boneAndLocalExamples: ExampleTable = {
  'BONE-01': {
    fires: { sites: ['bone'] },
    doesNotFire: { sites: ['liver'] },
    undetermined: {},
  },
  'BONE-02': {
    fires: { sites: ['liver'], orders: ['zoledronic-acid'] },
    doesNotFire: { sites: ['bone'], orders: ['zoledronic-acid'] },
    undetermined: { orders: ['zoledronic-acid'] },
  },
  'BONE-03': {
    fires: { orders: ['clodronate'] },
    doesNotFire: { orders: ['pamidronate'] },
    undetermined: { orders: ['clodronate'], sites: [], unavailable: ['results'] },
  },
  'BONE-04': {
    fires: { sites: ['bone'], problems: ['bone-pain'] },
    doesNotFire: { sites: ['bone'] },
    undetermined: { problems: ['bone-pain'] },
  },
  'LOC-01': {
    fires: { problems: ['cord-compression'] },
    doesNotFire: {},
    undetermined: { case: { stageFour: [{ reference: 'Observation/s', date: { first: 20770, last: 20770 }, value: true }] }, unavailable: ['problems'] },
  },
  'LOC-02': {
    fires: { judgements: { 'symptomatic-lesion': true } },
    doesNotFire: {},
    undetermined: { unavailable: ['results'] },
  },
  'LOC-03': {
    fires: { sites: ['liver'], results: { ecog: 1 }, judgements: { 'metastatic-lesion-count': 3, 'symptom-severity': 'mild', 'disease-free-interval': 24, 'complete-resection-likely': true } },
    doesNotFire: { sites: ['liver'], results: { ecog: 2 }, judgements: { 'metastatic-lesion-count': 3, 'symptom-severity': 'mild', 'disease-free-interval': 24, 'complete-resection-likely': true } },
    undetermined: { sites: ['liver'], results: {}, judgements: { 'metastatic-lesion-count': 3, 'symptom-severity': 'mild', 'disease-free-interval': 24, 'complete-resection-likely': true } },
  },
  'LOC-04': {
    fires: { sites: ['liver'], results: { ecog: 1 }, judgements: { 'metastatic-lesion-count': 4, 'symptom-severity': 'mild', 'disease-free-interval': 24, 'complete-resection-likely': true }, orders: ['metastasectomy'] },
    doesNotFire: { sites: ['liver'], results: { ecog: 1 }, judgements: { 'metastatic-lesion-count': 3, 'symptom-severity': 'mild', 'disease-free-interval': 24, 'complete-resection-likely': true }, orders: ['metastasectomy'] },
    undetermined: { sites: ['liver'], results: {}, judgements: { 'metastatic-lesion-count': 3, 'symptom-severity': 'mild', 'disease-free-interval': 24, 'complete-resection-likely': true }, orders: ['metastasectomy'] },
  },
  'LOC-05': {
    fires: { judgements: { 'indolent-course': true, 'metastatic-lesion-count': 2, 'symptom-severity': 'mild' } },
    doesNotFire: { judgements: { 'indolent-course': true, 'metastatic-lesion-count': 3, 'symptom-severity': 'mild' } },
    undetermined: { unavailable: ['results'] },
  },
  'LOC-06': {
    fires: { sites: ['lung', 'liver'], orders: ['rfa'] },
    doesNotFire: { sites: ['lung', 'liver'], orders: ['rfa'], active: ['letrozole'] },
    undetermined: { orders: ['rfa'] },
  },
  'LOC-07': {
    fires: { sites: ['chestwall'], procedures: [['breast-surgery', 900]] },
    doesNotFire: { sites: ['chestwall'] },
    undetermined: { metastatic: false, unavailable: ['problems'] },
  },
  'LOC-08': {
    fires: { sites: ['brain'] },
    doesNotFire: { sites: ['liver'] },
    undetermined: { sites: ['brain'], unavailable: ['procedures'] },
  },
  'LOC-09': {
    fires: { sites: ['liver'], procedures: ['metastasectomy'], judgements: { 'complete-resection-likely': true } },
    doesNotFire: { sites: ['liver'], procedures: ['metastasectomy'], judgements: { 'complete-resection-likely': true }, active: ['letrozole'] },
    undetermined: { procedures: ['metastasectomy'], judgements: { 'complete-resection-likely': true } },
  },
  'LOC-10': {
    fires: { orders: ['primary-surgery'] },
    doesNotFire: { orders: ['primary-surgery'], judgements: { 'symptomatic-lesion': true } },
    undetermined: { orders: ['primary-surgery'], sites: [], unavailable: ['results'] },
  },
};
