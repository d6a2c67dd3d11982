// The way through the guideline as a tree: the questions of the rules in the order in which they are
// asked, those that several rules share at its beginning drawn once, and a card at each end. With it
// the answers for one situation, so that the way of this patient can be seen, and where it is open.
import type { Situation } from '../../domain/situation.ts';
import { always } from '../criteria/hooks.ts';
import { type Answer, answer, type Criterion } from '../criterion.ts';
import { evaluate } from '../evaluate.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { scopes } from '../scope.ts';
import { conjuncts } from './named.ts';

/** reached: all before it holds. open: something before it is not known. closed: the way ends before. */
export type Way = 'reached' | 'open' | 'closed';

export interface Question {
  readonly kind: 'question';
  readonly criterion: Criterion;
  readonly answer: Answer;
  readonly way: Way;
  readonly next: readonly Step[];
}

export interface Ending {
  readonly kind: 'ending';
  readonly rule: Rule;
  readonly way: Way;
  /** What the evaluation of the rule found; absent where it does not apply. */
  readonly finding?: Finding;
}

export type Step = Question | Ending;

/** The questions and ends of the rules that the edition and hook of the situation have. */
export function pathway(rules: readonly Rule[], s: Situation): readonly Step[] {
  const own = rules.filter((r) => r.editions.includes(s.edition) && r.hooks.includes(s.hook));
  const findings = new Map(evaluate(own, s).map((finding) => [finding.rule, finding]));
  const answers = new Map<Criterion, Answer>();
  const asked = (criterion: Criterion) => {
    const found = answers.get(criterion) ?? safely(criterion, s);
    answers.set(criterion, found);
    return found;
  };
  const branches = own.map((rule) => ({ rule, questions: questionsOf(rule) }));
  return grown(branches, 0, 'reached', { asked, findings });
}

/** Whom the rule is about, what makes it apply, what it asks; each question once. */
export function questionsOf(rule: Rule): readonly Criterion[] {
  const own = [rule.trigger, rule.when]
    .flatMap((clause) => conjuncts(clause))
    .filter((clause) => clause.words !== always.words);
  const clauses = [scopes[rule.scope ?? 'metastatic'], ...own];
  return clauses.filter((c, i) => clauses.findIndex((other) => other.words === c.words) === i);
}

/** A question that fails is open: nobody knows its answer. */
function safely(criterion: Criterion, s: Situation): Answer {
  try {
    return criterion.ask(s);
  } catch {
    return answer('unknown');
  }
}

interface Branch {
  readonly rule: Rule;
  readonly questions: readonly Criterion[];
}

interface Known {
  readonly asked: (criterion: Criterion) => Answer;
  readonly findings: ReadonlyMap<Rule, Finding>;
}

function grown(
  branches: readonly Branch[],
  depth: number,
  way: Way,
  known: Known,
): readonly Step[] {
  const groups = new Map<string, Branch[]>();
  for (const branch of branches) {
    const question = branch.questions[depth];
    const key = question ? keyOf(question, known.asked(question)) : `end of ${branch.rule.id}`;
    const group = groups.get(key);
    if (group) group.push(branch);
    else groups.set(key, [branch]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Branch];
    const criterion = first.questions[depth];
    if (!criterion) return ending(first.rule, way, known);
    const found = known.asked(criterion);
    const next = grown(group, depth + 1, after(way, found), known);
    return { kind: 'question', criterion, answer: found, way, next };
  });
}

/** Questions of the same words, kind and answer are one; rules word the same question alike. */
function keyOf({ kind, words }: Criterion, { value }: Answer): string {
  return `${kind} ${value} ${words}`;
}

function after(way: Way, { value }: Answer): Way {
  if (way === 'closed' || value === 'no') return 'closed';
  return value === 'unknown' ? 'open' : way;
}

function ending(rule: Rule, way: Way, { findings }: Known): Ending {
  const finding = findings.get(rule);
  return { kind: 'ending', rule, way, ...(finding ? { finding } : {}) };
}
