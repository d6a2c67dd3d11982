// HER2 of the governing specimen, by the ASCO-CAP algorithm of 2018 (affirmed 2023). Low and ultralow
// are eligibility terms for trastuzumab deruxtecan, not positive categories.
import { ask, type Fact, type FactDefinition, known, unknown } from '../fact.ts';
import { evidenceOf } from '../latest.ts';
import type { ReceptorResult } from '../receptor.ts';
import type { Situation } from '../situation.ts';
import { governing, newestFinal, resultsOf, settle } from './specimens.ts';

export type Her2Status = 'positive' | 'equivocal' | 'low' | 'ultralow' | 'zero' | 'negative';

export const her2Ihc = her2Fact('her2Ihc', 'her2-ihc');
export const her2Ish = her2Fact('her2Ish', 'her2-ish');
export const her2Interpretation = her2Fact('her2Interpretation', 'her2-overall');

function her2Fact(
  name: 'her2Ihc' | 'her2Ish' | 'her2Interpretation',
  marker: 'her2-ihc' | 'her2-ish' | 'her2-overall',
) {
  const definition: FactDefinition<string> = {
    name,
    find: (s) => {
      const results = marker === 'her2-ish' ? ishResults(s) : governing(marker, s);
      return settle(
        results,
        s,
        (r) => String(r.reading.value),
        (v) => v,
        (v) => v,
      );
    },
  };
  return definition;
}

/** ISH of the same type of specimen as the IHC that governs. */
export function ishResults(s: Situation): readonly ReceptorResult[] {
  const ihc = resultsOf('her2-ihc', s);
  if (ihc.metastatic.length === 0 && ihc.primary.length === 0) return governing('her2-ish', s);
  const ish = resultsOf('her2-ish', s);
  return newestFinal(ihc.metastatic.length > 0 ? ish.metastatic : ish.primary);
}

/** Faint or incomplete membrane staining at IHC 0; unknown where the report does not say. */
export const her2MembraneStaining: FactDefinition<boolean> = {
  name: 'her2MembraneStaining',
  find: (s) => {
    const stated = governing('her2-ihc', s).flatMap((r) =>
      r.reading.marker === 'her2-ihc' && r.reading.staining !== undefined
        ? [
            {
              value: r.reading.staining,
              evidence: evidenceOf({ ...r, value: r.reading.staining }, { show: (v) => v }),
            },
          ]
        : [],
    );
    const [first] = stated;
    if (!first) return unknown('absent');
    if (stated.some((x) => x.value !== first.value)) {
      return unknown(
        'conflict',
        stated.map((x) => x.evidence),
      );
    }
    return known(first.value, [first.evidence]);
  },
};

/** HER2 category of the governing specimen; the overall verdict only without any score or ISH. */
export const her2Status: FactDefinition<Her2Status> = {
  name: 'her2Status',
  find: (s) => {
    const ihc = ask(her2Ihc, s);
    const ish = ask(her2Ish, s);
    const evidence = [...ihc.evidence, ...ish.evidence];
    if ((ihc.known && ihc.value === '3+') || (ish.known && ish.value === 'amplified')) {
      return known('positive', evidence);
    }
    if (ihc.known) return known(statusByScore(ihc.value, ish, s), evidence);
    if (ihc.reason === 'conflict') return unknown('conflict', evidence);
    if (ish.known) return known(ish.value === 'equivocal' ? 'equivocal' : 'negative', evidence);
    if (ish.reason === 'conflict') return unknown('conflict', evidence);
    const overall = ask(her2Interpretation, s);
    return overall.known ? known(overall.value as Her2Status, overall.evidence) : overall;
  },
};

function statusByScore(score: string, ish: Fact<string>, s: Situation): Her2Status {
  if (score === '1+') return 'low';
  if (score === '2+') return ish.known && ish.value === 'not-amplified' ? 'low' : 'equivocal';
  const staining = ask(her2MembraneStaining, s);
  return staining.known && staining.value ? 'ultralow' : 'zero';
}
