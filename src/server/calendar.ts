// The calendar date that counts as today: the only place where a clock is read for a decision.
import { type Day, day } from '../domain/calendar.ts';

export function today(timeZone: string, now: Date = new Date()): Day {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return day(part('year'), part('month'), part('day'));
}
