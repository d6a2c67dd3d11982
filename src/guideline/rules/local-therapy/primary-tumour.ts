// Surgery of the primary tumour in stage IV disease. E2108: Khan, J Clin Oncol 2022;40:978.
import { symptomatic } from '../../criteria/lesions.ts';
import { serviceOrdered } from '../../criteria/orders.ts';
import { unless } from '../../criterion.ts';
import { contemporaryOnly, orderHooks, rule } from '../../rule.ts';

export const primarySurgery = rule({
  id: 'LOC-10',
  title: 'Surgery of the primary tumour in stage IV disease',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'info',
  trigger: serviceOrdered('primary-surgery'),
  when: unless(symptomatic),
  summary: () =>
    'Surgery of the primary in stage IV did not prolong survival in E2108; its place is palliation',
  why: 'No gain of overall survival (hazard ratio 1.11); local progression fell from 39.8 to 16.3 %. Other trials disagree.',
  options: [
    { kind: 'advice', text: 'Discussion in the tumour board' },
    { kind: 'advice', text: 'Keep as ordered for local control or symptoms, and record it' },
  ],
  sources: [{ source: 'e2108-2022' }],
  confirmation: 'confirmed',
});
