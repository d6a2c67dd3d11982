// What a clinician can be asked, since no record may hold it: every judgement of the project's own
// CodeSystem, the date of the last menses and the ECOG performance status. In groups, most needed first.
import type { FactName } from '../../src/domain/fact-name.ts';
import type { Judgement } from '../../src/domain/judgement.ts';

/** A staining belongs to one specimen, which a form does not know: the pathologist reports it. */
export type NotAsked = 'her2-membrane-staining';

export type QuestionId = Exclude<Judgement, NotAsked> | 'last-menses' | 'ecog';

/** The facts that an answer bears on. */
const table: Readonly<Record<QuestionId, readonly FactName[]>> = {
  'visceral-crisis': ['visceralCrisis'],
  'rapid-progression': ['rapidProgression'],
  'symptom-severity': ['symptomSeverity', 'symptomsControlled'],
  'complete-resection-likely': ['completeResectionLikely'],
  ecog: ['ecogPerformanceStatus'],
  'last-menses': ['mensesWithin12Months', 'amenorrheaMonths', 'ovarianState'],
  'menses-last-12-months': ['mensesWithin12Months', 'ovarianState'],
  'menopausal-status': ['documentedMenopausalStatus', 'ovarianState'],
  'chemotherapy-induced-amenorrhea': ['chemotherapyInducedAmenorrhea'],
  'life-threatening-disease': ['lifeThreateningDisease'],
  'symptoms-controlled': ['symptomsControlled'],
  'indolent-course': ['indolentCourse'],
  'refractory-to-systemic-therapy': ['refractoryToSystemicTherapy'],
  'diffuse-organ-involvement': ['diffuseOrganInvolvement'],
  'metastatic-organ-count': ['metastaticOrganCount'],
  'metastatic-lesion-count': ['metastaticLesionCount'],
  'disease-free-interval': ['diseaseFreeIntervalMonths'],
  'locoregional-recurrence': ['hasLocoregionalRecurrence'],
  'life-expectancy-under-3-months': [],
  'biopsy-feasible': ['biopsyFeasible'],
  'surgery-feasible': ['surgeryFeasible'],
  'spinal-cord-compression': ['spinalCordCompression'],
  'brain-herniation-risk': ['brainHerniationRisk'],
  'impending-fracture': ['impendingHipOrLongBoneFracture'],
  'symptomatic-lesion': ['symptomaticLesion'],
  'bone-pain': ['boneMetastasisPain'],
  'new-bone-pain': ['newBonePain'],
  'skin-flare': ['skinFlare'],
  'endocrine-lines-progressed': ['endocrineLinesProgressed'],
  'chemotherapy-lines-metastatic': ['chemotherapyLinesMetastatic'],
  'her2-lines-progressed': ['her2LinesProgressed'],
  'adjuvant-endocrine-relapse': ['relapseTimingVsAdjuvantEndocrine'],
  'chemotherapy-cycles-completed': ['currentChemotherapyCycles'],
  'cumulative-anthracycline-dose': ['cumulativeAnthracyclineMgPerM2'],
  'pdl1-cps': ['pdL1CombinedPositiveScore'],
  'ctc-count': ['circulatingTumorCells'],
  'ctc-drives-change': ['ctcDrivesTherapyChange'],
  'child-pugh-class': ['childPughB', 'childPughC'],
  'severe-autoimmune-disease': ['severeAutoimmuneDisease'],
  'planned-invasive-dental-procedure': ['plannedInvasiveDentalProcedure'],
  'dental-exam-done': ['dentalExamWithin12Months'],
  'psychosocial-support-addressed': ['psychosocialSupportDocumented'],
  'clinical-trial-discussed': ['clinicalTrialDiscussed'],
  'goals-of-care-discussed': ['goalsOfCareDocumented'],
};

export const questionFacts = table;
export const questionIds = Object.keys(table) as readonly QuestionId[];

/** The questions whose answer bears on one of the facts, most needed first. */
export function questionsAbout(names: Iterable<FactName>): readonly QuestionId[] {
  const wanted = new Set(names);
  return questionIds.filter((id) => table[id].some((name) => wanted.has(name)));
}

export interface QuestionGroup {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly QuestionId[];
}

/** `first`: what most decisions turn on. `ovaries`: of women only. */
const starts: readonly (readonly [id: string, title: string, first: QuestionId])[] = [
  ['first', 'Course and condition', 'visceral-crisis'],
  ['ovaries', 'Ovarian function', 'last-menses'],
  ['disease', 'Disease', 'life-threatening-disease'],
  ['feasibility', 'Biopsy and surgery', 'biopsy-feasible'],
  ['complications', 'Complications', 'spinal-cord-compression'],
  ['treatment', 'Treatment so far', 'endocrine-lines-progressed'],
  ['tests', 'Tests', 'pdl1-cps'],
  ['safety', 'Other conditions', 'child-pugh-class'],
  ['support', 'Support and goals', 'psychosocial-support-addressed'],
];

/** Every question once, in the order of the table. */
export const questionGroups: readonly QuestionGroup[] = starts.map(([id, title, first], at) => {
  const next = starts[at + 1]?.[2];
  const end = next === undefined ? questionIds.length : questionIds.indexOf(next);
  return { id, title, questions: questionIds.slice(questionIds.indexOf(first), end) };
});
