// Osteonecrosis of the jaw and planned dental surgery. Xgeva and Zometa labels, warnings.
import { boneAgents } from '../../../domain/drug-sets.ts';
import {
  osteonecrosisOfJaw,
  plannedInvasiveDentalProcedure,
} from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { ordered } from '../../criteria/orders.ts';
import { any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

export const boneAgentAndJaw = rule({
  id: 'SAF-85',
  title: 'Bone-modifying agent with jaw osteonecrosis or planned dental surgery',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(boneAgents),
  when: any(recorded(osteonecrosisOfJaw), recorded(plannedInvasiveDentalProcedure)),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: the label delays the drug`,
      'osteonecrosisOfJaw',
      'plannedInvasiveDentalProcedure',
    ),
  why: 'Dental surgery on treatment raises the risk of jaw osteonecrosis, and an existing one can worsen.',
  options: [
    { kind: 'remove' },
    { kind: 'advice', text: 'Dental review, and the dose after the wound has healed' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-denosumab', where: 'warnings and precautions' },
    { source: 'label-zoledronic-acid', where: 'warnings and precautions' },
  ],
  confirmation: 'confirmed',
});
