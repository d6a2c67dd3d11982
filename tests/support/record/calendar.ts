// Calendar arithmetic on ISO dates (YYYY-MM-DD), without clock and without time zone.

const MILLISECONDS_PER_DAY = 86_400_000;

export function addDays(date: string, days: number): string {
  const start = Date.parse(`${date}T00:00:00Z`);
  return new Date(start + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Adds calendar months; the day is clamped to the end of a shorter month. */
export function addMonths(date: string, months: number): string {
  const start = new Date(`${date}T00:00:00Z`);
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(start.getUTCDate(), lastDay);
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/** Days from one ISO date to a later one. */
export function daysBetween(earlier: string, later: string): number {
  return (
    (Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / MILLISECONDS_PER_DAY
  );
}

/** The month of a date, as FHIR writes a partial date (YYYY-MM). */
export const monthOf = (date: string): string => date.slice(0, 7);
