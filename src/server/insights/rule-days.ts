// How often each rule fired day by day, held against the 28 days before the period.
import type { DaySeries, Period } from '../../../hooks/insights.ts';
import { baselineDays, daysBefore, type Silence } from './silence.ts';

export interface RuleDays {
  readonly rule: string;
  /** One for each day of the period, 0 where the rule did not fire. */
  readonly fires: readonly number[];
  readonly baseline?: Baseline;
}

export interface Baseline {
  /** Days that were counted: 28, or fewer where the records begin later. */
  readonly days: number;
  readonly mean: number;
  /** Fires of a day without the lowest and the highest of all days. */
  readonly low: number;
  readonly high: number;
}

/** More cannot be told apart in a plot. */
const mostDays = 366;
/** With fewer days before the period there is nothing to hold it against. */
const leastBaseline = 7;
/** No service has records from before; the years that a date may name begin at 0. */
const firstDay = '2000-01-01';

/** The days of a period that are plotted: the last 366 up to today. */
export function plottedDays(period: Period, today: string): readonly string[] {
  const to = period.to < today ? period.to : today;
  if (to < firstDay) return [];
  const days = Array.from({ length: mostDays }, (_, i) => daysBefore(to, mostDays - 1 - i));
  return days.filter((day) => day >= period.from);
}

/** The plotted days and those of the baseline. */
export function seriesPeriod(days: readonly string[]): Period | undefined {
  const [from] = days;
  const to = days.at(-1);
  return from && to ? { from: daysBefore(from, baselineDays), to } : undefined;
}

/**
 * The rules to look at: those that have fallen silent, then those that fired most often in the period
 * and before it, so that one that has ceased to fire is still among them.
 */
export function ruleDays(
  { fires, calls }: DaySeries,
  days: readonly string[],
  silent: readonly Silence[],
  most: number,
): readonly RuleDays[] {
  const [from = ''] = days;
  const byRule = new Map<string, Map<string, number>>();
  for (const { day, rule, fires: count } of fires) {
    const own = byRule.get(rule) ?? new Map<string, number>();
    byRule.set(rule, own.set(day, count));
  }
  const before = daysWithRecords(calls, from);
  const silenced = new Set(silent.flatMap((s) => (s.kind === 'rule' ? [s.subject] : [])));
  const total = (own: ReadonlyMap<string, number>) => [...own.values()].reduce((a, b) => a + b, 0);
  return [...byRule]
    .map(([rule, own]) => ({ rule, own, first: silenced.has(rule) ? 1 : 0, total: total(own) }))
    .sort((a, b) => b.first - a.first || b.total - a.total || (a.rule < b.rule ? -1 : 1))
    .slice(0, most)
    .map(({ rule, own }) => {
      const baseline = baselineOf(before.map((day) => own.get(day) ?? 0));
      return {
        ...{ rule, fires: days.map((day) => own.get(day) ?? 0) },
        ...(baseline ? { baseline } : {}),
      };
    });
}

/** The days before the period, from the first on which there was a call. */
function daysWithRecords(calls: DaySeries['calls'], from: string): readonly string[] {
  const first = calls.map(({ day }) => day).sort()[0];
  if (first === undefined) return [];
  return Array.from({ length: baselineDays }, (_, i) => daysBefore(from, baselineDays - i)).filter(
    (day) => day >= first,
  );
}

function baselineOf(counts: readonly number[]): Baseline | undefined {
  if (counts.length < leastBaseline) return undefined;
  const sorted = [...counts].sort((a, b) => a - b);
  return {
    days: counts.length,
    mean: counts.reduce((a, b) => a + b, 0) / counts.length,
    low: sorted[1] ?? 0,
    high: sorted.at(-2) ?? 0,
  };
}
