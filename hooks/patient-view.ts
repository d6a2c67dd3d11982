// patient-view: a chart is opened. https://cds-hooks.hl7.org/hooks/STU1/patient-view.html
import { prefetchKeys } from './prefetch-keys.ts';
import { type HookService, noOrders } from './service.ts';

export const patientView: HookService<'patient-view'> = {
  id: 'mbc-patient-view',
  hook: 'patient-view',
  title: 'Metastatic breast cancer: overview',
  description:
    'When the chart of a patient with metastatic breast cancer opens: a summary of the case as the record states it, the next decisions of the guideline, and what is missing for them.',
  usageRequirements: 'For clinicians who treat adults with metastatic breast cancer.',
  prefetch: prefetchKeys,
  orders: () => noOrders,
};
