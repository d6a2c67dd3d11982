// Palbociclib in severe hepatic impairment: 75 mg. Ibrance label, section 2.
import { drugSet } from '../../../domain/drug-sets.ts';
import { childPughC } from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { doseAbove } from '../../criteria/doses.ts';
import { ordered } from '../../criteria/orders.ts';
import { all } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const palbociclibInLiverDisease = rule({
  id: 'SAF-40',
  title: 'Palbociclib dose in severe hepatic impairment',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: all(ordered(drugSet('palbociclib', 'palbociclib')), doseAbove('palbociclib', 75, 'mg')),
  when: recorded(childPughC),
  summary: (w) => `${w.orders}: 75 mg is the dose in Child-Pugh C${w.brief('orderedDose')}`,
  why: 'Exposure rises in severe hepatic impairment: the label gives 75 mg, three weeks on and one off.',
  options: [
    { kind: 'advice', text: 'Palbociclib 75 mg' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-palbociclib', where: 'section 2' }],
  confirmation: 'confirmed',
});
