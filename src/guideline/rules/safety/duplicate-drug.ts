// The same anticancer drug ordered while it is active. Not for a renewal (of the same order, of a
// prior prescription, or stopped in the same basket), nor for the next cycle of the same plan.
import type { DrugId } from '../../../domain/drug.ts';
import { systemic } from '../../../domain/drug-sets.ts';
import type { Exposure } from '../../../domain/exposure.ts';
import { ask } from '../../../domain/fact.ts';
import {
  activeDrugs,
  activeExposures,
  exposureEvidence,
} from '../../../domain/facts/medication.ts';
import type { Order } from '../../../domain/order.ts';
import type { Situation } from '../../../domain/situation.ts';
import { always } from '../../criteria/hooks.ts';
import { type Answer, answer, missingFrom, question } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

const duplicateOrdered = question(
  `${systemic.name} ordered while it is active, neither as a renewal nor as the next cycle of its plan`,
  (s) => duplicates(s),
  activeDrugs,
);

function duplicates(s: Situation): Answer {
  const chosen = s.basket.orders.flatMap((order) =>
    order.selected
      ? order.drugs.filter((d) => systemic.drugs.has(d)).map((drug) => ({ order, drug }))
      : [],
  );
  const found = chosen.flatMap(({ order, drug }) => {
    const exposure = activeExposures(s).find((e) => e.drug === drug);
    return exposure && !continues(order, drug, exposure, s) ? [{ order, exposure }] : [];
  });
  if (found.length > 0) {
    const evidence = found.map(({ exposure }) => ({
      ...exposureEvidence(exposure),
      name: 'activeDrugs' as const,
    }));
    return answer('yes', { orders: found.map((f) => f.order), evidence });
  }
  const fact = ask(activeDrugs, s);
  if (fact.known || chosen.length === 0) return answer('no');
  return answer('unknown', {
    orders: chosen.map((c) => c.order),
    missing: [missingFrom('activeDrugs', fact)],
  });
}

/** The order goes on with what is given: it renews it, or belongs to the same plan. */
function continues(order: Order, drug: DrugId, exposure: Exposure, s: Situation): boolean {
  if (order.plan.some((key) => exposure.regimen.includes(key))) return true;
  if (exposure.records.some((r) => order.renews.includes(r.reference))) return true;
  // A prior prescription that was not sent is taken at its word, one of another drug is not.
  return order.renews.some((reference) => {
    const record = s.case.drugRecords.find((r) => r.reference === reference);
    return record ? record.drug === drug : reference !== order.reference;
  });
}

export const duplicateDrug = rule({
  id: 'SAF-07',
  title: 'Drug is already active',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: duplicateOrdered,
  when: always,
  summary: (w) => `${w.orders}: already active, possible duplicate order`,
  why: 'An active record of the same drug exists, and the order names neither a prior prescription nor a plan that would make it a renewal or the next cycle.',
  options: [
    { kind: 'remove' },
    { kind: 'advice', text: 'End the earlier order in the same basket when this one replaces it' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'project-choice' }],
  confirmation: 'project-choice',
});
