// The calendar date that counts as today: the only place where a clock is read for a decision.
import { type Day, day } from '../domain/calendar.ts';

/** Making a formatter costs more than all the rest of a short call. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

const minuteMs = 60_000;

/** The last answer for each time zone: dates change, and zones differ, at whole minutes only. */
const last = new Map<string, { readonly minute: number; readonly day: Day }>();

export function today(timeZone: string, now: Date = new Date()): Day {
  const minute = Math.floor(now.getTime() / minuteMs);
  const known = last.get(timeZone);
  if (known?.minute === minute) return known.day;
  const found = dayIn(timeZone, now);
  last.set(timeZone, { minute, day: found });
  return found;
}

function dayIn(timeZone: string, now: Date): Day {
  const parts = formatterOf(timeZone).formatToParts(now);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return day(part('year'), part('month'), part('day'));
}
