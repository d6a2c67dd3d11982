// Decision support that falls silent: a rule that stops firing, or a code that stops being recognised,
// held against its own 28 days before. "Failure to fire" is the malfunction that is hardest to see
// (https://pmc.ncbi.nlm.nih.gov/articles/PMC5070518). Windows, limits and test are project choices.
import type { DailyCount } from '../../../hooks/insights.ts';

export interface Silence {
  readonly client: string;
  readonly kind: DailyCount['kind'];
  readonly subject: string;
  /** Days up to today that were looked at. */
  readonly days: number;
  readonly count: number;
  /** What the 28 days before lead one to expect of the calls of the window. */
  readonly expected: number;
}

export const baselineDays = 28;
/** A rule that fires often is missed within a day, a rare one within a week. */
export const windows = [1, 3, 7] as const;
/** Chance that nothing has changed, below which it is said; with all rules and clients looked at. */
const leastChance = 1e-4;
/** Less than this share of what was expected: a small change that is certain is no silence. */
const mostOfExpected = 0.5;
/** Below that nothing can be told. */
const leastExpected = 5;

/** @param today ISO date, the last day of the windows. */
export function silences(counts: readonly DailyCount[], today: string): readonly Silence[] {
  const subjects = new Map<string, DailyCount[]>();
  for (const row of counts) {
    const key = JSON.stringify([row.client, row.kind, row.subject]);
    const rows = subjects.get(key);
    if (rows) rows.push(row);
    else subjects.set(key, [row]);
  }
  return [...subjects.values()].flatMap((rows) => silenceOf(rows, today) ?? []);
}

/** The shortest window that shows it. */
function silenceOf(rows: readonly DailyCount[], today: string): Silence | undefined {
  for (const days of windows) {
    const since = daysBefore(today, days - 1);
    const recent = sum(rows.filter(({ day }) => day >= since && day <= today));
    const baseFrom = daysBefore(since, baselineDays);
    const base = sum(rows.filter(({ day }) => day >= baseFrom && day < since));
    if (base.calls === 0 || base.count === 0 || recent.calls === 0) continue;
    const expected = (base.count / base.calls) * recent.calls;
    if (expected < leastExpected || recent.count > expected * mostOfExpected) continue;
    if (chanceOfSoFew(recent, base) >= leastChance) continue;
    const [{ client, kind, subject }] = rows as [DailyCount];
    return { client, kind, subject, days, count: recent.count, expected };
  }
  return undefined;
}

type Sum = Pick<DailyCount, 'count' | 'calls'>;

function sum(rows: readonly DailyCount[]): Sum {
  return {
    count: rows.reduce((total, row) => total + row.count, 0),
    calls: rows.reduce((total, row) => total + row.calls, 0),
  };
}

/**
 * The chance that so few of all events fall into the window if nothing has changed: they are spread
 * like the calls, so that their number is binomial (conditional test of two Poisson rates: Przyborowski
 * and Wilenski, Biometrika 1940;31:313-323).
 */
export function chanceOfSoFew(recent: Sum, base: Sum): number {
  const n = recent.count + base.count;
  const share = recent.calls / (recent.calls + base.calls);
  let log = n * Math.log1p(-share);
  let total = Math.exp(log);
  for (let i = 1; i <= recent.count; i++) {
    log += Math.log((n - i + 1) / i) + Math.log(share) - Math.log1p(-share);
    total += Math.exp(log);
  }
  return Math.min(1, total);
}

export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
