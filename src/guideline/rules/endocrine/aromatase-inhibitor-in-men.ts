// In men an aromatase inhibitor goes with a GnRH agent. ASCO male breast cancer 2020, rec. 4.1.
import { aromataseInhibitors, gnrhDrugs } from '../../../domain/drug-sets.ts';
import { noneOnBoard } from '../../criteria/absence.ts';
import { ordered } from '../../criteria/orders.ts';
import { male } from '../../criteria/patient.ts';
import { all } from '../../criterion.ts';
import { contemporaryOnly, orderHooks, rule } from '../../rule.ts';

export const aiAloneInAMan = rule({
  id: 'ET-10m',
  title: 'Aromatase inhibitor without a GnRH agent in a man',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(aromataseInhibitors),
  when: all(male, noneOnBoard(gnrhDrugs)),
  summary: (w) =>
    `Man with breast cancer: ${w.orders} is ordered without a GnRH agent, which guidelines pair with it`,
  why: 'ASCO lists tamoxifen, an aromatase inhibitor with a GnRH agent, or fulvestrant. An older view allowed the aromatase inhibitor alone.',
  options: [
    { kind: 'add', drug: 'goserelin' },
    { kind: 'replace', by: 'tamoxifen' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'asco-male-2020', where: 'recommendation 4.1' }],
  confirmation: 'confirmed',
});
