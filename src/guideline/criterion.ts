// A criterion is a named question on a situation, answered yes, no or unknown, together with what
// the answer rests on, what it assumes and what is missing. Composition follows Kleene's logic;
// `unless` is the exclusion: it holds unless the fact is known to be so, and says what it assumed.

import {
  ask,
  type Evidence,
  type Fact,
  type FactDefinition,
  type UnknownReason,
} from '../domain/fact.ts';
import { type FactName, facts } from '../domain/fact-name.ts';
import type { Order } from '../domain/order.ts';
import type { Situation } from '../domain/situation.ts';
import { and, not as negate, or, type Ternary } from '../domain/ternary.ts';

export interface MissingFact {
  readonly name: FactName;
  readonly reason: UnknownReason;
  /** What was seen but could not be used: a stale value, both sides of a conflict. */
  readonly seen: readonly Evidence[];
}

export interface Answer {
  readonly value: Ternary;
  readonly evidence: readonly Evidence[];
  /** What was taken to be so because nothing is recorded: "no visceral crisis". */
  readonly assumed: readonly string[];
  readonly missing: readonly MissingFact[];
  /** Orders that the answer speaks of. */
  readonly orders: readonly Order[];
}

export interface Criterion {
  /** The question as a clinician would put it, for the page of the rule. */
  readonly words: string;
  readonly kind: 'question' | 'all' | 'any' | 'not' | 'unless';
  readonly parts: readonly Criterion[];
  /** Facts that the answer turns on, those of its parts included. */
  readonly facts: readonly FactDefinition<unknown>[];
  /** That nothing is on record answers the question with yes: "no LVEF in the last 90 days". */
  readonly silence?: 'holds';
  readonly ask: (s: Situation) => Answer;
}

const none: readonly never[] = [];
const nothing: Partial<Omit<Answer, 'value'>> = {};

export function answer(value: Ternary, of: Partial<Omit<Answer, 'value'>> = nothing): Answer {
  const { evidence = none, assumed = none, missing = none, orders = none } = of;
  return { value, evidence, assumed, missing, orders };
}

/** A question that computes its own answer from the facts named. */
export function question(
  words: string,
  find: (s: Situation) => Answer,
  ...definitions: readonly FactDefinition<unknown>[]
): Criterion {
  return { words, kind: 'question', parts: [], facts: definitions, ask: find };
}

function factsOf(parts: readonly Criterion[]): readonly FactDefinition<unknown>[] {
  return [...new Set(parts.flatMap((p) => p.facts))];
}

/** A question on one fact. A judgement that nobody recorded is no, and the answer says so. */
export function about<T>(
  definition: FactDefinition<T>,
  words: string,
  test: (value: T, s: Situation) => Ternary,
): Criterion {
  const find = (s: Situation): Answer => {
    const fact = ask(definition, s);
    if (fact.known) {
      const value = test(fact.value, s);
      if (value !== 'unknown') return answer(value, { evidence: fact.evidence });
      return answer('unknown', { missing: [undecided(definition.name, fact)] });
    }
    const silent = fact.reason === 'absent' || fact.reason === 'stale';
    if (facts[definition.name].kind === 'judgement' && silent) {
      return answer('no', { assumed: [`no ${facts[definition.name].label}`] });
    }
    return answer('unknown', { missing: [missingFrom(definition.name, fact)] });
  };
  return question(words, find, definition);
}

/** A value that the comparison leaves open: results that disagree, or a comparator such as "<25". */
function undecided(name: FactName, fact: Fact<unknown>): MissingFact {
  const reason = fact.evidence.length > 1 ? 'conflict' : 'unreadable';
  return { name, reason, seen: fact.evidence };
}

export function missingFrom(name: FactName, fact: Fact<unknown>): MissingFact {
  return { name, reason: fact.known ? 'unreadable' : fact.reason, seen: fact.evidence };
}

export function all(...parts: readonly Criterion[]): Criterion {
  return compound('all', parts, parts.map((p) => p.words).join(', and '), (answers) =>
    and(answers.map((a) => a.value)),
  );
}

export function any(...parts: readonly Criterion[]): Criterion {
  return compound('any', parts, parts.map((p) => p.words).join(', or '), (answers) =>
    or(answers.map((a) => a.value)),
  );
}

/** The answers that decide: of a yes or no those that say so, of an unknown those that are open. */
function compound(
  kind: 'all' | 'any',
  parts: readonly Criterion[],
  words: string,
  combine: (answers: readonly Answer[]) => Ternary,
): Criterion {
  const find = (s: Situation): Answer => {
    const answers = parts.map((p) => p.ask(s));
    const value = combine(answers);
    const deciding = answers.filter((a) => a.value === value);
    const [only] = deciding;
    if (only && deciding.length === 1) return value === 'unknown' ? only : decided(only);
    return {
      value,
      evidence: deciding.flatMap((a) => a.evidence),
      assumed: deciding.flatMap((a) => a.assumed),
      missing: value === 'unknown' ? deciding.flatMap((a) => a.missing) : none,
      orders: deciding.flatMap((a) => a.orders),
    };
  };
  return { words, kind, parts, facts: factsOf(parts), ask: find };
}

/** A decided answer lacks nothing. */
const decided = (found: Answer): Answer =>
  found.missing.length > 0 ? { ...found, missing: none } : found;

export function not(part: Criterion, words = `not: ${part.words}`): Criterion {
  return {
    words,
    kind: 'not',
    parts: [part],
    facts: part.facts,
    ask: (s) => {
      const found = part.ask(s);
      return { ...found, value: negate(found.value), orders: [] };
    },
  };
}

/** Holds unless the part is known to be so; an unknown is assumed not to be, and said to be. */
export function unless(part: Criterion): Criterion {
  return {
    words: `unless ${part.words}`,
    kind: 'unless',
    parts: [part],
    facts: part.facts,
    ask: (s) => {
      const found = part.ask(s);
      if (found.value === 'yes') return answer('no', { evidence: found.evidence });
      return answer('yes', { evidence: found.evidence, assumed: assumedBy(part, found) });
    },
  };
}

/** What an exclusion takes for granted: an open fact, or that nothing is recorded. */
function assumedBy(part: Criterion, found: Answer): readonly string[] {
  if (found.value === 'unknown') return [`not ${part.words}: ${openFacts(found)}`];
  if (found.evidence.length > 0 || found.assumed.length > 0) return found.assumed;
  return part.kind === 'question' ? [`no ${part.words} recorded`] : [];
}

/** Holds as the part does, and says on the card what it takes for granted. */
export function assuming(part: Criterion, ...words: readonly string[]): Criterion {
  return {
    ...part,
    ask: (s) => {
      const found = part.ask(s);
      return found.value === 'yes' ? { ...found, assumed: [...found.assumed, ...words] } : found;
    },
  };
}

const reasonWords: Readonly<Record<UnknownReason, string>> = {
  absent: 'not recorded',
  stale: 'no current result',
  unreadable: 'not readable',
  conflict: 'results disagree',
  'not-fetched': 'could not be read',
};

function openFacts(found: Answer): string {
  const words = found.missing.map((m) => `${facts[m.name].label} ${reasonWords[m.reason]}`);
  return [...new Set(words)].join(', ') || 'not recorded';
}

/** Holds when no usable value exists; a part of the record that was out of reach leaves it open. */
export function noCurrent<T>(definition: FactDefinition<T>, words: string): Criterion {
  const find = (s: Situation): Answer => {
    const fact = ask(definition, s);
    if (fact.known) return answer('no', { evidence: fact.evidence });
    if (fact.reason === 'not-fetched') {
      return answer('unknown', { missing: [missingFrom(definition.name, fact)] });
    }
    return answer('yes', { evidence: fact.evidence });
  };
  return { ...question(words, find, definition), silence: 'holds' };
}

/** Holds when the part is not documented to be so, whether untested or negative. */
export function undocumented(part: Criterion, words: string): Criterion {
  return {
    words,
    kind: 'not',
    parts: [part],
    facts: part.facts,
    silence: 'holds',
    ask: (s) => {
      const found = part.ask(s);
      if (found.value !== 'unknown') return { ...found, value: negate(found.value), orders: [] };
      if (found.missing.some((m) => m.reason === 'not-fetched')) return found;
      const assumed = [`${openFacts(found)}`];
      return answer('yes', { evidence: found.missing.flatMap((m) => m.seen), assumed });
    },
  };
}
