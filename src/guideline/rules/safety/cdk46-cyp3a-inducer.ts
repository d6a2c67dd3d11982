// Strong CYP3A inducers lower CDK4/6 inhibitors. Ibrance label, section 7.2.
import { cdk46 } from '../../../domain/drug-sets.ts';
import { always } from '../../criteria/hooks.ts';
import { strongCyp3aInducers } from '../../criteria/interaction-classes.ts';
import { together } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { pairLine } from '../../summary-line.ts';

export const cdk46WithCyp3aInducer = rule({
  id: 'SAF-35',
  title: 'CDK4/6 inhibitor together with a strong CYP3A inducer',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: together(cdk46, strongCyp3aInducers),
  when: always,
  summary: (w) => pairLine(w, 'strong CYP3A inducer lowers CDK4/6 inhibitor exposure'),
  why: 'The label advises against the combination: the inhibitor may no longer act.',
  options: [
    { kind: 'advice', text: 'Another drug in place of the inducer' },
    { kind: 'remove-one' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-palbociclib', where: 'section 7.2' }],
  confirmation: 'confirmed',
});
