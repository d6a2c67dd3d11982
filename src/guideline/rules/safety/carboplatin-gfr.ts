// GFR is capped at 125 mL/min in the Calvert formula. FDA, carboplatin dosing, 2010.
import { drugSet } from '../../../domain/drug-sets.ts';
import { gfrUsedForCarboplatin } from '../../../domain/facts/ordered.ts';
import { above } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const carboplatinGfrCap = rule({
  id: 'SAF-77',
  title: 'Carboplatin dose calculated with a GFR above 125 mL/min',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'info',
  trigger: ordered(drugSet('carboplatin', 'carboplatin')),
  when: above(gfrUsedForCarboplatin, 125),
  summary: (w) =>
    `${w.orders}: GFR is capped at 125 mL/min for the Calvert dose${w.brief('gfrUsedForCarboplatin')}`,
  why: 'With creatinine assays of today an estimated GFR can run high; the cap keeps the dose within what was studied.',
  options: [{ kind: 'advice', text: 'Dose recalculated with a GFR of 125 mL/min' }],
  sources: [{ source: 'fda-carboplatin-2010' }],
  confirmation: 'unverified',
  caveat: 'From memory.',
});
