// Questions on new starts, on two drugs of one group and on a drug beside another. A drug is newly
// started when it is ordered and not taken already; one that this basket stops and orders again, for
// example at another dose, is taken already.
import type { DrugId } from '../../domain/drug.ts';
import type { DrugSet } from '../../domain/drug-sets.ts';
import { exposures } from '../../domain/exposure.ts';
import { ask } from '../../domain/fact.ts';
import { activeDrugs, activeExposures, exposureEvidence } from '../../domain/facts/medication.ts';
import type { Order } from '../../domain/order.ts';
import type { Situation } from '../../domain/situation.ts';
import {
  type Answer,
  all,
  answer,
  any,
  type Criterion,
  missingFrom,
  question,
} from '../criterion.ts';
import { inBasket, onBoard, ordered, taking, together } from './orders.ts';

/** An order of the set is being chosen or signed, for a drug that is not taken already. */
export function newlyStarted(set: DrugSet): Criterion {
  const find = (s: Situation): Answer => newOf(chosen(set, s), set, s);
  return question(`${set.name} newly started`, find, activeDrugs);
}

/** Yes for new starts; where the medications could not be read, they may be none. */
function newOf(drafts: readonly Order[], set: DrugSet, s: Situation): Answer {
  const taken = takenAlready(s);
  const orders = drafts.filter((o) => o.drugs.some((d) => set.drugs.has(d) && !taken.has(d)));
  if (orders.length === 0) return answer('no');
  const open = openUnlessReadable(s);
  return open.value === 'unknown' ? { ...open, orders } : answer('yes', { orders });
}

/** An order of the set is being chosen or signed, for a drug that is taken already. */
export function continued(set: DrugSet): Criterion {
  const find = (s: Situation): Answer => {
    const taken = takenAlready(s);
    const orders = chosen(set, s).filter((o) =>
      o.drugs.some((d) => set.drugs.has(d) && taken.has(d)),
    );
    if (orders.length > 0) return answer('yes', { orders, evidence: evidenceOf(set, s) });
    return chosen(set, s).length > 0 ? openUnlessReadable(s) : answer('no');
  };
  return question(`${set.name} ordered again while it is taken`, find, activeDrugs);
}

const chosen = (set: DrugSet, s: Situation): readonly Order[] =>
  s.basket.orders.filter((o) => o.selected && o.drugs.some((d) => set.drugs.has(d)));

/** Drugs of exposures that go on, those included that the basket stops. */
function takenAlready(s: Situation): ReadonlySet<DrugId> {
  return new Set(exposures(s).flatMap((e) => (e.active ? [e.drug] : [])));
}

function evidenceOf(set: DrugSet, s: Situation) {
  return exposures(s)
    .filter((e) => e.active && set.drugs.has(e.drug))
    .map((e) => ({ ...exposureEvidence(e), name: 'activeDrugs' as const }));
}

/** No, or unknown where the drugs that the patient takes could not be read. */
function openUnlessReadable(s: Situation): Answer {
  const fact = ask(activeDrugs, s);
  return fact.known
    ? answer('no')
    : answer('unknown', { missing: [missingFrom('activeDrugs', fact)] });
}

/** Two different drugs of the set, in the basket or taken now, one of them chosen or signed. */
export function twoOf(set: DrugSet): Criterion {
  const find = (s: Situation): Answer => {
    if (chosen(set, s).length === 0) return answer('no');
    const drafts = inBasket(set).ask(s).orders;
    const active = activeExposures(s).map((e) => e.drug);
    const found = new Set(
      [...drafts.flatMap((o) => o.drugs), ...active].filter((d) => set.drugs.has(d)),
    );
    if (found.size < 2) return { ...openUnlessReadable(s), orders: drafts };
    return answer('yes', { orders: drafts, evidence: taking(set).ask(s).evidence });
  };
  return question(`two of: ${set.name}`, find, activeDrugs);
}

/** A draft of the one set beside a drug of the other in the basket or taken, one of them chosen. */
export function orderedBeside(set: DrugSet, partners: DrugSet): Criterion {
  const ways = any(all(ordered(set), onBoard(partners)), all(inBasket(set), ordered(partners)));
  return { ...ways, words: `${set.name} ordered with ${partners.name}` };
}

/** Both in the basket or taken, one of them chosen, and one of them newly started. */
export function newlyTogether(one: DrugSet, other: DrugSet): Criterion {
  const ways = all(together(one, other), any(newInBasket(one), newInBasket(other)));
  return { ...ways, words: `${one.name} with ${other.name}, one of them newly started` };
}

/** A draft of the set, chosen or not, for a drug that is not taken already. */
function newInBasket(set: DrugSet): Criterion {
  const find = (s: Situation): Answer => newOf(inBasket(set).ask(s).orders, set, s);
  return question(`${set.name} new in the basket`, find, activeDrugs);
}
