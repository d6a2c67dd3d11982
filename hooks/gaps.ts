// Data of a request that could not be had: what it is, why, and which part of the record is not known
// without it.
import type { Section } from '../src/domain/case.ts';
import type { FetchFailure } from './ports.ts';
import { type PrefetchKey, prefetchInfo } from './prefetch-keys.ts';
import type { Prefetched } from './prefetched.ts';

/** Data that could not be had, or not completely. */
export interface Gap {
  readonly key: PrefetchKey | TargetGapKey;
  readonly failure: FetchFailure | 'no-access' | NonNullable<Prefetched['failure']>;
  /** Some of it is there: what was found still counts, what was not found may exist. */
  readonly partial: boolean;
}

/**
 * Parts of the record that are not known when what a reference points to could not be read. A
 * condition or a body structure is none: the problems and procedures themselves were searched for.
 */
const targetSections = {
  referencedMedications: 'medications',
  referencedSpecimens: 'specimens',
  referencedResults: 'results',
} as const satisfies Record<string, Section>;

export type TargetGapKey = keyof typeof targetSections;

export function sectionOf({ key }: Pick<Gap, 'key'>): Section {
  return key in targetSections
    ? targetSections[key as TargetGapKey]
    : prefetchInfo[key as PrefetchKey].section;
}

/** Sections of the record that are not, or not completely, known. */
export function unavailableSections(gaps: readonly Gap[]): ReadonlySet<Section> {
  return new Set(gaps.map(sectionOf));
}

/** Gaps without which nothing can be evaluated. */
export function essentialGaps(gaps: readonly Gap[]): readonly Gap[] {
  return gaps.filter(
    ({ key, partial }) =>
      !partial && !(key in targetSections) && prefetchInfo[key as PrefetchKey].essential === true,
  );
}
