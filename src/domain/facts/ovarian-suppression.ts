// The present course of a GnRH drug: when it began, when it was last given, how often it is due.
import { type DateInterval, type Day, isoDate, since } from '../calendar.ts';
import type { DrugRecord } from '../case.ts';
import { drugs } from '../drug.ts';
import { gnrhDrugs } from '../drug-sets.ts';
import { type Fact, type FactDefinition, known, unknown } from '../fact.ts';
import { once, type Situation } from '../situation.ts';

export interface SuppressionCourse {
  readonly records: readonly DrugRecord[];
  readonly start?: DateInterval;
  /** Day of the last dose; assumed on schedule where an active order has no dose records. */
  readonly lastDose?: Day;
  readonly assumedOnSchedule: boolean;
  readonly interval: number;
}

/** The course with a dose or an active record in the last 12 months. */
export function suppressionCourse(s: Situation): SuppressionCourse | undefined {
  return once(s, findCourse).course;
}

function findCourse(s: Situation): { course: SuppressionCourse | undefined } {
  const records = s.case.drugRecords
    .filter((r) => gnrhDrugs.drugs.has(r.drug) && (!r.date || r.date.first <= s.asOf + 1))
    .sort((a, b) => firstDay(a) - firstDay(b) || (a.reference < b.reference ? -1 : 1));
  const interval = dueInterval(records);
  const current = currentCourse(records, interval, s);
  const limit = since(s.asOf, s.settings.lookBack.suppressionCourse);
  const recent = current.some((r) => isActive(r, s) || (doseDay(r, s) ?? 0) >= limit);
  return { course: recent ? courseOf(current, interval, s) : undefined };
}

const firstDay = (r: DrugRecord): Day => r.date?.first ?? Number.NEGATIVE_INFINITY;

function isActive(r: DrugRecord, s: Situation): boolean {
  return r.kind !== 'dose' && r.status === 'active' && (!r.end || r.end.last >= s.asOf);
}

/** The interval that the newest record states, or that its depot dose implies; else 28 days. */
function dueInterval(records: readonly DrugRecord[]): number {
  const intervals = records.map((r) => r.interval ?? depotInterval(r));
  return intervals.findLast((i) => i !== undefined) ?? 28;
}

/** Depot doses in milligrams with their interval in days, by the labels of the products. */
const depots: Readonly<Partial<Record<DrugRecord['drug'], Readonly<Record<string, number>>>>> = {
  goserelin: { '3.6': 28, '10.8': 84 },
  leuprolide: { '3.75': 28, '7.5': 28, '11.25': 84, '22.5': 84, '30': 112, '45': 168 },
  triptorelin: { '3.75': 28, '11.25': 84, '22.5': 168 },
  degarelix: { '80': 28, '120': 28, '240': 28 },
};

function depotInterval(r: DrugRecord): number | undefined {
  const milligrams = r.amount?.unit === 'mg' ? r.amount.value : r.strength;
  return milligrams === undefined ? undefined : depots[r.drug]?.[String(milligrams)];
}

/** A gap of more than two intervals starts a new course. */
function currentCourse(
  records: readonly DrugRecord[],
  interval: number,
  s: Situation,
): readonly DrugRecord[] {
  let course: DrugRecord[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const r of records) {
    if (firstDay(r) > reach + 2 * interval) course = [];
    course.push(r);
    reach = Math.max(reach, isActive(r, s) ? s.asOf : (r.end?.last ?? firstDay(r)));
  }
  return course;
}

function courseOf(
  records: readonly DrugRecord[],
  interval: number,
  s: Situation,
): SuppressionCourse {
  const start = records.find((r) => r.date)?.date;
  const doses = records.flatMap((r) => doseDay(r, s) ?? []);
  const onSchedule = doses.length === 0 && records.some((r) => isActive(r, s));
  const lastDose =
    doses.length > 0
      ? Math.max(...doses)
      : onSchedule && start
        ? s.asOf - ((s.asOf - start.first) % interval)
        : undefined;
  return {
    records,
    ...(start ? { start } : {}),
    ...(lastDose === undefined ? {} : { lastDose }),
    assumedOnSchedule: onSchedule,
    interval,
  };
}

/** The day on which the record shows the drug given last. */
function doseDay(r: DrugRecord, s: Situation): Day | undefined {
  // A course whose planned end lies ahead has no dose on that day yet.
  if (r.given) return r.given.last <= s.asOf + 1 ? Math.min(r.given.last, s.asOf) : undefined;
  const last = r.status === 'ended' ? (r.end?.last ?? r.date?.last) : undefined;
  return last === undefined ? undefined : Math.min(last, s.asOf);
}

function courseFact(
  name: FactDefinition<number>['name'],
  read: (course: SuppressionCourse, s: Situation) => number | undefined,
): FactDefinition<number> {
  return { name, find: (s) => readCourse(s, read) };
}

function readCourse(
  s: Situation,
  read: (course: SuppressionCourse, s: Situation) => number | undefined,
): Fact<number> {
  const course = suppressionCourse(s);
  if (!course) return unknown(s.case.unavailable.has('medications') ? 'not-fetched' : 'absent');
  const value = read(course, s);
  if (value === undefined) return unknown('absent');
  const last = course.records.at(-1);
  const remark = course.assumedOnSchedule
    ? { remark: 'no dose recorded, on schedule assumed' }
    : {};
  return known(value, [
    {
      value,
      unit: 'days',
      ...(last ? { reference: last.reference } : {}),
      ...remark,
    },
  ]);
}

export const daysSinceOvarianSuppressionStart = courseFact(
  'daysSinceOvarianSuppressionStart',
  (course, s) => (course.start ? Math.max(0, s.asOf - course.start.first) : undefined),
);

export const daysSinceLastGnrhDose = courseFact('daysSinceLastGnrhDose', (course, s) =>
  course.lastDose === undefined ? undefined : Math.max(0, s.asOf - course.lastDose),
);

export const gnrhDosingIntervalDays = courseFact(
  'gnrhDosingIntervalDays',
  (course) => course.interval,
);

/** The GnRH drug of the course, for a card. */
export function suppressionDrug(course: SuppressionCourse): string {
  const last = course.records.at(-1);
  const date = last?.date ? ` since ${isoDate(course.start ?? last.date)}` : '';
  return last ? `${drugs[last.drug].name}${date}` : 'ovarian suppression';
}
