// Comparisons of a numeric fact with a limit. A result is a number or the interval that a comparator
// such as "<5" leaves open: a comparison that the whole interval decides is decided, else unknown.
import type { FactDefinition } from '../../domain/fact.ts';
import { type FactName, facts } from '../../domain/fact-name.ts';
import type { Quantity } from '../../domain/measurement.ts';
import { defaultSettings, type Settings } from '../../domain/settings.ts';
import { and, not as negate, type Ternary } from '../../domain/ternary.ts';
import { about, type Criterion } from '../criterion.ts';

export type Numeric = number | Quantity;

/** A fixed limit of a label or guideline, or one that a site may set. */
export type Limit = number | ((settings: Settings) => number);

/** In the unit of the fact; `from` and `to` belong to the range, `above` and `below` do not. */
export interface Range {
  readonly from?: Limit;
  readonly above?: Limit;
  readonly to?: Limit;
  readonly below?: Limit;
}

export function atLeast(fact: FactDefinition<Numeric>, limit: Limit, words?: string): Criterion {
  return within(fact, { from: limit }, words);
}

export function above(fact: FactDefinition<Numeric>, limit: Limit, words?: string): Criterion {
  return within(fact, { above: limit }, words);
}

export function atMost(fact: FactDefinition<Numeric>, limit: Limit, words?: string): Criterion {
  return within(fact, { to: limit }, words);
}

export function below(fact: FactDefinition<Numeric>, limit: Limit, words?: string): Criterion {
  return within(fact, { below: limit }, words);
}

/** Within the range; a plain pair of numbers is inclusive at both ends. */
export function between(
  fact: FactDefinition<Numeric>,
  range: Range | readonly [Limit, Limit],
  words?: string,
): Criterion {
  return within(fact, isPair(range) ? { from: range[0], to: range[1] } : range, words);
}

const isPair = (range: Range | readonly [Limit, Limit]): range is readonly [Limit, Limit] =>
  Array.isArray(range);

function within(fact: FactDefinition<Numeric>, range: Range, words?: string): Criterion {
  return about(fact, words ?? `${facts[fact.name].label} ${rangeWords(fact.name, range)}`, (v, s) =>
    isWithin(v, range, s.settings),
  );
}

/** Whether the number, or the whole of the interval, lies within the range. */
export function isWithin(value: Numeric, range: Range, settings: Settings): Ternary {
  const q = typeof value === 'number' ? { low: value, high: value } : value;
  const limit = (l: Limit) => (typeof l === 'number' ? l : l(settings));
  return and([
    ...(range.from === undefined ? [] : [reaches(q, limit(range.from))]),
    ...(range.above === undefined ? [] : [exceeds(q, limit(range.above))]),
    ...(range.to === undefined ? [] : [negate(exceeds(q, limit(range.to)))]),
    ...(range.below === undefined ? [] : [negate(reaches(q, limit(range.below)))]),
  ]);
}

function reaches(q: Quantity, limit: number): Ternary {
  if (tidy(q.low) >= limit) return 'yes';
  return tidy(q.high) < limit ? 'no' : 'unknown';
}

function exceeds(q: Quantity, limit: number): Ternary {
  if (tidy(q.low) > limit) return 'yes';
  return tidy(q.high) <= limit ? 'no' : 'unknown';
}

/** Twelve digits: a quotient such as 180 / 120 / 1.5 is not to miss its limit by rounding. */
const tidy = (n: number) => Number(n.toPrecision(12));

/** The range as a reader says it, with the limits that the project sets where a site may differ. */
function rangeWords(name: FactName, range: Range): string {
  const unit = facts[name].unit === undefined ? '' : ` ${facts[name].unit}`;
  const show = (l: Limit) => `${typeof l === 'number' ? l : l(defaultSettings)}`;
  const { from, above: over, to, below: under } = range;
  if (from !== undefined && to !== undefined) return `${show(from)} to ${show(to)}${unit}`;
  const parts = [
    ...(from === undefined ? [] : [`at least ${show(from)}`]),
    ...(over === undefined ? [] : [`above ${show(over)}`]),
    ...(to === undefined ? [] : [`at most ${show(to)}`]),
    ...(under === undefined ? [] : [`below ${show(under)}`]),
  ];
  return `${parts.join(' and ')}${unit}`;
}
