// Which drugs of a group one basket holds together.
import type { DrugId } from '../../domain/drug.ts';
import type { DrugSet } from '../../domain/drug-sets.ts';
import type { Situation } from '../../domain/situation.ts';
import { answer, type Criterion, question } from '../criterion.ts';
import { inBasket } from './orders.ts';

/** The different drugs of the set in the basket, chosen or not. */
export function drugsInBasket(set: DrugSet, s: Situation): ReadonlySet<DrugId> {
  return new Set(s.basket.orders.flatMap((o) => o.drugs).filter((d) => set.drugs.has(d)));
}

/** At least two different drugs of the set in the basket, one of them chosen or signed. */
export function combinationOrdered(set: DrugSet): Criterion {
  return question(`two or more of ${set.name} ordered together`, (s) => {
    const { orders } = inBasket(set).ask(s);
    const combined = drugsInBasket(set, s).size > 1 && orders.some((o) => o.selected);
    return combined ? answer('yes', { orders }) : answer('no');
  });
}
