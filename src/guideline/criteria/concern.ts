// Which orders a finding is about: they are named on its card, and its options remove or replace them.
import type { DrugSet } from '../../domain/drug-sets.ts';
import type { Order } from '../../domain/order.ts';
import type { Criterion } from '../criterion.ts';

/** The same question, about none of the orders: another clause says which of them it concerns. */
export function withoutOrders(criterion: Criterion): Criterion {
  return keeping(criterion, () => false);
}

/** The same question, about orders of the set alone: the other drug of a pair is left in place. */
export function concerning(set: DrugSet, criterion: Criterion): Criterion {
  return keeping(criterion, (order) => order.drugs.some((d) => set.drugs.has(d)));
}

function keeping(criterion: Criterion, isConcerned: (order: Order) => boolean): Criterion {
  return {
    ...criterion,
    ask: (s) => {
      const found = criterion.ask(s);
      return { ...found, orders: found.orders.filter(isConcerned) };
    },
  };
}
