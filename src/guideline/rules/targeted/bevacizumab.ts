// Bevacizumab is active with paclitaxel, but its approval for breast cancer was withdrawn. Seed
// statements S004-41, S004-42 and S004-65; FDA 18 November 2011.
import { drugSet } from '../../../domain/drug-sets.ts';
import { always } from '../../criteria/hooks.ts';
import { ordered } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const bevacizumabOrdered = rule({
  id: 'BEV-01',
  title: 'Bevacizumab in metastatic breast cancer',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(drugSet('bevacizumab', 'bevacizumab')),
  when: always,
  summary: (w) => `${w.orders}: FDA approval for breast cancer was rescinded on 18 Nov 2011`,
  why: 'With paclitaxel it raises response and delays progression, without longer survival. The seed source calls it often first line and in the same place reports the loss of approval. Use is off-label.',
  options: [
    { kind: 'remove' },
    { kind: 'advice', text: 'Local policy on off-label use' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'seed-004', where: 'S004-41, S004-42, S004-65' },
    { source: 'fda-bevacizumab-2011' },
  ],
  confirmation: 'confirmed',
});
