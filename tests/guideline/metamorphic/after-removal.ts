// What became of a finding when an entry of the record was taken away. A finding may go only where the
// record still answers its question, or where silence is an answer by the definition of the entry.
import { ask, type Evidence, type FactDefinition } from '../../../src/domain/fact.ts';
import type { FactName } from '../../../src/domain/fact-name.ts';
import type { Situation } from '../../../src/domain/situation.ts';
import type { Criterion } from '../../../src/guideline/criterion.ts';
import { evaluate } from '../../../src/guideline/evaluate.ts';
import { clausesOf } from '../../../src/guideline/explanation/inputs.ts';
import type { Rule } from '../../../src/guideline/rule.ts';
import { rules } from '../../../src/guideline/rules/index.ts';
import { factDefinitions } from '../../support/fact-definitions.ts';
import { changed, findingOf } from './firings.ts';
import type { Removal } from './removals.ts';

export type Fate =
  /** It is still there. */
  | 'fires'
  /** The rule is left open and names a fact that the entry bore on. */
  | 'named'
  /** The entry is a no by definition; what else would bring the rule is open, and named. */
  | 'open otherwise'
  /** What the record still holds answers a clause with no. */
  | 'answered'
  /** Silence on such an entry is a no, or assumed to be one, by definition. */
  | 'no by definition'
  /** Another warning or critical finding speaks in its place. */
  | 'replaced'
  | 'silent';

const alarms = rules.filter(({ indicator }) => indicator !== 'info');

/** The record without the entry, read whole. */
export const without = (s: Situation, { record }: Removal): Situation =>
  changed(s, { case: record });

export function fateOf(rule: Rule, before: Situation, removal: Removal): Fate {
  const after = without(before, removal);
  const finding = findingOf(rule, after);
  if (finding?.outcome === 'fires') return 'fires';
  if (finding?.outcome === 'failed') return 'silent';
  if (finding) {
    const names = finding.missing.map((m) => m.name);
    if (names.some((name) => isLost(name, rule, before, after))) return 'named';
    return names.length > 0 && removal.means === 'no' ? 'open otherwise' : 'silent';
  }
  const endings = endingsOf(rule, after);
  if (endings.some((clause) => isAnswered(clause, after, removal.means))) return 'answered';
  const byDefinition = removal.means === 'no' && endings.some((c) => isSilenceNo(c, after));
  if (byDefinition) return 'no by definition';
  return speaksInstead(before, after) ? 'replaced' : 'silent';
}

/** The same where the part of the record in which the entry stood could not be read. */
export function fateUnread(rule: Rule, before: Situation, removal: Removal): Fate {
  const unavailable = new Set([...before.case.unavailable, removal.section]);
  const after = changed(before, { case: { ...removal.record, unavailable } });
  const finding = findingOf(rule, after);
  if (finding?.outcome === 'fires') return 'fires';
  if (finding?.outcome === 'undetermined') {
    return finding.missing.some((m) => m.reason === 'not-fetched') ? 'named' : 'silent';
  }
  return endingsOf(rule, after).some((c) => isAnswered(c, after, 'open')) ? 'answered' : 'silent';
}

/** Whether a fact of the name was found of the entry, or otherwise, and is not known any more. */
function isLost(name: FactName, rule: Rule, before: Situation, after: Situation): boolean {
  const asked = clausesOf(rule).flatMap((clause) => clause.facts);
  return [factDefinitions[name], ...asked.filter((fact) => fact.name === name)].some(
    (fact) => found(fact, before) !== found(fact, after),
  );
}

/** What is found of a fact, as far as two findings can be told apart. */
function found(definition: FactDefinition<unknown>, s: Situation): string {
  const fact = ask(definition, s);
  return JSON.stringify([fact.known || fact.reason, fact.evidence]);
}

const endingsOf = (rule: Rule, s: Situation): readonly Criterion[] =>
  clausesOf(rule).filter((clause) => clause.ask(s).value === 'no');

/** Whether the questions that end a clause pass the test: one of an "and", every one of an "or". */
function endedBy(c: Criterion, s: Situation, test: (question: Criterion) => boolean): boolean {
  const ending = () => c.parts.filter((part) => part.ask(s).value === 'no');
  if (c.kind === 'all') return ending().some((part) => endedBy(part, s, test));
  if (c.kind === 'any') return ending().every((part) => endedBy(part, s, test));
  return test(c);
}

/** By data that are still on record. Neither the person nor the order says what a result would. */
function isAnswered(clause: Criterion, s: Situation, means: Removal['means']): boolean {
  const others = [s.case.person, ...s.basket.orders].map(({ reference }) => reference);
  const isOfRecord = ({ reference }: Evidence) =>
    reference !== undefined && !others.includes(reference);
  return endedBy(clause, s, (question) =>
    question.ask(s).evidence.some((e) => means === 'no' || isOfRecord(e)),
  );
}

/** Said to be assumed, or by facts that are known although nothing is recorded. */
function isSilenceNo(clause: Criterion, s: Situation): boolean {
  return endedBy(clause, s, (question) => {
    const { evidence, assumed } = question.ask(s);
    if (evidence.length > 0 || assumed.length > 0) return true;
    return question.facts.every((fact) => ask(fact, s).known);
  });
}

function speaksInstead(before: Situation, after: Situation): boolean {
  const fired = (s: Situation) =>
    evaluate(alarms, s).flatMap((f) => (f.outcome === 'fires' ? [f.rule.id] : []));
  const earlier = fired(before);
  return fired(after).some((id) => !earlier.includes(id));
}
