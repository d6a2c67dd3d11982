// Together they are no better than either alone, and tamoxifen lowers the level of the aromatase
// inhibitor. Soltamox label, section 7; anastrozole label, section 7.
import { aromataseInhibitors, tamoxifen } from '../../../domain/drug-sets.ts';
import { always } from '../../criteria/hooks.ts';
import { together } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const aiWithTamoxifen = rule({
  id: 'ET-24',
  title: 'Aromatase inhibitor together with tamoxifen',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: together(aromataseInhibitors, tamoxifen),
  when: always,
  summary: () => 'Aromatase inhibitor and tamoxifen together: no added benefit, lower drug level',
  why: 'In ATAC the combination was no better than tamoxifen alone, and tamoxifen lowers the level of the aromatase inhibitor.',
  options: [
    { kind: 'remove-one' },
    { kind: 'advice', text: 'Stop the other drug in the same basket when it is being replaced' },
  ],
  sources: [
    { source: 'label-tamoxifen', where: 'section 7' },
    { source: 'label-anastrozole', where: 'section 7' },
  ],
  confirmation: 'confirmed',
  caveat: 'The detail of the ATAC trial is from memory.',
});
