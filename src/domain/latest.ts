// Which of several dated results counts. The newest governs; results of the same day that say
// different things make the fact unknown, with both shown; a preliminary result counts only where
// no final one is current; a result of the future is not a result.
import { isoDate, type LookBack, onOrAfter, since } from './calendar.ts';
import type { Dated, Section } from './case.ts';
import { type Evidence, type Fact, known, type ShownValue, unknown } from './fact.ts';
import type { Situation } from './situation.ts';

export interface LatestOptions<T> {
  readonly section: Section;
  readonly lookBack?: LookBack;
  readonly show: (value: T) => ShownValue;
  readonly unit?: string;
  /** What must agree on one day; the value itself unless stated. */
  readonly category?: (value: T) => unknown;
  /** Makes one value of results that tie and agree; the first by reference unless stated. */
  readonly merge?: (values: readonly T[]) => T;
}

/** Results dated up to one day after today: clocks and time zones differ, the future does not count. */
export function notFuture<T extends { readonly date?: Dated<T>['date'] }>(
  results: readonly T[],
  s: Situation,
): readonly T[] {
  return results.filter((r) => !r.date || r.date.first <= s.asOf + 1);
}

export function latest<T>(
  results: readonly Dated<T>[],
  s: Situation,
  options: LatestOptions<T>,
): Fact<T> {
  const evidence = (list: readonly Dated<T>[]) => list.map((r) => evidenceOf(r, options));
  const usable = notFuture(results, s);
  const current = usable.filter((r) => isCurrent(r, usable.length, s, options.lookBack));
  if (current.length === 0) {
    if (s.case.unavailable.has(options.section)) return unknown('not-fetched');
    return usable.length > 0 ? unknown('stale', evidence(newest(usable))) : unknown('absent');
  }
  const final = current.filter((r) => !r.provisional);
  const governing = newest(final.length > 0 ? final : current);
  const [first, ...others] = governing;
  if (!first) return unknown('absent');
  const category = options.category ?? ((value: T) => JSON.stringify(value));
  if (others.some((o) => category(o.value) !== category(first.value))) {
    return unknown('conflict', evidence(governing));
  }
  if (!options.merge) return known(first.value, evidence([first]));
  const value = options.merge(governing.map((r) => r.value));
  // Results that differ are all shown: a comparison that they leave open is a conflict.
  const differ = new Set(governing.map((r) => String(options.show(r.value)))).size > 1;
  return known(value, evidence(differ ? governing : [first]));
}

export function evidenceOf<T>(
  result: Dated<T>,
  { show, unit }: { show: (value: T) => ShownValue; unit?: string | undefined },
): Evidence {
  return {
    value: show(result.value),
    ...(unit === undefined ? {} : { unit }),
    ...(result.date ? { date: isoDate(result.date) } : {}),
    ...(result.reference ? { reference: result.reference } : {}),
    ...(result.provisional ? { provisional: true } : {}),
  };
}

/** An undated result is usable only alone, and never passes a look-back. */
function isCurrent<T>(
  result: Dated<T>,
  count: number,
  s: Situation,
  lookBack: LookBack | undefined,
): boolean {
  if (!result.date) return lookBack === undefined && count === 1;
  return lookBack === undefined || onOrAfter(result.date, since(s.asOf, lookBack)) === 'yes';
}

/** The results that none is newer than, in a fixed order. */
export function newest<T extends Dated<unknown>>(results: readonly T[]): readonly T[] {
  let best: T[] = [];
  for (const result of results) {
    const order = best[0] ? compareAge(result, best[0]) : 1;
    if (order > 0) best = [result];
    else if (order === 0) best.push(result);
  }
  return best.sort((a, b) => (a.reference < b.reference ? -1 : 1));
}

/** Positive when a is newer: by day, then exact over partial, then time of day, then correction. */
export function compareAge(a: Dated<unknown>, b: Dated<unknown>): number {
  if (!a.date || !b.date) return Number(Boolean(a.date)) - Number(Boolean(b.date));
  if (a.date.first !== b.date.first) return a.date.first - b.date.first;
  const width = b.date.last - b.date.first - (a.date.last - a.date.first);
  if (width !== 0) return width;
  const moment = (a.moment ?? 0) - (b.moment ?? 0);
  if (moment !== 0) return moment;
  return Number(Boolean(a.corrected)) - Number(Boolean(b.corrected));
}
