// Drug exposures. Orders, statements and given doses of one drug that overlap or lie at most 60
// days apart are one exposure; its end and its reason to stop are those of the latest record.
import { type DateInterval, type Day, exactly } from './calendar.ts';
import type { DrugRecord } from './case.ts';
import type { DrugId } from './drug.ts';
import { once, type Situation } from './situation.ts';

export interface Exposure {
  readonly drug: DrugId;
  readonly start?: DateInterval;
  /** Last day known; undefined while it goes on, or where the record does not say. */
  readonly end?: DateInterval;
  readonly active: boolean;
  readonly paused: boolean;
  readonly stopped?: DrugRecord['stopped'];
  readonly intent?: DrugRecord['intent'];
  readonly regimen: readonly string[];
  readonly records: readonly DrugRecord[];
}

const joinDays = 60;

export const exposures = (s: Situation): readonly Exposure[] => once(s, findExposures);

function findExposures(s: Situation): readonly Exposure[] {
  const byDrug = new Map<DrugId, DrugRecord[]>();
  for (const record of s.case.drugRecords) {
    if (record.date && record.date.first > s.asOf + 1) continue;
    const list = byDrug.get(record.drug) ?? [];
    byDrug.set(record.drug, list);
    list.push(record);
  }
  return [...byDrug.values()].flatMap((records) => courses(records, s));
}

function courses(records: readonly DrugRecord[], s: Situation): readonly Exposure[] {
  const dated = records.filter((r) => r.date).sort(byStart);
  const groups: DrugRecord[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const record of dated) {
    const current = groups.at(-1);
    if (current && startOf(record) <= reach + joinDays) current.push(record);
    else groups.push([record]);
    reach = Math.max(reach, reachOf(record, s));
  }
  const undated = records.filter((r) => !r.date);
  // An undated record says nothing of when: it joins the only course there is, else stands alone.
  if (groups.length === 1 && groups[0]) groups[0].push(...undated);
  else groups.push(...undated.map((r) => [r]));
  return groups.map((group) => exposureOf(group, records, s));
}

const startOf = (r: DrugRecord): Day => r.date?.first ?? Number.NEGATIVE_INFINITY;

function byStart(a: DrugRecord, b: DrugRecord): number {
  return startOf(a) - startOf(b) || (a.reference < b.reference ? -1 : 1);
}

/** The last day that the record covers. */
function reachOf(record: DrugRecord, s: Situation): Day {
  if (record.kind === 'dose') return record.end?.last ?? startOf(record);
  if (record.status === 'active' && !record.end) return s.asOf;
  return record.end?.last ?? startOf(record);
}

function exposureOf(
  group: readonly DrugRecord[],
  all: readonly DrugRecord[],
  s: Situation,
): Exposure {
  const first = group.find((r) => r.date) ?? group[0];
  const active = group.some((r) => isActive(r, group, all, s));
  const latest = latestRecord(group, s);
  const intent = group.find((r) => r.intent)?.intent;
  const end = active ? undefined : lastDay(group);
  return {
    drug: (group[0] as DrugRecord).drug,
    ...(first?.date ? { start: first.date } : {}),
    ...(end === undefined ? {} : { end }),
    active,
    paused: !active && group.some((r) => r.status === 'paused'),
    ...(latest?.stopped ? { stopped: latest.stopped } : {}),
    ...(intent ? { intent } : {}),
    regimen: [...new Set(group.flatMap((r) => r.regimen))],
    records: group,
  };
}

/** The record that tells how the course ended: of those that reach furthest, one that stops it. */
function latestRecord(group: readonly DrugRecord[], s: Situation): DrugRecord | undefined {
  const rank = (r: DrugRecord) => endOf(r, group, s) + (r.stopped ? 0.5 : 0);
  const kept = group.filter((r) => r.kind !== 'dose' || r.stopped);
  return (kept.length > 0 ? [...kept] : [...group]).sort((a, b) => rank(b) - rank(a))[0];
}

/**
 * The last day that a record covers within its course. An ended order or statement without an end
 * covers what follows it, up to the next order or statement.
 */
function endOf(record: DrugRecord, group: readonly DrugRecord[], s: Situation): Day {
  if (record.kind === 'dose' || record.end || record.status !== 'ended') return reachOf(record, s);
  const later = group.filter((r) => r.kind !== 'dose' && startOf(r) > startOf(record));
  if (later.length > 0) return Math.min(...later.map(startOf));
  return Math.max(...group.map((r) => reachOf(r, s)));
}

function lastDay(group: readonly DrugRecord[]): DateInterval | undefined {
  const ends = group.flatMap((r) => r.end ?? (r.kind === 'dose' && r.date ? [r.date] : []));
  if (ends.length === 0) return undefined;
  return exactly(Math.max(...ends.map((e) => e.last)));
}

function isActive(
  record: DrugRecord,
  group: readonly DrugRecord[],
  all: readonly DrugRecord[],
  s: Situation,
): boolean {
  if (record.kind !== 'dose') {
    return record.status === 'active' && (!record.end || record.end.last >= s.asOf);
  }
  // A dose given keeps an intermittent drug active until the next one is clearly overdue.
  const interval = record.interval ?? all.find((r) => r.interval)?.interval;
  const days = interval === undefined ? defaultReach(record.drug) : interval + 14;
  const stopped = group.some((r) => r.stopped && endOf(r, group, s) >= startOf(record));
  return !stopped && startOf(record) >= s.asOf - days;
}

/** Days after a dose of unknown interval in which the drug still counts as being given. */
function defaultReach(drug: DrugId): number {
  if (drug === 'zoledronic-acid') return 98;
  if (drug === 'denosumab-60') return 200;
  return 35;
}
