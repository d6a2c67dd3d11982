// How present and earlier treatments stand in time: relapse after adjuvant therapy, cycles and months
// of the present chemotherapy, days on a drug, and the last cytotoxic dose.
import { type DateInterval, isoDate, monthsBetween } from '../calendar.ts';
import type { DrugRecord } from '../case.ts';
import type { DrugId } from '../drug.ts';
import { chemotherapy, cytotoxics, type DrugSet, endocrine, her2Drugs } from '../drug-sets.ts';
import { type Exposure, exposures } from '../exposure.ts';
import { ask, type Evidence, type Fact, type FactDefinition, known, unknown } from '../fact.ts';
import { exact, type Quantity, showQuantity } from '../measurement.ts';
import type { Situation } from '../situation.ts';
import { adjuvantExposures, type RelapseTiming, relapseTiming } from '../therapy-line.ts';
import { metastaticDiagnosisDate } from './disease.ts';
import { statedQuantity, statedWord } from './judgement-values.ts';
import { activeExposures, exposureEvidence, stoppedDrugs } from './medication.ts';
import { firstRelapse } from './therapy-lines.ts';

const nothingFetched = (s: Situation, evidence: readonly Evidence[] = []) =>
  unknown(s.case.unavailable.has('medications') ? 'not-fetched' : 'absent', evidence);

const answers = { on: 'on', 'within-12-months': '<=12', 'later-than-12-months': '>12' } as const;
const answerCodes = Object.keys(answers) as (keyof typeof answers)[];

/** First relapse during adjuvant endocrine therapy, within 12 months after it, or later. */
export const relapseTimingVsAdjuvantEndocrine: FactDefinition<RelapseTiming> = {
  name: 'relapseTimingVsAdjuvantEndocrine',
  find: (s) => {
    const stated = statedWord('adjuvant-endocrine-relapse', answerCodes, s);
    if (stated.known) return known(answers[stated.value], stated.evidence);
    const relapse = firstRelapse(s);
    const timed = adjuvantExposures(s).flatMap((e) => {
      if (relapse === undefined || !endocrine.drugs.has(e.drug)) return [];
      const timing = relapseTiming(e, relapse);
      return timing ? [{ timing, e }] : [];
    });
    // Of several drugs in turn the one that reaches nearest to the relapse tells.
    for (const timing of ['on', '<=12', '>12'] as const) {
      const found = timed.filter((t) => t.timing === timing);
      if (found.length > 0) {
        return known(
          timing,
          found.map((t) => exposureEvidence(t.e)),
        );
      }
    }
    return nothingFetched(s);
  },
};

/** Chemotherapy that goes on, whether or not this basket is about to stop it. */
const ongoingChemotherapy = (s: Situation): readonly Exposure[] =>
  exposures(s).filter((e) => e.active && chemotherapy.drugs.has(e.drug));

/** Completed cycles of the ongoing chemotherapy; the count of a clinician wins. None: 0. */
export const currentChemotherapyCycles: FactDefinition<Quantity> = {
  name: 'currentChemotherapyCycles',
  find: (s) => {
    const ongoing = ongoingChemotherapy(s);
    const start = Math.min(...ongoing.map((e) => e.start?.first ?? Number.POSITIVE_INFINITY));
    const stated = statedQuantity('chemotherapy-cycles-completed', s);
    const date = stated.evidence[0]?.date;
    const afterStart =
      date !== undefined &&
      Number.isFinite(start) &&
      date >= isoDate({ first: start, last: start });
    if (stated.known && afterStart) return stated;
    if (s.case.unavailable.has('medications')) return unknown('not-fetched');
    const cycles = Math.max(0, ...ongoing.map((e) => cyclesOf(e, s)));
    return known(exact(cycles), [{ value: cycles }, ...ongoing.map(takenNow)]);
  },
};

const takenNow = (e: Exposure) => ({ ...exposureEvidence(e), name: 'activeDrugs' as const });

/** Days on which it was given, by the planned doses of a cycle: three of a weekly drug, else one. */
function cyclesOf(e: Exposure, s: Situation): number {
  const doses = e.records.filter((r) => r.kind === 'dose' && r.date && r.date.first <= s.asOf);
  const days = [...new Set(doses.map((r) => r.date?.first as number))].sort((a, b) => a - b);
  const interval = plannedInterval(e.records) ?? medianGap(days);
  return Math.floor(days.length / (interval === 7 ? 3 : 1));
}

function plannedInterval(records: readonly DrugRecord[]): number | undefined {
  return records.findLast((r) => r.kind !== 'dose' && r.interval !== undefined)?.interval;
}

function medianGap(days: readonly number[]): number | undefined {
  const gaps = days.slice(1).map((d, i) => d - (days[i] as number));
  return gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)];
}

/** Completed months since the ongoing chemotherapy began. */
export const currentChemotherapyMonths: FactDefinition<Quantity> = {
  name: 'currentChemotherapyMonths',
  find: (s) => {
    const [first] = ongoingChemotherapy(s)
      .filter((e) => e.start)
      .sort((a, b) => (a.start?.first ?? 0) - (b.start?.first ?? 0));
    if (!first?.start) return nothingFetched(s);
    const months = monthsBetween(first.start, { first: s.asOf, last: s.asOf });
    return known(months, [{ value: showQuantity(months), unit: 'months' }, takenNow(first)]);
  },
};

/** The basket stops a chemotherapy that goes on. */
export const stoppingChemotherapy: FactDefinition<boolean> = {
  name: 'stoppingChemotherapy',
  find: (s) => {
    const stopped = stoppedDrugs(s);
    const found = ongoingChemotherapy(s).filter((e) => stopped.has(e.drug));
    if (found.length > 0) return known(true, found.map(exposureEvidence));
    const unclear = s.basket.stops.length > 0 && s.case.unavailable.has('medications');
    return unclear ? unknown('not-fetched') : known(false);
  },
};

/** Months from the end of adjuvant HER2-directed therapy to the first metastasis. */
export const monthsSinceAdjuvantHer2Therapy: FactDefinition<Quantity> = {
  name: 'monthsSinceAdjuvantHer2Therapy',
  find: (s) => {
    const first = ask(metastaticDiagnosisDate, s);
    if (!first.known) return first;
    const [last] = adjuvantExposures(s)
      .filter((e) => her2Drugs.drugs.has(e.drug) && e.end)
      .sort((a, b) => (b.end?.last ?? 0) - (a.end?.last ?? 0));
    if (!last?.end) return nothingFetched(s);
    return known(monthsBetween(last.end, first.value), [exposureEvidence(last)]);
  },
};

/** Days since the present course of each drug began; a drug without a start date is left out. */
export const daysOnDrug: FactDefinition<ReadonlyMap<DrugId, number>> = {
  name: 'daysOnDrug',
  find: (s) => {
    const days = new Map<DrugId, number>();
    const evidence: Evidence[] = [];
    for (const e of activeExposures(s)) {
      if (!e.start) continue;
      const value = Math.max(0, s.asOf - e.start.first);
      days.set(e.drug, Math.max(value, days.get(e.drug) ?? 0));
      evidence.push({ ...exposureEvidence(e), remark: `${value} days` });
    }
    if (s.case.unavailable.has('medications')) return unknown('not-fetched', evidence);
    return known(days, evidence);
  },
};

/** Whether the patient has never had any drug of the set, in any setting. */
export function neverGiven(set: Pick<DrugSet, 'drugs'>, s: Situation): Fact<boolean> {
  const earlier = exposures(s).filter((e) => set.drugs.has(e.drug));
  if (earlier.length > 0) return known(false, earlier.map(exposureEvidence));
  return s.case.unavailable.has('medications') ? unknown('not-fetched') : known(true);
}

/** None of the chosen drugs was ever given before. `neverGiven` asks it of one drug. */
export const firstDoseOfOrderedDrug: FactDefinition<boolean> = {
  name: 'firstDoseOfOrderedDrug',
  find: (s) => {
    const chosen = s.basket.orders.filter((o) => o.selected).flatMap((o) => o.drugs);
    return neverGiven({ drugs: new Set(chosen) }, s);
  },
};

/**
 * Months since the last cytotoxic dose on record, 0 while one goes on; unknown where none is on
 * record. A course whose end is not stated leaves open how long ago it ended.
 */
export function monthsSinceLastCytotoxic(s: Situation): Fact<Quantity> {
  const given = exposures(s).filter((e) => cytotoxics.drugs.has(e.drug));
  const reached = given.map((e) => ({ e, months: monthsSince(e, s) }));
  const [last] = reached.sort((a, b) => a.months.low - b.months.low);
  if (!last) return nothingFetched(s);
  const low = last.months.low;
  const high = Math.min(...reached.map((r) => r.months.high));
  const months = low === 1 && high === 1 ? 'month' : 'months';
  const remark = `last given ${showQuantity({ low, high })} ${months} ago`;
  const evidence: Evidence = { ...exposureEvidence(last.e), name: 'priorDrugs', remark };
  const missing = s.case.unavailable.has('medications');
  return known({ low: missing ? 0 : low, high }, [evidence]);
}

function monthsSince(e: Exposure, s: Situation): Quantity {
  if (e.active) return exact(0);
  const today: DateInterval = { first: s.asOf, last: s.asOf };
  if (e.end) return monthsBetween(e.end, today);
  return { low: 0, high: e.start ? monthsBetween(e.start, today).high : Number.POSITIVE_INFINITY };
}

export { cumulativeAnthracyclineMgPerM2 } from './anthracycline.ts';
