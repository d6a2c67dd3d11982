// How a rule comes to fire, not to fire, or to stay undetermined, read off its criteria: which
// clauses have to hold, which one is enough to end it, and which facts leave it open.
import { type FactName, facts } from '../../domain/fact-name.ts';
import type { Criterion } from '../criterion.ts';
import type { Rule } from '../rule.ts';
import { isUnknownWhenAbsent } from './blank-record.ts';
import { clausesOf } from './inputs.ts';
import { conjuncts, isNamed } from './named.ts';

export interface Readings {
  /** Each of these holds. */
  readonly fires: readonly string[];
  /** Any one of these is enough. */
  readonly doesNotFire: readonly string[];
  /** Facts of which any one leaves the rule open while nothing of the above ends it. */
  readonly undetermined: readonly FactName[];
}

export function readingsOf(rule: Rule): Readings {
  const clauses = clausesOf(rule).flatMap((c) => conjuncts(c));
  return {
    fires: clauses.map(clauseWords),
    doesNotFire: clauses.map(endingWords),
    undetermined: [...new Set(clauses.flatMap(openedBy))],
  };
}

/** The clause on one line, with its brackets: "any one of: a; (b and c)". */
function clauseWords(criterion: Criterion): string {
  if (isNamed(criterion)) return criterion.words;
  const inner = criterion.parts.map(bracketed);
  switch (criterion.kind) {
    case 'any':
      return `any one of: ${inner.join('; ')}`;
    case 'not':
      return `not: ${inner.join('; ')}`;
    case 'unless':
      return `not known to be so: ${inner.join('; ')}`;
    default:
      return inner.join(' and ');
  }
}

function bracketed(criterion: Criterion): string {
  const words = clauseWords(criterion);
  return isNamed(criterion) ? words : `(${words})`;
}

/** What answers a clause with no, in words: "not so: a", "none of: a; b", "known to be so: c". */
export function endingWords(criterion: Criterion): string {
  if (isNamed(criterion)) return `not so: ${criterion.words}`;
  const inner = criterion.parts.map(bracketed).join('; ');
  switch (criterion.kind) {
    case 'any':
      return `none of: ${inner}`;
    case 'not':
      return inner;
    case 'unless':
      return `known to be so: ${inner}`;
    default:
      return `not all of: ${inner}`;
  }
}

/**
 * The facts that leave a clause open when the record lacks them. An exclusion is taken not to be so,
 * and a judgement or diagnosis that nobody recorded counts as no.
 */
export function openedBy(criterion: Criterion): readonly FactName[] {
  if (criterion.kind === 'unless' || criterion.silence === 'holds') return [];
  if (criterion.kind !== 'question') return criterion.parts.flatMap(openedBy);
  return criterion.facts
    .filter((d) => facts[d.name].kind !== 'judgement')
    .filter(isUnknownWhenAbsent)
    .map((d) => d.name);
}
