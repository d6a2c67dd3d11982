// A fact writer puts one clinical fact into the record, in the coding that the scribe uses.
import type { Facts } from './facts.ts';
import type { Scribe } from './scribe.ts';

export type FactWriter<Name extends keyof Facts> = (
  value: NonNullable<Facts[Name]>,
  scribe: Scribe,
) => void;

type FactName = keyof Facts;

/** One row per fact. */
export type FactTable = { readonly [Name in FactName]: FactWriter<Name> };

/** The rows of one group of facts. */
export type FactWriters<Group> = {
  readonly [Name in keyof Group & keyof Facts]-?: FactWriter<Name>;
};

/** The row of a fact that the writer of another fact puts into the record. */
export const writtenElsewhere = (): void => undefined;
