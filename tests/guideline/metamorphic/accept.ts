// What a client does when a clinician accepts a suggestion: it takes the named drafts out of the basket
// and puts the drafted ones in, which this service reads again as it reads any draft. On patient-view
// there is no basket; there the drafted orders are signed, and the chart is opened again.
import type { Suggestion } from 'cds-hooks-types';
import { toBasket } from '../../../fhir-mappings/orders.ts';
import { suggestions } from '../../../hooks/cards/suggestions.ts';
import { exactly } from '../../../src/domain/calendar.ts';
import type { DrugRecord } from '../../../src/domain/case.ts';
import type { Order } from '../../../src/domain/order.ts';
import type { Situation } from '../../../src/domain/situation.ts';
import { cardContext } from './cards.ts';
import { changed, type Firing, firings } from './firings.ts';

export interface Offer extends Firing {
  readonly suggestion: Suggestion;
}

/** Every suggestion of every finding. */
export const offers: readonly Offer[] = firings.flatMap((firing) =>
  suggestions(firing.finding, cardContext(firing.situation)).map((suggestion) => ({
    ...firing,
    name: `${firing.name}: ${suggestion.label}`,
    suggestion,
  })),
);

/** It orders tests and changes no treatment. */
export const ordersTestsAlone = ({ suggestion: { actions = [] } }: Offer): boolean =>
  actions.every((a) => a.type === 'create' && a.resource.resourceType === 'ServiceRequest');

export function accepted({ actions = [] }: Suggestion, s: Situation): Situation {
  const removed = new Set(actions.flatMap((a) => (a.type === 'delete' ? [a.resourceId] : [])));
  const kept = s.basket.orders.filter((order) => !removed.has(order.reference));
  const created = read(actions.flatMap((a) => (a.type === 'create' ? [a.resource] : [])));
  if (s.hook !== 'patient-view') {
    return changed(s, { basket: { ...s.basket, orders: [...kept, ...created] } });
  }
  const signed = created.flatMap((order) => order.drugs.map((drug) => signedOrder(order, drug, s)));
  return changed(s, { case: { ...s.case, drugRecords: [...s.case.drugRecords, ...signed] } });
}

/** The drafts as orders, with the ids that the client gives them. */
function read(drafts: readonly object[]): readonly Order[] {
  const sent = drafts.map((draft, n) => ({ resource: { ...draft, id: `created-${n + 1}` } }));
  const { basket } = toBasket({ drafts: sent, selections: [], patientId: 'p1', resources: [] });
  if (basket.orders.length !== drafts.length) throw new Error('a draft was not read as an order');
  return basket.orders;
}

function signedOrder(order: Order, drug: DrugRecord['drug'], s: Situation): DrugRecord {
  return {
    reference: order.reference,
    date: exactly(s.asOf),
    drug,
    kind: 'order',
    status: 'active',
    regimen: [],
  };
}
