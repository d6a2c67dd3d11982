// Variants and other biomarkers that decide a targeted treatment. Not tested is unknown. A positive
// result stays positive whatever comes after it; a negative one may be replaced.
import type { Dated, Gene } from '../case.ts';
import { type Fact, type FactDefinition, known, unknown } from '../fact.ts';
import type { FactName } from '../fact-name.ts';
import { evidenceOf, newest, notFuture } from '../latest.ts';
import type { Situation } from '../situation.ts';
import { laboratory } from './measured.ts';

/** Positive by any final result, else negative by one; preliminary results only without final ones. */
function everPositive(results: readonly Dated<boolean>[], s: Situation): Fact<boolean> {
  const usable = notFuture(results, s);
  const final = usable.filter((r) => !r.provisional);
  const counted = final.length > 0 ? final : usable;
  const positive = counted.filter((r) => r.value);
  const [governing] = newest(positive.length > 0 ? positive : counted);
  if (governing) return known(governing.value, [evidenceOf(governing, { show: (v) => v })]);
  const missing = s.case.unavailable.has('results') || s.case.unavailable.has('reports');
  return unknown(missing ? 'not-fetched' : 'absent');
}

function resultsOfGene(gene: Gene, s: Situation): readonly Dated<boolean>[] {
  return s.case.geneResults
    .filter((r) => r.value.gene === gene)
    .map((r) => ({ ...r, value: r.value.altered }));
}

function altered(name: FactName, gene: Gene): FactDefinition<boolean> {
  return { name, find: (s) => everPositive(resultsOfGene(gene, s), s) };
}

export const esr1Mutated = altered('esr1Mutated', 'esr1');
export const pik3caMutated = altered('pik3caMutated', 'pik3ca');
export const akt1Altered = altered('akt1Altered', 'akt1');
export const ptenAltered = altered('ptenAltered', 'pten');

/** Pathogenic in either gene; not pathogenic only when both were tested. */
export const germlineBrcaPathogenic: FactDefinition<boolean> = {
  name: 'germlineBrcaPathogenic',
  find: (s) => {
    const tested = (['brca1', 'brca2'] as const).map((gene) =>
      everPositive(resultsOfGene(gene, s), s),
    );
    const evidence = tested.flatMap((t) => t.evidence);
    const positive = tested.find((t) => t.known && t.value);
    if (positive) return positive;
    const open = tested.find((t) => !t.known);
    return open && !open.known ? unknown(open.reason, evidence) : known(false, evidence);
  },
};

export const msiHigh: FactDefinition<boolean> = {
  name: 'msiHigh',
  find: (s) => everPositive(s.case.mismatchRepairDeficient, s),
};

/** At least 10 mutations per megabase. */
export const tmbHigh: FactDefinition<boolean> = {
  name: 'tmbHigh',
  find: (s) => everPositive(s.case.tumorMutationBurdenHigh, s),
};

/** By clone 22C3; a tumour proportion score is not a combined positive score. */
export const pdL1CombinedPositiveScore = laboratory('pdL1CombinedPositiveScore', 'pdl1Cps');
