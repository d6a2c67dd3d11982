// A progestin after a venous thrombosis. Megestrol label, warnings; seed statement S004-30.
import { progestins } from '../../../domain/drug-sets.ts';
import { venousThromboembolismHistory } from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { ordered } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const progestinAfterThrombosis = rule({
  id: 'SAF-19',
  title: 'Progestin with prior thromboembolism',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(progestins),
  when: recorded(venousThromboembolismHistory),
  summary: (w) => `${w.orders}: prior thromboembolism, and progestins raise the risk of clots`,
  why: 'Clots are a labelled warning of the class, as are diabetes and adrenal insufficiency.',
  options: [
    { kind: 'remove' },
    { kind: 'advice', text: 'Another endocrine class: aromatase inhibitor or fulvestrant' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-megestrol', where: 'warnings and precautions' },
    { source: 'seed-004', where: 'S004-30' },
  ],
  confirmation: 'confirmed',
});
