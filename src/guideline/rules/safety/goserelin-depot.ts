// Goserelin 10.8 mg for ovarian suppression. Zoladex 3.6 mg label, section 1.5. In 2013 a departure;
// since 2024 accepted in guidelines (TerSera release), still outside the US label.
import { drugSet } from '../../../domain/drug-sets.ts';
import { doseIs } from '../../criteria/doses.ts';
import { always } from '../../criteria/hooks.ts';
import { ordered } from '../../criteria/orders.ts';
import { female } from '../../criteria/patient.ts';
import { all } from '../../criterion.ts';
import { contemporaryOnly, orderHooks, rule, seedOnly } from '../../rule.ts';

const depotInAWoman = all(
  ordered(drugSet('goserelin', 'goserelin')),
  doseIs('goserelin', 10.8, 'mg'),
  female,
);

export const goserelinDepotSeed = rule({
  id: 'SAF-21',
  title: 'Goserelin 10.8 mg for ovarian suppression (2013)',
  editions: seedOnly,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: depotInAWoman,
  when: always,
  summary: (w) =>
    `${w.orders} 10.8 mg: the breast-cancer dose is 3.6 mg every 28 days (10.8 mg not labelled)`,
  why: 'The label for advanced breast cancer is palliative treatment before and around menopause with 3.6 mg every 28 days.',
  options: [
    { kind: 'replace', by: 'goserelin', recommended: true },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-goserelin', where: 'section 1.5' }],
  confirmation: 'unverified',
  caveat: 'The 3.6 mg label was read; the limitation of 10.8 mg is from memory.',
  supersededBy: ['SAF-21c'],
});

export const goserelinDepot = rule({
  id: 'SAF-21c',
  title: 'Goserelin 10.8 mg: off-label interval',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'info',
  trigger: depotInAWoman,
  when: always,
  summary: (w) =>
    `${w.orders} 10.8 mg every 12 weeks: off-label in US breast cancer; labelled 3.6 mg every 28 days`,
  why: 'Guidelines have accepted it for ovarian suppression since 2024. The dosing interval is then 84 days; estradiol shows whether suppression holds.',
  options: [
    { kind: 'test', tests: ['estradiol'] },
    { kind: 'replace', by: 'goserelin' },
  ],
  sources: [{ source: 'label-goserelin', where: 'section 1.5' }, { source: 'tersera-2024' }],
  confirmation: 'confirmed',
});
