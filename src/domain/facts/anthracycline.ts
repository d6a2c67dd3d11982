// Lifetime anthracycline dose in doxorubicin equivalents, any setting.
import { isoDate } from '../calendar.ts';
import type { DrugRecord } from '../case.ts';
import { drugs, inClass } from '../drug.ts';
import { type Evidence, type FactDefinition, known, unknown } from '../fact.ts';
import type { Quantity } from '../measurement.ts';
import type { Situation } from '../situation.ts';
import { bodySurface } from './body-size.ts';
import { statedQuantity } from './judgement-values.ts';
import { doxorubicinFactor } from './ordered.ts';

/**
 * Sum of the doses given, mg/m2; a stated total counts for everything up to its date. A dose that
 * cannot be read, a course of which no dose is on record, and a part of the record that was out of reach
 * make the sum a lower bound. None: 0.
 */
export const cumulativeAnthracyclineMgPerM2: FactDefinition<Quantity> = {
  name: 'cumulativeAnthracyclineMgPerM2',
  find: (s) => {
    const stated = statedQuantity('cumulative-anthracycline-dose', s, { unit: 'mg/m²' });
    const from = stated.known ? (stated.evidence[0]?.date ?? '') : '';
    const records = s.case.drugRecords.filter(
      (r) =>
        inClass(r.drug, 'anthracycline') && (!r.date || r.date.first <= s.asOf) && isAfter(r, from),
    );
    const given = sumOf(records, s);
    const isStatedUnread = !stated.known && stated.reason === 'not-fetched';
    const missing = s.case.unavailable.has('medications') || isStatedUnread;
    if (missing && !stated.known && given.total === 0) return unknown('not-fetched');
    const low = given.total + (stated.known ? stated.value.low : 0);
    const open = given.open || missing;
    const high = open ? Number.POSITIVE_INFINITY : low + spread(stated);
    return known({ low, high }, [...(stated.known ? stated.evidence : []), ...given.evidence]);
  },
};

const spread = (stated: ReturnType<typeof statedQuantity>) =>
  stated.known ? stated.value.high - stated.value.low : 0;

/** Not covered by a total stated on that day. */
function isAfter(r: DrugRecord, day: string): boolean {
  if (day === '') return true;
  return r.date !== undefined && isoDate(r.date) > day;
}

interface Sum {
  readonly total: number;
  /** More was given than the record lets one add up. */
  readonly open: boolean;
  readonly evidence: readonly Evidence[];
}

function sumOf(records: readonly DrugRecord[], s: Situation): Sum {
  const doses = records.filter((r) => r.kind === 'dose');
  let total = 0;
  let open = false;
  const evidence: Evidence[] = [];
  for (const dose of doses) {
    const perSquareMetre = surfaceDose(dose, s);
    if (perSquareMetre === undefined) {
      open = true;
      evidence.push(doseEvidence(dose, 'dose not readable'));
      continue;
    }
    const equivalent = perSquareMetre * doxorubicinFactor(dose.drug, s);
    total += equivalent;
    evidence.push(doseEvidence(dose, Number(equivalent.toPrecision(4))));
  }
  // A course on record without any dose of it: given, but how much is not known.
  const undosed = records.filter(
    (r) => r.kind !== 'dose' && wasGiven(r, s) && !doses.some((d) => d.drug === r.drug),
  );
  evidence.push(...undosed.map((r) => doseEvidence(r, 'doses not on record')));
  return { total, open: open || undosed.length > 0, evidence };
}

/** A course that has begun before today; an order of today has not been given yet. */
function wasGiven(r: DrugRecord, s: Situation): boolean {
  return r.date === undefined || r.date.first < s.asOf;
}

function surfaceDose({ amount, date }: DrugRecord, s: Situation): number | undefined {
  if (!amount) return undefined;
  if (amount.unit === 'mg/m2') return amount.value;
  if (amount.unit !== 'mg') return undefined;
  const surface = bodySurface(date?.first ?? s.asOf, s);
  return surface && amount.value / surface.area;
}

function doseEvidence(r: DrugRecord, value: Evidence['value']): Evidence {
  return {
    value,
    ...(typeof value === 'number' ? { unit: 'mg/m²' } : {}),
    reference: r.reference,
    ...(r.date ? { date: isoDate(r.date) } : {}),
    remark: drugs[r.drug].name,
  };
}
