// Neutrophils before vinorelbine. Navelbine label, boxed warning.
import { drugSet } from '../../../domain/drug-sets.ts';
import { absoluteNeutrophilCount } from '../../../domain/facts/blood.ts';
import { below } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const vinorelbineWithNeutropenia = rule({
  id: 'SAF-76',
  title: 'Vinorelbine with neutrophils below 1.0',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(drugSet('vinorelbine', 'vinorelbine')),
  when: below(absoluteNeutrophilCount, 1),
  summary: (w) =>
    `${w.orders}: below the boxed limit, recheck in a week${w.brief('absoluteNeutrophilCount')}`,
  why: 'Boxed myelosuppression. Neutrophils 1.0 to 1.49: 50 % of the dose (37.5 % after neutropenic fever or two delayed doses). Bilirubin 2.1 to 3.0 mg/dL: 50 %; above 3.0: 25 %.',
  options: [
    { kind: 'remove' },
    { kind: 'test', tests: ['cbc'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-vinorelbine', where: 'boxed warning' }],
  confirmation: 'confirmed',
});
