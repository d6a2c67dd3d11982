// High-dose chemotherapy with stem-cell support has no proven advantage. Seed statement S003-7.
import { always } from '../../criteria/hooks.ts';
import { serviceOrdered } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const highDoseChemotherapy = rule({
  id: 'CT-10',
  title: 'High-dose chemotherapy with stem-cell support',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: serviceOrdered('hdc-asct'),
  when: always,
  summary: () =>
    'High-dose chemotherapy with stem-cell support: no proven advantage outside a clinical trial',
  why: 'The seed source reports conflicting results and calls it investigational. Current guidelines do not support it.',
  options: [
    { kind: 'remove' },
    { kind: 'advice', text: 'Search for a clinical trial' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'seed-003', where: 'S003-7' }],
  confirmation: 'unverified',
  caveat: 'The seed statement was read; the position of current guidelines is from memory.',
});
