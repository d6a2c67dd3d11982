// Every rule in every edition that has it, with a patient for whom it fires: the situations that the
// metamorphic tests change.
import { type Edition, type Situation, situation } from '../../../src/domain/situation.ts';
import { evaluate } from '../../../src/guideline/evaluate.ts';
import { exampleTable } from '../../../src/guideline/examples/cases/index.ts';
import type { PlainFacts } from '../../../src/guideline/examples/plain-facts.ts';
import type { Finding, Fired } from '../../../src/guideline/finding.ts';
import type { Rule } from '../../../src/guideline/rule.ts';
import { rules } from '../../../src/guideline/rules/index.ts';
import { situationOf } from '../../support/situation.ts';

export interface Firing {
  /** "ET-05 seed-2013": names the test. */
  readonly name: string;
  readonly rule: Rule;
  readonly edition: Edition;
  readonly patient: PlainFacts;
  readonly situation: Situation;
  readonly finding: Fired;
}

/** What one rule says. */
export const findingOf = (rule: Rule, s: Situation): Finding | undefined => evaluate([rule], s)[0];

export const fires = (rule: Rule, s: Situation): boolean => findingOf(rule, s)?.outcome === 'fires';

/** The same patient in a changed situation; nothing that was found before is remembered. */
export const changed = (s: Situation, change: Partial<Situation>): Situation =>
  situation({ ...s, ...change });

function firing(rule: Rule, edition: Edition): readonly Firing[] {
  const patient = { ...exampleTable[rule.id], edition }.fires;
  const s = situationOf({ ...patient, edition });
  const finding = findingOf(rule, s);
  if (patient === undefined || finding?.outcome !== 'fires') return [];
  return [{ name: `${rule.id} ${edition}`, rule, edition, patient, situation: s, finding }];
}

export const firings: readonly Firing[] = rules.flatMap((rule) =>
  rule.editions.flatMap((edition) => firing(rule, edition)),
);

/** Rows of a table of tests. */
export const named = <T extends { readonly name: string }>(list: readonly T[]) =>
  list.map((of) => [of.name, of] as const);
