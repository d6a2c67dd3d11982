// Diagnoses and findings beside the cancer: one code list for each problem that a rule turns on; by
// words only where no code of a known system is given.
import type { ProblemEntry } from '../src/domain/case.ts';
import type { Problem } from '../src/domain/problem.ts';
import { type CaseBuilder, dateOf } from './case-builder.ts';
import { judgementSystem } from './codes/judgement.ts';
import type { CodeListId } from './codes/lists.ts';
import { problemsInText } from './problem-words.ts';
import { concept, isIn } from './read/coding.ts';
import { effective, onset } from './read/dates.ts';
import { boolean, type Json, object, objects, string } from './read/json.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { conditionStatus, resultStatus } from './read/status.ts';
import { verdictOf } from './result-text.ts';

/** Code list of a Condition to the problem it states. */
export const problemLists: readonly (readonly [CodeListId, Problem])[] = [
  ['bso-cond', 'bilateral-oophorectomy'],
  ['hyst-cond', 'hysterectomy'],
  ['amenorrhea', 'amenorrhea'],
  ['pregnant', 'pregnancy'],
  ['breastfeeding', 'breastfeeding'],
  ['vte', 'vte'],
  ['ate', 'arterial-event'],
  ['endometrial-ca', 'endometrial-neoplasia'],
  ['vag-bleeding', 'vaginal-bleeding'],
  ['longqt', 'long-qt'],
  ['mi', 'myocardial-infarction'],
  ['ild', 'interstitial-lung-disease'],
  ['dm1', 'type-1-diabetes'],
  ['dm2', 'type-2-diabetes'],
  ['dm-insulin', 'insulin-treated-diabetes'],
  ['dm-other', 'other-diabetes'],
  ['scar', 'severe-cutaneous-reaction'],
  ['cord', 'cord-compression'],
  ['herniation', 'raised-intracranial-pressure'],
  ['hip-impending', 'impending-fracture'],
  ['bonepain', 'bone-pain'],
  ['hf', 'heart-failure'],
  ['onj', 'jaw-osteonecrosis'],
  ['autoimmune', 'autoimmune-disease'],
  ['transplant', 'organ-transplant'],
  ['hypercalcemia', 'hypercalcemia'],
  ['k-cond', 'hypokalemia'],
  ['mg-cond', 'hypomagnesemia'],
  ['trial', 'trial-participant'],
  ['goals', 'palliative-care'],
];

/**
 * Single codes: SNOMED CT 27503000 Gilbert syndrome, 49453006 cerebral herniation; ICD-10-CM G93.5,
 * which includes herniation of the brain.
 */
const byCode: Readonly<Record<string, Problem>> = {
  '27503000': 'gilbert-syndrome',
  '49453006': 'brain-herniation',
  'G93.5': 'brain-herniation',
  G935: 'brain-herniation',
};

export function mapProblems(record: PatientRecord, into: CaseBuilder): void {
  for (const entry of record.of('Condition')) {
    const problems = problemsOf(entry);
    const status = problems.size > 0 ? conditionStatus(entry.json) : undefined;
    if (!status) continue;
    const base = {
      reference: entry.reference,
      ...dateOf(onset(entry.json)),
      ...status,
      ...severityOf(entry.json),
    };
    for (const problem of problems) {
      into.problems.push({ ...base, problem: withCause(problem, entry, record) });
    }
  }
  for (const [list, problem] of findingLists) {
    for (const entry of record.listed('Observation', list)) mapFinding(entry, problem, into);
  }
}

function problemsOf(entry: RecordEntry): ReadonlySet<Problem> {
  const found = new Set<Problem>();
  // A judgement of this project is read with the other judgements.
  if (entry.judgement !== undefined && entry.code?.codings.every(isJudgement)) return found;
  if (entry.lists.size > 0) {
    for (const [list, problem] of problemLists) if (entry.lists.has(list)) found.add(problem);
  }
  for (const { code } of entry.code?.codings ?? []) {
    const problem = Object.hasOwn(byCode, code) ? byCode[code] : undefined;
    if (problem) found.add(problem);
  }
  for (const problem of problemsInText(entry.words ?? '')) found.add(problem);
  return found;
}

const isJudgement = ({ system }: { system: string }) => system === judgementSystem;

function withCause(problem: Problem, entry: RecordEntry, record: PatientRecord): Problem {
  const fromDrugs = problem === 'amenorrhea' && isDueToChemotherapy(entry, record);
  return fromDrugs ? 'chemotherapy-amenorrhea' : problem;
}

/** Code list of an Observation whose code is itself the finding. */
const findingLists: readonly (readonly [CodeListId, Problem])[] = [
  ['breastfeeding', 'breastfeeding'],
  ['trial', 'trial-participant'],
];

/** The code itself says it, unless the value denies it. */
function mapFinding(entry: RecordEntry, problem: Problem, into: CaseBuilder): void {
  // A judgement of this project is read with the other judgements.
  if (entry.judgement !== undefined || !resultStatus(entry.json)) return;
  const denied = boolean(entry.json['valueBoolean']) === false || verdictOf(entry) === 'negative';
  if (denied) return;
  into.problems.push({
    problem,
    reference: entry.reference,
    activity: 'active',
    suspected: false,
    ...dateOf(effective(entry.json)),
  });
}

function severityOf(json: Json): Pick<ProblemEntry, 'severity'> {
  const severity = concept(json['severity']);
  if (!severity) return {};
  if (isIn(severity, 'life-threat')) return { severity: 'life-threatening' };
  const severe = severity.codings.some((c) => c.code === '24484000');
  return { severity: severe ? 'severe' : 'other' };
}

const dueTo = 'http://hl7.org/fhir/StructureDefinition/condition-dueTo';

/** The extension condition-dueTo names chemotherapy, or a drug that the record gives. */
function isDueToChemotherapy(entry: RecordEntry, record: PatientRecord): boolean {
  return objects(entry.json['extension']).some((e) => {
    if (string(e['url']) !== dueTo) return false;
    const cause = concept(e['valueCodeableConcept']);
    if (isIn(cause, 'chemo-sct') || /\bchemotherap/i.test(cause?.text ?? '')) return true;
    const target = record.resolve(object(e['valueReference']), entry);
    return (
      String(target?.['resourceType'] ?? '').startsWith('Medication') ||
      isIn(concept(target?.['code']), 'chemo-sct')
    );
  });
}
