// Strong CYP2D6 inhibitors lower endoxifen. CPIC 2018; review PMC6133076.
import { tamoxifen } from '../../../domain/drug-sets.ts';
import { newlyTogether } from '../../criteria/drugs.ts';
import { always } from '../../criteria/hooks.ts';
import { strongCyp2d6Inhibitors } from '../../criteria/interaction-classes.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { pairLine } from '../../summary-line.ts';

export const tamoxifenWithCyp2d6Inhibitor = rule({
  id: 'SAF-12',
  title: 'Tamoxifen together with a strong CYP2D6 inhibitor',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: newlyTogether(tamoxifen, strongCyp2d6Inhibitors),
  when: always,
  summary: (w) =>
    pairLine(w, 'strong CYP2D6 inhibitor lowers endoxifen, the active form of tamoxifen'),
  why: 'Evidence on outcome is mixed. ESMO and ASCO advise against CYP2D6 genotyping; CPIC gives advice by genotype.',
  options: [
    {
      kind: 'advice',
      text: 'Venlafaxine, desvenlafaxine, citalopram or escitalopram in place of the inhibitor',
    },
    { kind: 'remove-one' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'cpic-cyp2d6-2018' }, { source: 'review-cyp2d6' }],
  confirmation: 'confirmed',
});
