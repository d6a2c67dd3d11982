// A drug that is lacking, where that is what a rule is about: "HER2-positive and no HER2-directed drug".
// Unlike an exclusion, which silence satisfies, it is left open where the drugs that the patient takes
// could not be read: the card would state as a fact what nobody has seen.
import type { DrugSet } from '../../domain/drug-sets.ts';
import { type Criterion, undocumented } from '../criterion.ts';
import { onBoard } from './orders.ts';

export function noneOnBoard(set: DrugSet): Criterion {
  return undocumented(onBoard(set), `no ${set.name} in the basket or taken now`);
}
