// order-sign: orders are about to be signed; every draft is judged.
// https://cds-hooks.hl7.org/hooks/STU1/order-sign.html
import { prefetchKeys } from './prefetch-keys.ts';
import type { HookService } from './service.ts';

export const orderSign: HookService<'order-sign'> = {
  id: 'mbc-order-sign',
  hook: 'order-sign',
  title: 'Metastatic breast cancer: when orders are signed',
  description:
    'Checks the orders that are about to be signed for a patient with metastatic breast cancer against the guideline and the safety of the drugs.',
  usageRequirements: 'For clinicians who treat adults with metastatic breast cancer.',
  prefetch: prefetchKeys,
  orders: ({ draftOrders }) => ({
    drafts: draftOrders.entry,
    selections: [],
    unreadable: draftOrders.unreadable,
  }),
};
