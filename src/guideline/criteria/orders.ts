// Questions on the basket and on the drugs that the patient takes. On order-select a rule fires for
// a chosen order; every other draft is context, like a drug that is being started.
import type { DrugId } from '../../domain/drug.ts';
import { drugs } from '../../domain/drug.ts';
import type { DrugSet } from '../../domain/drug-sets.ts';
import { ask, type Evidence } from '../../domain/fact.ts';
import { activeDrugs } from '../../domain/facts/medication.ts';
import type { Order } from '../../domain/order.ts';
import type { ServiceId } from '../../domain/service.ts';
import { services } from '../../domain/service.ts';
import type { Situation } from '../../domain/situation.ts';
import { type Answer, answer, type Criterion, missingFrom, question } from '../criterion.ts';

const holds = (order: Order, set: DrugSet) => order.drugs.some((d) => set.drugs.has(d));

/** An order of the set is being chosen or signed. */
export function ordered(set: DrugSet): Criterion {
  return question(`${set.name} ordered`, (s) =>
    found(s.basket.orders.filter((o) => o.selected && holds(o, set))),
  );
}

/** A draft of the set is in the basket, chosen or not. */
export function inBasket(set: DrugSet): Criterion {
  return question(`${set.name} in the basket`, (s) =>
    found(s.basket.orders.filter((o) => holds(o, set))),
  );
}

/** An order of the procedure or test is being chosen or signed. */
export function serviceOrdered(...ids: readonly ServiceId[]): Criterion {
  const words = ids.map((id) => services[id]).join(' or ');
  return question(`${words} ordered`, (s) =>
    found(s.basket.orders.filter((o) => o.selected && o.services.some((id) => ids.includes(id)))),
  );
}

/** A draft of the procedure or test is in the basket, chosen or not. */
export function serviceInBasket(...ids: readonly ServiceId[]): Criterion {
  const words = ids.map((id) => services[id]).join(' or ');
  return question(`${words} in the basket`, (s) =>
    found(s.basket.orders.filter((o) => o.services.some((id) => ids.includes(id)))),
  );
}

/** What most questions on orders come to: one answer for all of them. */
const no = answer('no');

function found(orders: readonly Order[]): Answer {
  return orders.length > 0 ? answer('yes', { orders }) : no;
}

/** The patient takes a drug of the set now, and the basket does not stop it. */
export function taking(set: DrugSet): Criterion {
  return question(`${set.name} taken now`, (s) => activeAnswer(set, s), activeDrugs);
}

const nameSets = new WeakMap<DrugSet, ReadonlySet<string>>();

/** Names of the drugs of a set, as the evidence of active drugs has them. */
export function namesOf(set: DrugSet): ReadonlySet<string> {
  const known = nameSets.get(set);
  if (known) return known;
  const made = new Set([...set.drugs].map((id: DrugId) => drugs[id].name));
  nameSets.set(set, made);
  return made;
}

function activeAnswer(set: DrugSet, s: Situation): Answer {
  const fact = ask(activeDrugs, s);
  const names = namesOf(set);
  const evidence = fact.evidence.filter((e: Evidence) => names.has(String(e.value)));
  if (evidence.length > 0) return answer('yes', { evidence });
  return fact.known ? no : answer('unknown', { missing: [missingFrom('activeDrugs', fact)] });
}

/** In the basket, or taken now. */
export function onBoard(set: DrugSet): Criterion {
  const words = `${set.name} in the basket or taken now`;
  return question(words, (s) => onBoardAnswer(set, s), activeDrugs);
}

function onBoardAnswer(set: DrugSet, s: Situation): Answer {
  const drafts = s.basket.orders.filter((o) => holds(o, set));
  const active = activeAnswer(set, s);
  if (drafts.length === 0) return active;
  return answer('yes', { orders: drafts, evidence: active.evidence });
}

/** One of the two is being chosen or signed while the other is in the basket or taken now. */
export function together(a: DrugSet, b: DrugSet): Criterion {
  const find = (s: Situation): Answer => {
    if (!s.basket.orders.some((o) => o.selected && (holds(o, a) || holds(o, b)))) {
      return no;
    }
    const ways = [
      [ordered(a).ask(s), onBoardAnswer(b, s)],
      [ordered(b).ask(s), onBoardAnswer(a, s)],
    ] as const;
    const way =
      ways.find(([one, other]) => one.value === 'yes' && other.value === 'yes') ??
      ways.find(([one, other]) => one.value === 'yes' && other.value === 'unknown');
    if (!way) return no;
    const [one, other] = way;
    return {
      ...other,
      orders: [...new Set([...one.orders, ...other.orders])],
    };
  };
  return question(`${a.name} with ${b.name}`, find, activeDrugs);
}
