// Receptors of one specimen against those of another: re-tested at relapse, discordant, ever positive.
import { isoDate } from '../calendar.ts';
import { type Evidence, type Fact, type FactDefinition, known, unknown } from '../fact.ts';
import { notFuture } from '../latest.ts';
import type { Marker, ReceptorResult } from '../receptor.ts';
import type { Situation } from '../situation.ts';
import { isDeNovo } from './disease.ts';
import { ishResults } from './her2.ts';
import { readHormone } from './hormone-receptors.ts';
import { type Divided, governing, newestFinal, onMetastasis, resultsOf } from './specimens.ts';

/** Whether any marker was measured on a metastasis, or there was no relapse at which to re-test. */
export const receptorResultOnMetastaticSpecimen: FactDefinition<boolean> = {
  name: 'receptorResultOnMetastaticSpecimen',
  find: (s) => {
    const usable = notFuture(s.case.receptors, s).filter((r) => !r.fromDiagnosis);
    const found = usable.find((r) => onMetastasis(r, s)) ?? (isDeNovo(s) ? usable[0] : undefined);
    if (found) return known(true, [receptorEvidence(found, true)]);
    const evidence = usable.map((r) => receptorEvidence(r, false));
    // A specimen that was named but not read may be one of a metastasis.
    const unread = s.case.unavailable.has('specimens') && usable.some((r) => r.specimen.unresolved);
    if (unread) return unknown('not-fetched', evidence);
    if (s.case.unavailable.has('results')) return unknown('not-fetched');
    return known(false, evidence);
  },
};

function receptorEvidence(r: ReceptorResult, value: boolean): Evidence {
  return {
    value,
    reference: r.reference,
    ...(r.date ? { date: isoDate(r.date) } : {}),
  };
}

/** At least one ER, PR or HER2 result is on file; a coded diagnosis is none. */
export function hasReceptorResult(s: Situation): boolean {
  return notFuture(s.case.receptors, s).some((r) => !r.fromDiagnosis);
}

type DiscordantMarker = 'er' | 'pr' | 'her2';

/** Markers whose category differs between the newest primary and the newest metastatic result. */
export const receptorDiscordance: FactDefinition<readonly DiscordantMarker[]> = {
  name: 'receptorDiscordance',
  find: (s) => {
    const found: DiscordantMarker[] = [];
    const evidence: Evidence[] = [];
    for (const marker of ['er', 'pr', 'her2'] as const) {
      const sides = marker === 'her2' ? her2Sides(s) : hormoneSides(marker, s);
      if (sides.primary === undefined || sides.metastatic === undefined) continue;
      if (sides.primary === sides.metastatic) continue;
      found.push(marker);
      const word = (positive: boolean) => (positive ? 'positive' : 'negative');
      const value = `${marker.toUpperCase()} ${word(sides.primary)} on the primary, ${word(sides.metastatic)} on the metastasis`;
      evidence.push({ value });
    }
    return known(found, evidence);
  },
};

interface Sides {
  readonly primary: boolean | undefined;
  readonly metastatic: boolean | undefined;
}

function hormoneSides(marker: 'er' | 'pr', s: Situation): Sides {
  const { primary, metastatic } = resultsOf(marker, s);
  const side = (results: readonly ReceptorResult[]) =>
    agreed(newestFinal(results).map((r) => readHormone(r).positive));
  return { primary: side(primary), metastatic: side(metastatic) };
}

function her2Sides(s: Situation): Sides {
  return { primary: her2On('primary', s), metastatic: her2On('metastatic', s) };
}

/** Whether HER2 is positive on that type of specimen; undefined where unknown or equivocal. */
function her2On(side: keyof Divided, s: Situation): boolean | undefined {
  const read = (marker: Marker) =>
    agreed(newestFinal(resultsOf(marker, s)[side]).map((r) => String(r.reading.value)));
  const ihc = read('her2-ihc');
  const ish = read('her2-ish');
  if (ihc === '3+' || ish === 'amplified') return true;
  if (ihc === '2+' && ish !== 'not-amplified') return undefined;
  if (ihc !== undefined) return false;
  if (ish !== undefined) return ish === 'equivocal' ? undefined : false;
  const overall = read('her2-overall');
  return overall === undefined || overall === 'equivocal' ? undefined : overall === 'positive';
}

function agreed<T>(values: readonly T[]): T | undefined {
  const [first, ...others] = values;
  return others.every((o) => o === first) ? first : undefined;
}

/** ER or PR was positive on a specimen other than the governing one. */
export const anySpecimenHormoneReceptorPositive: FactDefinition<boolean> = {
  name: 'anySpecimenHormoneReceptorPositive',
  find: (s) => {
    const govern = [...governing('er', s), ...governing('pr', s)];
    return otherSpecimenPositive(['er', 'pr'], govern, (r) => readHormone(r).positive, s);
  },
};

/** HER2 was positive on a specimen other than the governing one (not a fact of the dictionary). */
export function otherSpecimenHer2Positive(s: Situation): Fact<boolean> {
  const positive = (r: ReceptorResult) =>
    ['3+', 'amplified', 'positive'].includes(String(r.reading.value));
  const markers = ['her2-ihc', 'her2-ish', 'her2-overall'] as const;
  return otherSpecimenPositive(markers, her2Governing(s), positive, s);
}

/** ISH governs on the type of specimen of the IHC; the overall verdict only without either. */
function her2Governing(s: Situation): readonly ReceptorResult[] {
  const measured = [...governing('her2-ihc', s), ...ishResults(s)];
  return measured.length > 0 ? measured : governing('her2-overall', s);
}

function otherSpecimenPositive(
  markers: readonly Marker[],
  governs: readonly ReceptorResult[],
  positive: (r: ReceptorResult) => boolean,
  s: Situation,
): Fact<boolean> {
  const govern = new Set(governs.map((r) => r.specimen.key));
  const others = markers
    .flatMap((m) => [...resultsOf(m, s).metastatic, ...resultsOf(m, s).primary])
    .filter((r) => !govern.has(r.specimen.key) && positive(r));
  const [first] = others;
  if (first) return known(true, [receptorEvidence(first, true)]);
  return s.case.unavailable.has('results') ? unknown('not-fetched') : known(false);
}
