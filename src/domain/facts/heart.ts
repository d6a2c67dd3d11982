// The heart: QTcF, ejection fraction and its baseline, heart failure, infarction, long QT.
import { daysSince, isoDate, onOrAfter, since } from '../calendar.ts';
import type { Dated } from '../case.ts';
import { her2Antibodies, her2Conjugates, union } from '../drug-sets.ts';
import { exposures } from '../exposure.ts';
import { ask, type FactDefinition, known, unknown } from '../fact.ts';
import { evidenceOf, newest, notFuture } from '../latest.ts';
import { analytes, type Measurement, type Quantity, showQuantity } from '../measurement.ts';
import type { Situation } from '../situation.ts';
import { laboratory } from './measured.ts';
import { documented } from './presence.ts';

/** By Fridericia; a corrected QT without a formula carries that remark, Bazett is never used. */
export const qtcfMs = laboratory('qtcfMs', 'qtcf', 'ecg');

/** The newest ejection fraction; whether it is current enough is a matter of `lvefAgeDays`. */
export const lvefPercent = laboratory('lvefPercent', 'lvef', 'lvef');

/** Days since the newest ejection fraction was measured. */
export const lvefAgeDays: FactDefinition<Quantity> = {
  name: 'lvefAgeDays',
  find: (s) => {
    const lvef = ask(lvefPercent, s);
    if (!lvef.known) return lvef;
    const governing = governingLvef(lvef.evidence[0]?.reference, s);
    if (!governing?.date) return unknown('unreadable', lvef.evidence);
    const days = daysSince(governing.date, s.asOf);
    const { reference } = governing;
    return known(days, [
      { value: showQuantity(days), unit: 'days', reference, date: isoDate(governing.date) },
    ]);
  },
};

function governingLvef(
  reference: string | undefined,
  s: Situation,
): Dated<Measurement> | undefined {
  const results = notFuture(s.case.measurements.lvef ?? [], s);
  return newest(results.filter((r) => r.reference === reference))[0];
}

const her2Cardiotoxic = union('HER2 antibody or conjugate', her2Antibodies, her2Conjugates);

/**
 * Ejection fraction before the present (else the last) HER2 antibody or conjugate; without any, the
 * earliest of at least two of the last three years. The newest result is never its own baseline.
 */
export const baselineLvefPercent: FactDefinition<Quantity> = {
  name: 'baselineLvefPercent',
  find: (s) => {
    const lvef = ask(lvefPercent, s);
    if (!lvef.known) return lvef;
    const latest = governingLvef(lvef.evidence[0]?.reference, s);
    const others = notFuture(s.case.measurements.lvef ?? [], s).filter(
      (r) => r.date && !r.provisional && r.reference !== latest?.reference,
    );
    const start = cardiotoxicStart(s);
    if (start === undefined && s.case.unavailable.has('medications')) return unknown('not-fetched');
    const baseline = start === undefined ? earliestOf(others, s) : latestUntil(others, start);
    if (!baseline) return unknown(s.case.unavailable.has('results') ? 'not-fetched' : 'absent');
    const shown = { show: showQuantity, unit: analytes.lvef.unit };
    return known(baseline.value, [evidenceOf(baseline, shown)]);
  },
};

/** Day on which the present course began: of drugs that go on the first, else the last course. */
function cardiotoxicStart(s: Situation): number | undefined {
  const given = exposures(s).filter((e) => her2Cardiotoxic.drugs.has(e.drug) && e.start);
  const starts = (active: boolean) =>
    given.filter((e) => e.active === active).map((e) => e.start?.first as number);
  if (starts(true).length > 0) return Math.min(...starts(true));
  return starts(false).length > 0 ? Math.max(...starts(false)) : undefined;
}

function latestUntil(
  results: readonly Dated<Measurement>[],
  day: number,
): Dated<Measurement> | undefined {
  return newest(results.filter((r) => (r.date?.first ?? day + 1) <= day))[0];
}

function earliestOf(
  results: readonly Dated<Measurement>[],
  s: Situation,
): Dated<Measurement> | undefined {
  const limit = since(s.asOf, s.settings.lookBack.lvefBaseline);
  const recent = results.filter((r) => r.date && onOrAfter(r.date, limit) === 'yes');
  return recent.sort((a, b) => (a.date?.first ?? 0) - (b.date?.first ?? 0))[0];
}

export const symptomaticHeartFailure = documented('symptomaticHeartFailure', {
  problems: ['heart-failure'],
  activity: 'active',
});

/** Within six months. */
export const recentMyocardialInfarction = documented('recentMyocardialInfarction', {
  problems: ['myocardial-infarction'],
  activity: 'active',
  lookBack: 'myocardialInfarction',
});

/** Ever: a long QT syndrome does not go away. */
export const longQtSyndrome = documented('longQtSyndrome', { problems: ['long-qt'] });
