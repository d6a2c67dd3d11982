// The governing measurement of an analyte, for the facts that are a laboratory or cardiac result.
import { isoDate, type LookBack } from '../calendar.ts';
import type { Dated } from '../case.ts';
import { type Evidence, type Fact, type FactDefinition, unknown } from '../fact.ts';
import type { FactName } from '../fact-name.ts';
import { evidenceOf, latest, newest, notFuture } from '../latest.ts';
import { type Analyte, analytes, type Measurement, showQuantity } from '../measurement.ts';
import type { LookBackName } from '../settings.ts';
import type { Situation } from '../situation.ts';

/** Defines a fact that is the newest current result of an analyte. */
export function laboratory(
  name: FactName,
  analyte: Analyte,
  lookBack?: LookBackName,
): FactDefinition<Measurement> {
  const limit = (s: Situation) => (lookBack ? s.settings.lookBack[lookBack] : undefined);
  return { name, find: (s) => measured(analyte, limit(s), s) };
}

/** The governing measurement of an analyte; disagreeing results of one moment leave an interval. */
export function measured(
  analyte: Analyte,
  lookBack: LookBack | undefined,
  s: Situation,
): Fact<Measurement> {
  return governingMeasurement(s.case.measurements[analyte] ?? [], analyte, lookBack, s);
}

/** The same, of a choice of the results of the analyte. */
export function governingMeasurement(
  results: readonly Dated<Measurement>[],
  analyte: Analyte,
  lookBack: LookBack | undefined,
  s: Situation,
): Fact<Measurement> {
  const fact = latest(results, s, {
    section: 'results',
    ...(lookBack ? { lookBack } : {}),
    unit: analytes[analyte].unit,
    show: showQuantity,
    category: () => 'any',
    merge: span,
  });
  const unreadable = newest(notFuture(s.case.unreadable[analyte] ?? [], s));
  const [newer] = unreadable.filter((r) => isNewer(r, fact.evidence[0]));
  if (fact.known)
    return newer ? { ...fact, evidence: fact.evidence.map(unread) } : withRemark(fact);
  if (fact.reason === 'not-fetched' || !newer) return fact;
  return unknown(
    'unreadable',
    unreadable.map((r) => evidenceOf(r, { show: (v) => v })),
  );
}

function isNewer(result: Dated<string>, seen: Evidence | undefined): boolean {
  if (!seen) return true;
  return result.date !== undefined && isoDate(result.date) > (seen.date ?? '');
}

const unread = (e: Evidence): Evidence => ({ ...e, remark: 'a newer result cannot be read' });

function withRemark<F extends { value: Measurement; evidence: readonly Evidence[] }>(fact: F): F {
  const { remark } = fact.value;
  return remark ? { ...fact, evidence: fact.evidence.map((e) => ({ ...e, remark })) } : fact;
}

/** Results of one moment that differ leave open what lies between them. */
function span(values: readonly Measurement[]): Measurement {
  const [first] = values as readonly [Measurement];
  return {
    ...first,
    low: Math.min(...values.map((v) => v.low)),
    high: Math.max(...values.map((v) => v.high)),
  };
}
