// order-select: a drug or a procedure has just been chosen. Only the selections are judged; all
// other drafts are context. https://cds-hooks.hl7.org/hooks/STU1/order-select.html
import { concept } from '../fhir-mappings/read/coding.ts';
import { object } from '../fhir-mappings/read/json.ts';
import { prefetchKeys } from './prefetch-keys.ts';
import type { HookService } from './service.ts';

export const orderSelect: HookService<'order-select'> = {
  id: 'mbc-order-select',
  hook: 'order-select',
  title: 'Metastatic breast cancer: while a drug is chosen',
  description:
    'Checks the orders that have just been selected for a patient with metastatic breast cancer against the guideline and the safety of the drugs.',
  usageRequirements: 'For clinicians who treat adults with metastatic breast cancer.',
  prefetch: prefetchKeys,
  orders: ({ draftOrders, selections }) => ({
    drafts: draftOrders.entry.filter(isFilledIn),
    selections,
    unreadable: draftOrders.unreadable,
  }),
};

/** Clients call on every change of a form, also while nothing is chosen on it yet. */
function isFilledIn({ resource }: { readonly resource: unknown }): boolean {
  const draft = object(resource) ?? {};
  switch (draft['resourceType']) {
    case 'MedicationRequest':
      return (
        concept(draft['medicationCodeableConcept']) !== undefined ||
        object(draft['medicationReference']) !== undefined
      );
    case 'ServiceRequest':
      return concept(draft['code']) !== undefined || draft['orderDetail'] !== undefined;
    default:
      return true;
  }
}
