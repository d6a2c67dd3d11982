// Questions on diagnoses and flags: recorded, or not.
import type { FactDefinition } from '../../domain/fact.ts';
import { facts } from '../../domain/fact-name.ts';
import { ternary } from '../../domain/ternary.ts';
import { about, type Criterion, undocumented } from '../criterion.ts';

/** The condition, test or history is on record. */
export function recorded(fact: FactDefinition<boolean>, words?: string): Criterion {
  return about(fact, words ?? facts[fact.name].label, ternary);
}

/** Nothing of the kind is on file; a part of the record that could not be read leaves it open. */
export function notOnFile(fact: FactDefinition<boolean>, words?: string): Criterion {
  return undocumented(recorded(fact), words ?? `no ${facts[fact.name].label} on file`);
}
