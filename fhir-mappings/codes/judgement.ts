// The project's own CodeSystem for judgements of clinicians that no standard code expresses: what
// may be recorded, with which type of value and which answers.
import type { Judgement } from '../../src/domain/judgement.ts';
import type { CodeLists } from './code-row.ts';

export const judgementSystem = 'urn:mbc-cds:judgement';

export type JudgementValue = 'boolean' | 'integer' | 'Quantity' | 'CodeableConcept';

export interface JudgementRow {
  readonly display: string;
  /** Type of Observation.value[x]; absent for a code that is itself a value or a reason. */
  readonly value?: JudgementValue;
  /** UCUM unit of a Quantity. */
  readonly unit?: string;
  /** Codes of this CodeSystem that may be the value of a CodeableConcept. */
  readonly answers?: readonly string[];
}

// biome-ignore format: one code a line.
const table = {
  'rapid-progression': { display: 'Rapid clinical progression', value: 'boolean' },
  'symptom-severity': { display: 'Severity of cancer symptoms', value: 'CodeableConcept', answers: ['none', 'mild', 'moderate', 'severe'] },
  'visceral-crisis': { display: 'Visceral crisis', value: 'boolean' },
  'life-threatening-disease': { display: 'Immediately life-threatening disease', value: 'boolean' },
  'metastatic-organ-count': { display: 'Number of organs with metastases', value: 'integer' },
  'metastatic-lesion-count': { display: 'Number of metastatic lesions', value: 'integer' },
  'complete-resection-likely': { display: 'Complete resection or ablation likely', value: 'boolean' },
  'indolent-course': { display: 'Indolent disease course', value: 'boolean' },
  'refractory-to-systemic-therapy': { display: 'Refractory to systemic therapy', value: 'boolean' },
  'diffuse-organ-involvement': { display: 'Diffuse involvement of an organ', value: 'boolean' },
  'biopsy-feasible': { display: 'Biopsy of a metastasis feasible', value: 'boolean' },
  'surgery-feasible': { display: 'Surgery of the local recurrence feasible', value: 'boolean' },
  'disease-free-interval': { display: 'Disease-free interval', value: 'Quantity', unit: 'mo' },
  'locoregional-recurrence': { display: 'Locoregional recurrence', value: 'boolean' },
  'menses-last-12-months': { display: 'Menses in the last 12 months', value: 'boolean' },
  'chemotherapy-induced-amenorrhea': { display: 'Chemotherapy-induced amenorrhea', value: 'boolean' },
  'menopausal-status': { display: 'Documented menopausal status', value: 'CodeableConcept', answers: ['pre', 'peri', 'post'] },
  'her2-membrane-staining': { display: 'HER2 IHC 0 with membrane staining (ultralow)', value: 'boolean' },
  'endocrine-lines-progressed': { display: 'Endocrine lines progressed, metastatic setting', value: 'integer' },
  'chemotherapy-lines-metastatic': { display: 'Chemotherapy lines, metastatic setting', value: 'integer' },
  'her2-lines-progressed': { display: 'HER2-directed lines progressed, metastatic setting', value: 'integer' },
  'adjuvant-endocrine-relapse': { display: 'Relapse relative to adjuvant endocrine therapy', value: 'CodeableConcept', answers: ['on', 'within-12-months', 'later-than-12-months'] },
  'chemotherapy-cycles-completed': { display: 'Completed cycles of the ongoing chemotherapy', value: 'integer' },
  'symptoms-controlled': { display: 'Cancer symptoms controlled', value: 'boolean' },
  'spinal-cord-compression': { display: 'Suspected or confirmed spinal cord compression', value: 'boolean' },
  'brain-herniation-risk': { display: 'Brain metastasis with mass effect or herniation risk', value: 'boolean' },
  'impending-fracture': { display: 'Impending hip or long-bone fracture', value: 'boolean' },
  'symptomatic-lesion': { display: 'Symptomatic metastatic lesion', value: 'boolean' },
  'bone-pain': { display: 'Pain at a bone metastasis', value: 'boolean' },
  'new-bone-pain': { display: 'New or clearly worse bone pain', value: 'boolean' },
  'skin-flare': { display: 'New, larger or redder skin nodules', value: 'boolean' },
  'severe-autoimmune-disease': { display: 'Severe autoimmune disease', value: 'boolean' },
  'planned-invasive-dental-procedure': { display: 'Invasive dental procedure planned', value: 'boolean' },
  'dental-exam-done': { display: 'Dental examination done', value: 'boolean' },
  'child-pugh-class': { display: 'Child-Pugh class', value: 'CodeableConcept', answers: ['A', 'B', 'C'] },
  'cumulative-anthracycline-dose': { display: 'Cumulative doxorubicin-equivalent dose', value: 'Quantity', unit: 'mg/m2' },
  'pdl1-cps': { display: 'PD-L1 22C3 combined positive score', value: 'Quantity', unit: '{score}' },
  'ctc-count': { display: 'Circulating tumour cells per 7.5 mL', value: 'integer' },
  'ctc-drives-change': { display: 'CTC result is the reason for a therapy change', value: 'boolean' },
  'psychosocial-support-addressed': { display: 'Psychosocial support offered or distress screened', value: 'boolean' },
  'clinical-trial-discussed': { display: 'Clinical trial options discussed', value: 'boolean' },
  'goals-of-care-discussed': { display: 'Goals of care discussed', value: 'boolean' },
  'life-expectancy-under-3-months': { display: 'Life expectancy under three months', value: 'boolean' },
  progression: { display: 'Disease progression (statusReason or disease status value)' },
  toxicity: { display: 'Stopped for toxicity (statusReason value)' },
  'polyoxyl-castor-oil': { display: 'Polyoxyl castor oil, Cremophor EL (allergy substance)' },
  'polysorbate-80': { display: 'Polysorbate 80 (allergy substance)' },
  none: { display: 'None' },
  mild: { display: 'Mild' },
  moderate: { display: 'Moderate' },
  severe: { display: 'Severe' },
  pre: { display: 'Premenopausal' },
  peri: { display: 'Perimenopausal' },
  post: { display: 'Postmenopausal' },
  on: { display: 'Relapse during adjuvant endocrine therapy' },
  'within-12-months': { display: 'Relapse within 12 months after adjuvant endocrine therapy' },
  'later-than-12-months': { display: 'Relapse later than 12 months after adjuvant endocrine therapy' },
  A: { display: 'Class A' },
  B: { display: 'Class B' },
  C: { display: 'Class C' },
} as const satisfies Record<Judgement, JudgementRow> & Record<string, JudgementRow>;

export type JudgementCode = keyof typeof table;

export const judgementRows: Readonly<Record<JudgementCode, JudgementRow>> = table;

export function isJudgementCode(code: string): code is JudgementCode {
  return Object.hasOwn(table, code);
}

/** Judgements that count as members of a code list. */
// biome-ignore format: one code a line.
export const judgementLists: CodeLists = {
  'v-worse': [
    ['progression', 'Disease progression', 'this project'],
  ],
  'reason-progression': [
    ['progression', 'Disease progression', 'this project'],
  ],
  'reason-toxicity': [
    ['toxicity', 'Stopped for toxicity', 'this project'],
  ],
  'meno-obs': [
    ['menopausal-status', 'Documented menopausal status', 'this project'],
  ],
  'child-obs': [
    ['child-pugh-class', 'Child-Pugh class', 'this project'],
  ],
  'v-child-a': [
    ['A', 'Child-Pugh A', 'this project'],
  ],
  'v-child-b': [
    ['B', 'Child-Pugh B', 'this project'],
  ],
  'v-child-c': [
    ['C', 'Child-Pugh C', 'this project'],
  ],
  cord: [
    ['spinal-cord-compression', 'Suspected or confirmed spinal cord or cauda equina compression', 'this project'],
  ],
  herniation: [
    ['brain-herniation-risk', 'Brain metastasis with mass effect or herniation risk', 'this project'],
  ],
  'hip-impending': [
    ['impending-fracture', 'Impending hip or long-bone fracture', 'this project'],
  ],
  'symptomatic-lesion': [
    ['symptomatic-lesion', 'Symptomatic single metastatic lesion', 'this project'],
  ],
  bonepain: [
    ['bone-pain', 'Pain at a bone metastasis', 'this project'],
  ],
  'bonepain-new': [
    ['new-bone-pain', 'New or clearly worse bone pain', 'this project'],
  ],
  'skin-flare': [
    ['skin-flare', 'New, larger or redder skin nodules', 'this project'],
  ],
  'alg-cremophor': [
    ['polyoxyl-castor-oil', 'Polyoxyl 35 castor oil (Cremophor EL)', 'this project'],
  ],
  'alg-ps80': [
    ['polysorbate-80', 'Polysorbate 80', 'this project'],
  ],
  'dental-planned': [
    ['planned-invasive-dental-procedure', 'Planned invasive dental procedure', 'this project'],
  ],
  autoimmune: [
    ['severe-autoimmune-disease', 'Active autoimmune disease that is severe or needs systemic immunosuppression', 'this project'],
  ],
  pdl1: [
    ['pdl1-cps', 'PD-L1 22C3 combined positive score', 'this project'],
  ],
  dental: [
    ['dental-exam-done', 'Dental examination done', 'this project'],
  ],
  support: [
    ['psychosocial-support-addressed', 'Psychosocial support offered or distress screened', 'this project'],
  ],
  trial: [
    ['clinical-trial-discussed', 'Clinical trial options discussed', 'this project'],
  ],
  goals: [
    ['goals-of-care-discussed', 'Goals of care discussed', 'this project'],
  ],
  ctc: [
    ['ctc-count', 'Circulating tumour cells per 7.5 mL', 'this project'],
  ],
  'ctc-order': [
    ['ctc-count', 'Circulating tumour cells per 7.5 mL', 'this project'],
  ],
  'life-threat': [
    ['life-threatening-disease', 'Life-threatening disease', 'this project'],
  ],
};
