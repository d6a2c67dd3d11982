// Dates as a clinician reads them.

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "12 Oct 2026", "Oct 2026" or "2026". */
export function dateWords(iso: string): string {
  const [year, month, date] = iso.split('-');
  const name = month ? months[Number(month) - 1] : undefined;
  if (!name) return iso;
  return date ? `${Number(date)} ${name} ${year}` : `${name} ${year}`;
}

/** Milliseconds of the first day that a date may mean. */
export function moment(iso: string): number {
  const [year = '1970', month = '01', date = '01'] = iso.split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(date));
}
