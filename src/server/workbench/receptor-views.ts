// Metastatic sites, and receptors by specimen: what was measured where and when, and what governs.
import { isoDate } from '../../domain/calendar.ts';
import { ishResults } from '../../domain/facts/her2.ts';
import { showHormone } from '../../domain/facts/hormone-receptors.ts';
import { governing, onMetastasis } from '../../domain/facts/specimens.ts';
import type { Marker, ReceptorResult } from '../../domain/receptor.ts';
import { sites } from '../../domain/site.ts';
import type { Situation } from '../../domain/situation.ts';
import type { ReceptorView, SiteView, SpecimenView } from './views.ts';

export function siteViews(s: Situation): readonly SiteView[] {
  return s.case.secondaries.map((entry) => {
    const site = entry.site === 'unspecified' ? 'site not stated' : sites[entry.site].name;
    const notes = [
      ...(entry.origin === 'other' ? ['said to stem from another cancer'] : []),
      ...(entry.site !== 'unspecified' && !sites[entry.site].distant ? ['locoregional'] : []),
      ...(entry.lifeThreatening ? ['life-threatening'] : []),
    ];
    return {
      site,
      active: entry.activity === 'active',
      text: `${site}${entry.activity === 'active' ? '' : ', past'}`,
      ...entrySource(entry),
      ...(notes.length > 0 ? { note: notes.join('; ') } : {}),
    };
  });
}

/** Date and reference of an entry of the case. */
export function entrySource(entry: Pick<ReceptorResult, 'reference' | 'date'>) {
  return {
    ...(entry.date ? { date: isoDate(entry.date) } : {}),
    ...(entry.reference ? { reference: entry.reference } : {}),
  };
}

const markers: Readonly<Record<Marker, string>> = {
  er: 'ER',
  pr: 'PR',
  hr: 'Hormone receptors',
  'her2-ihc': 'HER2 IHC',
  'her2-ish': 'HER2 ISH',
  'her2-overall': 'HER2 (overall)',
};

/** The newest specimen first. */
export function specimenViews(s: Situation): readonly SpecimenView[] {
  const groups = new Map<string, ReceptorResult[]>();
  for (const result of s.case.receptors) {
    const key = `${result.specimen.key} ${onMetastasis(result, s)}`;
    const group = groups.get(key);
    if (group) group.push(result);
    else groups.set(key, [result]);
  }
  const governs = governingResults(s);
  return [...groups.values()]
    .map((results) => specimenView(results, governs, s))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

/** Which result decides, by reference and marker: facts compare copies of the results. */
function governingResults(s: Situation): ReadonlySet<string> {
  const found = (Object.keys(markers) as Marker[]).flatMap((marker) =>
    marker === 'her2-ish' ? ishResults(s) : governing(marker, s),
  );
  return new Set(found.map(keyOf));
}

const keyOf = (r: ReceptorResult) => `${r.reading.marker} ${r.reference}`;

function specimenView(
  results: readonly ReceptorResult[],
  governs: ReadonlySet<string>,
  s: Situation,
): SpecimenView {
  const [first] = results as readonly [ReceptorResult];
  const { date } = entrySource(first);
  return {
    taken: onMetastasis(first, s) ? 'metastasis' : 'primary',
    ...(date ? { date } : {}),
    results: results.map((r) => receptorView(r, governs.has(keyOf(r)))),
  };
}

function receptorView(result: ReceptorResult, governs: boolean): ReceptorView {
  const marker = markers[result.reading.marker];
  const value = valueWords(result);
  const from = result.fromDiagnosis ? ' (from the diagnosis)' : '';
  return {
    marker,
    value,
    governs,
    provisional: result.provisional === true,
    text: `${marker} ${value}${from}`,
    ...entrySource(result),
  };
}

function valueWords({ reading }: ReceptorResult): string {
  if (typeof reading.value === 'object') return showHormone(reading.value);
  if (reading.marker === 'her2-ihc' && reading.staining) return `${reading.value}, faint staining`;
  return reading.value.replace('-', ' ');
}
