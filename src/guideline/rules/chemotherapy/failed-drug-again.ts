// A cytotoxic on which the disease progressed is not the next choice. Derived from seed statements
// S001-3 and S003-1: selection rests on earlier responses.
import { cytotoxics } from '../../../domain/drug-sets.ts';
import { withoutOrders } from '../../criteria/concern.ts';
import { ordered } from '../../criteria/orders.ts';
import { failedDrugOrdered } from '../../criteria/therapy.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const failedCytotoxicAgain = rule({
  id: 'CT-13',
  title: 'Cytotoxic drug ordered again after progression on it',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: withoutOrders(ordered(cytotoxics)),
  when: failedDrugOrdered(cytotoxics),
  summary: (w) => `${w.orders} ordered, although the disease progressed on it before`,
  why: 'A drug without cross-resistance is the usual next choice.',
  options: [
    { kind: 'remove' },
    { kind: 'advice', text: 'An agent without cross-resistance' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'seed-001', where: 'S001-3' },
    { source: 'seed-003', where: 'S003-1' },
  ],
  confirmation: 'seed',
  caveat: 'Derived from the seed statements on earlier response.',
});
