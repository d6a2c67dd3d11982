// The day of the cycle that an order is for; day 1 where neither the order nor the last dose tells.
import type { DrugId } from '../../domain/drug.ts';
import type { DrugSet } from '../../domain/drug-sets.ts';
import { ask } from '../../domain/fact.ts';
import { orderedCycleDay } from '../../domain/facts/ordered.ts';
import type { Situation } from '../../domain/situation.ts';
import { type Answer, answer, type Criterion, missingFrom, question } from '../criterion.ts';

/** An order of the set is being chosen or signed for one of these days of its cycle. */
export function orderedForDay(set: DrugSet, ...days: readonly number[]): Criterion {
  const find = (s: Situation): Answer => {
    const orders = s.basket.orders.filter(
      (o) => o.selected && o.drugs.some((d) => set.drugs.has(d)),
    );
    if (orders.length === 0) return answer('no');
    const fact = ask(orderedCycleDay, s);
    if (!fact.known) return answer('unknown', { missing: [missingFrom('orderedCycleDay', fact)] });
    const dayOf = (d: DrugId) => fact.value.get(d) ?? 1;
    const found = orders.filter((o) =>
      o.drugs.some((d) => set.drugs.has(d) && days.includes(dayOf(d))),
    );
    if (found.length === 0) return answer('no');
    const references = new Set(found.map((o) => o.reference));
    const evidence = fact.evidence.filter(
      (e) => e.date !== undefined || (e.reference !== undefined && references.has(e.reference)),
    );
    return answer('yes', { orders: found, evidence });
  };
  return question(`${set.name} ordered for day ${days.join(' or ')}`, find, orderedCycleDay);
}
