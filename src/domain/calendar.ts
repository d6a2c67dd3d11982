// Calendar dates without a clock or a time zone. A date that a record gives only in part is the
// interval of its days, so that a comparison answers yes, no or unknown instead of guessing a day.
import type { Ternary } from './ternary.ts';

/** A calendar day, counted from 1970-01-01. */
export type Day = number;

/** All the days that a possibly partial date may mean; `first` and `last` are inclusive. */
export interface DateInterval {
  readonly first: Day;
  readonly last: Day;
}

const msPerDay = 86_400_000;

export function day(year: number, month: number, date: number): Day {
  return Math.floor(Date.UTC(year, month - 1, date) / msPerDay);
}

export function exactly(d: Day): DateInterval {
  return { first: d, last: d };
}

function parts(d: Day): { year: number; month: number; date: number } {
  const at = new Date(d * msPerDay);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

/** The same day of the month n months away, or the last day of a shorter month. */
export function addMonths(d: Day, months: number): Day {
  const { year, month, date } = parts(d);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return day(y, m, Math.min(date, daysInMonth(y, m)));
}

/** Completed calendar months from one day to a later one; negative when the order is reversed. */
export function completedMonths(from: Day, to: Day): number {
  const a = parts(from);
  const b = parts(to);
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  return addMonths(from, months) > to ? months - 1 : months;
}

export function completedYears(from: Day, to: Day): number {
  return Math.floor(completedMonths(from, to) / 12);
}

/** Completed months between two dates: the least and the most that partial dates leave open. */
export function monthsBetween(from: DateInterval, to: DateInterval): { low: number; high: number } {
  return {
    low: Math.max(0, completedMonths(from.last, to.first)),
    high: Math.max(0, completedMonths(from.first, to.last)),
  };
}

/** Days from a date to a day, never below 0: the least and the most that a partial date leaves open. */
export function daysSince(from: DateInterval, to: Day): { low: number; high: number } {
  return { low: Math.max(0, to - from.last), high: Math.max(0, to - from.first) };
}

/** A look-back: so many days, or so many calendar months. */
export type LookBack = { readonly days: number } | { readonly months: number };

/** The earliest day that still counts as current: a result exactly n days or months old does. */
export function since(asOf: Day, lookBack: LookBack): Day {
  return 'days' in lookBack ? asOf - lookBack.days : addMonths(asOf, -lookBack.months);
}

/** Whether the date lies on or after the day. */
export function onOrAfter(date: DateInterval, limit: Day): Ternary {
  if (date.first >= limit) return 'yes';
  return date.last < limit ? 'no' : 'unknown';
}

/** ISO form: a whole day, or only the year or the year and month that the interval spans. */
export function isoDate(date: DateInterval): string {
  const { year, month, date: d } = parts(date.first);
  const iso = [String(year).padStart(4, '0'), pad(month), pad(d)];
  if (date.first === date.last) return iso.join('-');
  return date.last - date.first < 31 ? iso.slice(0, 2).join('-') : (iso[0] as string);
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** How a date stands on a card: `12 Oct 2026`, `Oct 2026` or `2026`. */
export function shortDate(iso: string): string {
  const [year, month, date] = iso.split('-');
  const name = month ? months[Number(month) - 1] : undefined;
  if (!name) return iso;
  return date ? `${Number(date)} ${name} ${year}` : `${name} ${year}`;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
