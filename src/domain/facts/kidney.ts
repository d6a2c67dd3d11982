// Creatinine clearance by Cockcroft and Gault, and the rise of creatinine under zoledronic acid. An
// eGFR per 1.73 m2 is not a clearance and is never used in its place.
import { type Day, onOrAfter, since } from '../calendar.ts';
import type { Dated } from '../case.ts';
import { ask, type Evidence, type Fact, type FactDefinition, known, unknown } from '../fact.ts';
import { evidenceOf, newest, notFuture } from '../latest.ts';
import { analytes, type Measurement, type Quantity, showQuantity } from '../measurement.ts';
import type { Situation } from '../situation.ts';
import { measured } from './measured.ts';
import { ageYears, sex } from './patient.ts';

/** The newest creatinine, said to be one: it stands as evidence under the names of other facts. */
export const serumCreatinine = (s: Situation): Fact<Measurement> =>
  remarked(measured('creatinine', s.settings.lookBack.creatinine, s), 'serum creatinine');

function remarked<T>(fact: Fact<T>, remark: string): Fact<T> {
  const said = (e: Evidence) => ({ ...e, remark: e.remark ? `${remark}; ${e.remark}` : remark });
  return { ...fact, evidence: fact.evidence.map(said) };
}

/** Reported where newer than the creatinine, else computed from it. */
export const creatinineClearanceMlPerMin: FactDefinition<Measurement> = {
  name: 'creatinineClearanceMlPerMin',
  find: (s) => {
    const reported = measured('creatinineClearance', s.settings.lookBack.creatinineClearance, s);
    const serum = serumCreatinine(s);
    const [reportedOn, serumOn] = [reported.evidence[0]?.date ?? '', serum.evidence[0]?.date ?? ''];
    if (reported.known && !(serum.known && serumOn >= reportedOn)) return reported;
    const computed = serum.known ? cockcroftGault(serum.value, serum.evidence, s) : serum;
    if (computed.known || (!reported.known && reported.reason === 'absent')) return computed;
    return reported;
  },
};

/** (140 - age) x kg / (72 x mg/dL), x 0.85 in women. */
function cockcroftGault(
  serum: Measurement,
  evidence: readonly Evidence[],
  s: Situation,
): Fact<Measurement> {
  const weight = remarked(measured('weight', s.settings.lookBack.weight, s), 'body weight');
  const age = ask(ageYears, s);
  const who = ask(sex, s);
  for (const needed of [weight, age, who]) {
    if (!needed.known) return unknown(needed.reason, [...evidence, ...needed.evidence]);
  }
  if (!weight.known || !age.known || !who.known) return unknown('absent');
  const factor = ((140 - age.value) * (who.value === 'female' ? 0.85 : 1)) / 72;
  const value = {
    low: divide(factor * Math.max(0, weight.value.low), serum.high),
    high: divide(factor * Math.max(0, weight.value.high), Math.max(0, serum.low)),
  };
  const remark = `Cockcroft-Gault: creatinine ${showQuantity(serum)} mg/dL, ${showQuantity(weight.value)} kg`;
  const unit = analytes.creatinineClearance.unit;
  return known(
    value,
    evidence.map((e) => ({ ...e, value: showQuantity(value), unit, remark })),
  );
}

const divide = (a: number, b: number) => (b > 0 ? a / b : Number.POSITIVE_INFINITY);

export interface CreatinineRise extends Quantity {
  /** Creatinine before the previous dose, mg/dL: from 1.4 the baseline is abnormal. */
  readonly baseline: Quantity;
}

/** Latest creatinine less the one before the last zoledronic acid, else the earliest of the year. */
export const creatinineRiseMgPerDl: FactDefinition<CreatinineRise> = {
  name: 'creatinineRiseMgPerDl',
  find: (s) => {
    const now = serumCreatinine(s);
    if (!now.known) return now;
    const all = notFuture(s.case.measurements.creatinine ?? [], s).filter((r) => r.date);
    const [current] = newest(all.filter((r) => !r.provisional || now.evidence[0]?.provisional));
    const baseline = current && baselineOf(all, current, s);
    if (!baseline) return unknown(s.case.unavailable.has('results') ? 'not-fetched' : 'absent');
    const rise = {
      low: now.value.low - baseline.value.high,
      high: now.value.high - baseline.value.low,
      baseline: { low: baseline.value.low, high: baseline.value.high },
    };
    const shown = { show: showQuantity, unit: analytes.creatinine.unit };
    return known(rise, [
      ...now.evidence.map((e) => ({ ...e, remark: `rise ${showQuantity(rise)} mg/dL` })),
      { ...evidenceOf(baseline, shown), remark: 'before the previous dose' },
    ]);
  },
};

function baselineOf(
  all: readonly Dated<Measurement>[],
  current: Dated<Measurement>,
  s: Situation,
): Dated<Measurement> | undefined {
  const earlier = all.filter((r) => r !== current && !r.provisional);
  const lastDose = lastZoledronicAcid(s);
  if (lastDose !== undefined) {
    return newest(earlier.filter((r) => (r.date?.first ?? 0) <= lastDose))[0];
  }
  const limit = since(s.asOf, s.settings.lookBack.creatinineBaseline);
  const current12 = earlier.filter((r) => r.date && onOrAfter(r.date, limit) === 'yes');
  return current12.sort((a, b) => (a.date?.first ?? 0) - (b.date?.first ?? 0))[0];
}

/** Day of the last dose that the record shows as given. */
function lastZoledronicAcid(s: Situation): Day | undefined {
  const days = s.case.drugRecords
    .filter((r) => r.drug === 'zoledronic-acid')
    .flatMap((r) => r.given?.last ?? (r.kind === 'dose' ? (r.date?.first ?? []) : []))
    .filter((d) => d <= s.asOf);
  return days.length > 0 ? Math.max(...days) : undefined;
}
