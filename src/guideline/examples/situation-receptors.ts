// Receptor results of plain facts, as a pathology report would state them.
import { type Day, exactly } from '../../domain/calendar.ts';
import type {
  HormoneReceptorValue,
  ReceptorReading,
  ReceptorResult,
  Specimen,
} from '../../domain/receptor.ts';
import type { PlainFacts, Receptors } from './plain-facts.ts';

/** Ten days after the first metastasis; those of the primary tumour four years earlier. */
export function receptorEntries(facts: PlainFacts, metastasis: Day): readonly ReceptorResult[] {
  const specimen: Specimen = facts.onPrimary
    ? { key: 'primary', taken: 'breast' }
    : { key: 'metastasis', taken: 'metastasis' };
  const on = facts.onPrimary ? metastasis - 1400 : metastasis + 10;
  const provisional = facts.provisional ? { provisional: true } : {};
  return [
    ...readings(facts).map((r) => ({ ...entry(r, specimen, on), ...provisional })),
    ...readings(facts.primary ?? {}).map((r) =>
      entry(r, { key: 'first-primary', taken: 'breast' }, metastasis - 1450),
    ),
  ];
}

function entry(reading: ReceptorReading, specimen: Specimen, on: Day): ReceptorResult {
  return {
    reference: `Observation/${specimen.key}-${reading.marker}`,
    date: exactly(on),
    reading,
    specimen,
  };
}

function readings({ er, pr, ihc, staining, ish, her2 }: Receptors): readonly ReceptorReading[] {
  return [
    ...(er === undefined ? [] : [{ marker: 'er', value: hormone(er) } as const]),
    ...(pr === undefined ? [] : [{ marker: 'pr', value: hormone(pr) } as const]),
    ...(ihc === undefined
      ? []
      : [
          {
            marker: 'her2-ihc',
            value: ihc,
            ...(staining === undefined ? {} : { staining }),
          } as const,
        ]),
    ...(ish === undefined ? [] : [{ marker: 'her2-ish', value: ish } as const]),
    ...(her2 === undefined ? [] : [{ marker: 'her2-overall', value: her2 } as const]),
  ];
}

function hormone(value: number | 'pos' | 'neg'): HormoneReceptorValue {
  if (typeof value === 'number') return { positive: value >= 1, percent: value };
  return { positive: value === 'pos' };
}
