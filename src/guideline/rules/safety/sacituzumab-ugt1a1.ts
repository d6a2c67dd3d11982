// Sacituzumab in UGT1A1*28 homozygous patients. Trodelvy label, warnings.
import { ugt1a1Star28Homozygous } from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { sacituzumab } from '../../criteria/cytotoxic-groups.ts';
import { ordered } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const sacituzumabInUgt1a1 = rule({
  id: 'SAF-54',
  title: 'Sacituzumab govitecan in UGT1A1*28 homozygosity',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(sacituzumab),
  when: recorded(ugt1a1Star28Homozygous),
  summary: (w) => `${w.orders}: UGT1A1*28 homozygous, higher risk of neutropenia`,
  why: 'UGT1A1 clears SN-38, the payload. Neutropenia, febrile neutropenia and anaemia are more frequent; irinotecan carries the same payload and is not given with it.',
  options: [
    { kind: 'test', tests: ['cbc'] },
    { kind: 'advice', text: 'Close blood counts and early dose reduction' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-sacituzumab', where: 'warnings and precautions' }],
  confirmation: 'confirmed',
});
