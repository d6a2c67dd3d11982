// FHIR dates. The date of a resource is the calendar date written in it, in its own offset; a date
// given only in part is the interval of its days. https://hl7.org/fhir/R4/datatypes.html#dateTime
import { type DateInterval, type Day, day, daysInMonth } from '../../src/domain/calendar.ts';
import { type Json, object } from './json.ts';

export interface When {
  readonly date: DateInterval;
  /** Milliseconds of the moment, where a time of day is stated. */
  readonly moment?: number;
}

const partial = /^(\d{4})(?:-(\d{2}))?$/;
/** Reads `date`, `dateTime` or `instant`; undefined for what is none, or no day of the calendar. */
export function when(value: unknown): When | undefined {
  if (typeof value !== 'string' || value.length < 4 || value.length > 40) return undefined;
  if (value.length < 10) return partialDate(value);
  const at = wholeDay(value);
  if (at === undefined) return undefined;
  const date = { first: at, last: at };
  if (value.length === 10) return { date };
  const moment = momentOf(at, value);
  if (moment === undefined) return undefined;
  return Number.isNaN(moment) ? { date } : { date, moment };
}

function partialDate(text: string): When | undefined {
  const found = partial.exec(text);
  const year = Number(found?.[1]);
  if (!found || year === 0) return undefined;
  if (found[2] === undefined) return { date: { first: day(year, 1, 1), last: day(year, 12, 31) } };
  const month = Number(found[2]);
  const length = daysInMonth(year, month);
  if (length === 0) return undefined;
  return { date: { first: day(year, month, 1), last: day(year, month, length) } };
}

/** The day of the first ten characters, YYYY-MM-DD. */
function wholeDay(text: string): Day | undefined {
  if (text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const date = digits(text, 8, 10);
  // A part that is no number, or no month of the year, has no days.
  const fits = year > 0 && date >= 1 && date <= daysInMonth(year, month);
  return fits ? day(year, month, date) : undefined;
}

const dash = 45;
const zero = 48;

/** The number that the characters spell; not a number where one of them is no digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - zero;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Milliseconds of the moment; not a number without an offset or with a time that no clock shows. */
function momentOf(at: Day, text: string): number | undefined {
  if (text.charCodeAt(10) !== timeMark) return undefined;
  const hours = digits(text, 11, 13);
  const minutes = text.charCodeAt(13) === colon ? digits(text, 14, 16) : Number.NaN;
  const withSeconds = text.charCodeAt(16) === colon;
  const seconds = withSeconds ? digits(text, 17, 19) : 0;
  let end = withSeconds ? 19 : 16;
  let fraction = 0;
  if (text.charCodeAt(end) === dot) {
    const start = end;
    do end += 1;
    while (isDigit(text.charCodeAt(end)));
    fraction = Number(text.slice(start, end));
  }
  if (!(hours <= 24 && minutes <= 59 && seconds <= 60)) return Number.NaN;
  const local = ((hours * 60 + minutes) * 60 + seconds) * 1000 + Math.round(fraction * 1000);
  return at * 86_400_000 + local - offsetMilliseconds(text, end);
}

const timeMark = 84;
const colon = 58;
const dot = 46;
const plus = 43;
const zulu = 90;

const isDigit = (code: number) => code >= zero && code <= zero + 9;

/** The offset at the end of the text, `Z` or `+hh:mm`; not a number where there is none. */
function offsetMilliseconds(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (sign === zulu && text.length === at + 1) return 0;
  if ((sign !== plus && sign !== dash) || text.length !== at + 6) return Number.NaN;
  const minutes = digits(text, at + 1, at + 3) * 60 + digits(text, at + 4, at + 6);
  return (sign === dash ? -minutes : minutes) * 60_000;
}

/** The first of the elements that holds a date. */
export function firstWhen(...values: readonly unknown[]): When | undefined {
  for (const value of values) {
    const found = when(value);
    if (found) return found;
  }
  return undefined;
}

/** Start and end of a Period; the first of several periods that says anything. */
export function period(value: unknown): { start?: When; end?: When } {
  const p = object(value);
  const start = when(p?.['start']);
  const end = when(p?.['end']);
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) };
}

/** Clinical date of an Observation or DiagnosticReport: effective, else issued. */
export function effective(resource: Json): When | undefined {
  const { start, end } = period(resource['effectivePeriod']);
  return (
    when(resource['effectiveDateTime']) ??
    end ??
    start ??
    firstWhen(resource['effectiveInstant'], resource['issued'])
  );
}

/** Date of a Condition: onset, else when it was recorded. */
export function onset(resource: Json): When | undefined {
  return (
    when(resource['onsetDateTime']) ??
    period(resource['onsetPeriod']).start ??
    when(resource['recordedDate'])
  );
}

/** Date of a Procedure: when it was performed, or ended. */
export function performedOn(resource: Json): When | undefined {
  const { start, end } = period(resource['performedPeriod']);
  return when(resource['performedDateTime']) ?? end ?? start;
}
