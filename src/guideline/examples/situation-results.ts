// Judgements, measurements and gene tests of plain facts, as dated entries.
import { exactly } from '../../domain/calendar.ts';
import type { Case, Dated, Gene, GeneResult, JudgementValue } from '../../domain/case.ts';
import type { Judgement } from '../../domain/judgement.ts';
import { type Analyte, exact, type Measurement } from '../../domain/measurement.ts';
import { daysAgo, type PlainFacts, type Result } from './plain-facts.ts';

/** Stated ten days ago. */
export function judgementEntries(facts: PlainFacts): Case['judgements'] {
  const lines: Partial<Record<Judgement, number | undefined>> = {
    'endocrine-lines-progressed': facts.etLines,
    'chemotherapy-lines-metastatic': facts.chemoLines,
    'her2-lines-progressed': facts.her2Lines,
  };
  const stated = Object.entries({ ...lines, ...facts.judgements }) as readonly [
    Judgement,
    boolean | string | number | undefined,
  ][];
  return Object.fromEntries(
    stated.flatMap(([code, value]) => (value === undefined ? [] : [[code, [judged(code, value)]]])),
  );
}

function judged(code: Judgement, value: boolean | string | number): Dated<JudgementValue> {
  return {
    reference: `Observation/${code}`,
    date: exactly(daysAgo(10)),
    value: typeof value === 'number' ? exact(value) : value,
  };
}

/** Measured five days ago, unless the result says otherwise. */
export function measurementEntries(facts: PlainFacts): Case['measurements'] {
  const stated = Object.entries(facts.results ?? {}) as readonly [Analyte, Result][];
  return Object.fromEntries(
    stated.map(([analyte, result]) => [analyte, [measured(analyte, result)]]),
  );
}

function measured(analyte: Analyte, result: Result): Dated<Measurement> {
  const value = typeof result === 'number' ? exact(result) : result;
  const age = typeof result === 'object' && 'daysAgo' in result ? result.daysAgo : 5;
  return { reference: `Observation/${analyte}`, date: exactly(daysAgo(age)), value };
}

/** Tested thirty days ago. */
export function geneEntries(facts: PlainFacts): readonly Dated<GeneResult>[] {
  const stated = Object.entries(facts.genes ?? {}) as readonly [Gene, boolean][];
  return stated.map(([gene, altered]) => ({
    reference: `Observation/${gene}`,
    date: exactly(daysAgo(30)),
    value: { gene, altered },
  }));
}
