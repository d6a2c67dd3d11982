// Which specimen governs: the newest valid metastatic one that has the marker, else the newest primary.
import { ask, type Evidence, type Fact, known, unknown } from '../fact.ts';
import { evidenceOf, newest, notFuture } from '../latest.ts';
import type { Marker, ReceptorResult } from '../receptor.ts';
import { once, type Situation } from '../situation.ts';
import { isDeNovo, metastaticDiagnosisDate, primaryDiagnosisDate } from './disease.ts';

/** Days before the first metastasis from which an unsited specimen can belong to the relapse. */
const relapseWindowDays = 28;

/** Whether the result was measured on a metastasis; an unsited specimen is placed by its date. */
export function onMetastasis(result: ReceptorResult, s: Situation): boolean {
  if (result.specimen.taken !== 'unstated') return result.specimen.taken === 'metastasis';
  if (isDeNovo(s)) return true;
  const first = ask(metastaticDiagnosisDate, s);
  if (!first.known || !result.date || !primaryDiagnosisDate(s)) return false;
  return result.date.first >= first.value.first - relapseWindowDays;
}

export interface Divided {
  readonly metastatic: readonly ReceptorResult[];
  readonly primary: readonly ReceptorResult[];
}

function divide(s: Situation): Map<Marker, Divided> {
  const byMarker = new Map<Marker, { metastatic: ReceptorResult[]; primary: ReceptorResult[] }>();
  for (const result of notFuture(s.case.receptors, s)) {
    const { marker } = result.reading;
    const place = byMarker.get(marker) ?? { metastatic: [], primary: [] };
    byMarker.set(marker, place);
    place[onMetastasis(result, s) ? 'metastatic' : 'primary'].push(result);
  }
  return byMarker;
}

/** Results of a marker by type of specimen; those read off a diagnosis only where none is measured. */
export function resultsOf(marker: Marker, s: Situation): Divided {
  const { metastatic = [], primary = [] } = once(s, divide).get(marker) ?? {};
  const measured = (r: ReceptorResult) => !r.fromDiagnosis;
  return [...metastatic, ...primary].some(measured)
    ? { metastatic: metastatic.filter(measured), primary: primary.filter(measured) }
    : { metastatic, primary };
}

/** The results that govern: newest of the metastatic specimens, else newest of the primary ones. */
export function governing(marker: Marker, s: Situation): readonly ReceptorResult[] {
  const { metastatic, primary } = resultsOf(marker, s);
  return newestFinal(metastatic.length > 0 ? metastatic : primary);
}

export function newestFinal(results: readonly ReceptorResult[]): readonly ReceptorResult[] {
  const final = results.filter((r) => !r.provisional);
  return newest(asDated(final.length > 0 ? final : results));
}

// `newest` compares dated entries; a receptor result carries its value as `reading`.
type Comparable = ReceptorResult & { readonly value: unknown };
const asDated = (results: readonly ReceptorResult[]): readonly Comparable[] =>
  results.map((r) => ({ ...r, value: r.reading.value }));

/** The value that the governing results agree on, else a conflict that shows them all. */
export function settle<T>(
  results: readonly ReceptorResult[],
  s: Situation,
  read: (r: ReceptorResult) => T,
  category: (value: T) => unknown,
  show: (value: T) => Evidence['value'],
): Fact<T> {
  const [first, ...others] = results;
  if (!first) return unknown(s.case.unavailable.has('results') ? 'not-fetched' : 'absent');
  const evidence = results.map((r) => ({
    ...evidenceOf({ ...r, value: read(r) }, { show }),
    ...(r.fromDiagnosis ? { remark: 'from the diagnosis' } : specimenRemark(r, s)),
  }));
  const value = read(first);
  if (others.some((o) => category(read(o)) !== category(value)))
    return unknown('conflict', evidence);
  return known(value, evidence.slice(0, 1));
}

function specimenRemark(r: ReceptorResult, s: Situation): { remark: string } {
  const remark = onMetastasis(r, s) ? 'metastasis' : 'primary';
  const unread = r.specimen.unresolved && s.case.unavailable.has('specimens');
  return { remark: unread ? `${remark} by its date, specimen not read` : remark };
}
