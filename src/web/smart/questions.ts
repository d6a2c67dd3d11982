// The form: its questions from the Questionnaire that the service publishes, which of them come first,
// and the answers as a QuestionnaireResponse.
import type {
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  QuestionnaireResponseItemAnswer,
} from 'fhir/r4.js';
import type { CaseView, FactView } from '../../server/workbench/views.ts';

export interface Choice {
  readonly code: string;
  readonly system: string;
  readonly display: string;
}

export interface Question {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  readonly type: 'boolean' | 'integer' | 'quantity' | 'date' | 'choice';
  readonly unit?: string;
  readonly choices: readonly Choice[];
  /** Names of the facts that the answer bears on. */
  readonly facts: readonly string[];
}

/** By linkId: 'yes' or 'no', a number, a date, or the code that was chosen; '' is no answer. */
export type Filled = Readonly<Record<string, string>>;

const factSystem = 'urn:mbc-cds:fact';

export function questionsOf(questionnaire: Questionnaire): readonly Question[] {
  return (questionnaire.item ?? []).flatMap((group) =>
    (group.item ?? []).map((item) => questionOf(item, group.linkId)),
  );
}

function questionOf(item: QuestionnaireItem, group: string): Question {
  const { linkId, text = '', code = [], answerOption = [], extension = [] } = item;
  const unit = extension.find(({ url }) => url.endsWith('/questionnaire-unit'))?.valueCoding?.code;
  return {
    id: linkId,
    group,
    text,
    type: item.type as Question['type'],
    ...(unit ? { unit } : {}),
    choices: answerOption.flatMap(({ valueCoding }) => {
      const { code: value, system, display } = valueCoding ?? {};
      return value && system ? [{ code: value, system, display: display ?? value }] : [];
    }),
    facts: code.filter((c) => c.system === factSystem).flatMap((c) => c.code ?? []),
  };
}

/**
 * What is asked first: what the card asked, what a decision lacks, and of the questions that most
 * decisions turn on those that nobody has answered.
 */
export function firstQuestions(
  questions: readonly Question[],
  view: CaseView,
  asked: readonly string[],
): readonly Question[] {
  const lacking = new Set(view.missing.map(({ name }) => name));
  const known = knownFacts(view);
  const isOpen = ({ group, facts, id }: Question) => {
    if (group === 'ovaries' && (!view.ovaries || view.ovaries.known)) return false;
    if (facts.length > 0 && facts.every((name) => known.has(name))) return false;
    if (asked.includes(id) || facts.some((name) => lacking.has(name))) return true;
    return group === 'first' || group === 'ovaries';
  };
  const rank = ({ id }: Question) => (asked.includes(id) ? 0 : 1);
  return questions.filter(isOpen).sort((a, b) => rank(a) - rank(b));
}

/** Those that are left; of a man nothing is asked about ovaries. */
export function furtherQuestions(
  questions: readonly Question[],
  first: readonly Question[],
  view: CaseView,
): readonly Question[] {
  const isFirst = new Set(first.map(({ id }) => id));
  return questions.filter(
    ({ id, group }) => !isFirst.has(id) && (group !== 'ovaries' || view.ovaries !== undefined),
  );
}

/** Facts that the record states; a no that rests on nothing is none. */
function knownFacts(view: CaseView): ReadonlyMap<string, FactView> {
  const all = [...view.facts, ...view.ovarianFacts, ...(view.ovaries ? [view.ovaries] : [])];
  const stated = all.filter((fact) => fact.known && fact.evidence.length > 0);
  return new Map(stated.map((fact) => [fact.name, fact]));
}

/** What the record says on the question already, in words. */
export function onRecord({ facts }: Question, view: CaseView): string | undefined {
  const known = knownFacts(view);
  const [own] = facts;
  return own === undefined ? undefined : known.get(own)?.value;
}

export interface Author {
  readonly patientId: string;
  readonly user?: string;
  /** ISO date and time. */
  readonly now: string;
}

export function responseOf(
  questions: readonly Question[],
  filled: Filled,
  { patientId, user, now }: Author,
): QuestionnaireResponse {
  const item = questions.flatMap((question) => {
    const answer = answerOf(question, filled[question.id] ?? '');
    return answer ? [{ linkId: question.id, text: question.text, answer: [answer] }] : [];
  });
  return {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    subject: { reference: `Patient/${patientId}` },
    authored: now,
    ...(user ? { author: { reference: user } } : {}),
    ...(item.length > 0 ? { item } : {}),
  };
}

function answerOf(
  { type, choices }: Question,
  value: string,
): QuestionnaireResponseItemAnswer | undefined {
  if (value.trim() === '') return undefined;
  if (type === 'boolean') return { valueBoolean: value === 'yes' };
  if (type === 'integer') return { valueInteger: Number(value) };
  if (type === 'quantity') return { valueQuantity: { value: Number(value) } };
  if (type === 'date') return { valueDate: value };
  const chosen = choices.find(({ code }) => code === value);
  return chosen && { valueCoding: { ...chosen } };
}
