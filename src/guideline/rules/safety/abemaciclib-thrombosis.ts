// Abemaciclib after a venous thrombosis. Verzenio label, section 5.5.
import { drugSet } from '../../../domain/drug-sets.ts';
import { venousThromboembolismHistory } from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { ordered } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const abemaciclibAfterThrombosis = rule({
  id: 'SAF-39',
  title: 'Abemaciclib with prior venous thromboembolism',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(drugSet('abemaciclib', 'abemaciclib')),
  when: recorded(venousThromboembolismHistory),
  summary: (w) =>
    `${w.orders}: labelled warning of venous thromboembolism, and a prior one on record`,
  why: 'Venous thromboembolism is a labelled warning of abemaciclib, which stands out among the CDK4/6 inhibitors.',
  options: [
    { kind: 'replace', by: 'palbociclib' },
    { kind: 'replace', by: 'ribociclib' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-abemaciclib', where: 'section 5.5' }],
  confirmation: 'confirmed',
});
