// A worked example: a small synthetic patient and what the rule says of it. What a rule says is never
// written down here: it is evaluated whenever it is asked for.
import type { Situation } from '../../domain/situation.ts';
import type { Criterion } from '../criterion.ts';
import { evaluate } from '../evaluate.ts';
import { clausesOf } from '../explanation/inputs.ts';
import { conjuncts } from '../explanation/named.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { exampleTable } from './cases/index.ts';
import type { PlainFacts } from './plain-facts.ts';
import { situationOf } from './situation.ts';

export const exampleKinds = ['fires', 'doesNotFire', 'undetermined'] as const;
export type ExampleKind = (typeof exampleKinds)[number];

/** Patients by rule id: one for each thing that the rule can say. */
export type ExampleTable = Readonly<Record<string, Readonly<Record<ExampleKind, PlainFacts>>>>;

export interface WorkedExample {
  readonly kind: ExampleKind;
  readonly situation: Situation;
  /** None where the rule says nothing. */
  readonly finding?: Finding;
}

/** The examples of a rule for which it says what they are to show. */
export function workedExamples(rule: Rule): readonly WorkedExample[] {
  const patients = exampleTable[rule.id];
  if (!patients) return [];
  return exampleKinds
    .map((kind) => workedExample(rule, kind, patients[kind]))
    .filter(({ kind, finding }) => shownBy(finding) === kind);
}

function workedExample(rule: Rule, kind: ExampleKind, patient: PlainFacts): WorkedExample {
  const situation = situationOf(patient);
  const [finding] = evaluate([rule], situation);
  return { kind, situation, ...(finding ? { finding } : {}) };
}

function shownBy(finding: Finding | undefined): ExampleKind | undefined {
  if (!finding) return 'doesNotFire';
  return finding.outcome === 'failed' ? undefined : finding.outcome;
}

/** The clauses that end a rule which says nothing: those that are answered with no. */
export function endingClauses(rule: Rule, situation: Situation): readonly Criterion[] {
  return clausesOf(rule)
    .flatMap((clause) => conjuncts(clause))
    .filter((clause) => clause.ask(situation).value === 'no');
}
