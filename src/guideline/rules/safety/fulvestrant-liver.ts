// Fulvestrant in hepatic impairment: 250 mg in Child-Pugh B, not studied in C. Faslodex label,
// sections 2 and 8.6; FDA safety labelling of September 2010.
import { childPughB, childPughC } from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { doseAbove } from '../../criteria/doses.ts';
import { fulvestrant } from '../../criteria/drug-groups.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const fulvestrantInLiverDisease = rule({
  id: 'SAF-15',
  title: 'Fulvestrant in hepatic impairment',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(fulvestrant),
  when: any(recorded(childPughC), all(recorded(childPughB), doseAbove('fulvestrant', 250, 'mg'))),
  summary: (w) =>
    w.value('childPughC') === '-'
      ? `${w.orders}: dose is 250 mg in Child-Pugh B${w.brief('orderedDose')}`
      : `${w.orders}: not studied in Child-Pugh C, which is documented`,
  why: 'Fulvestrant is cleared by the liver: exposure is higher in moderate impairment, and severe impairment has not been studied.',
  options: [
    { kind: 'advice', text: 'Fulvestrant 250 mg in Child-Pugh B' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-fulvestrant', where: 'sections 2 and 8.6' }],
  confirmation: 'confirmed',
});
