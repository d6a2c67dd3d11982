// Alpelisib after a severe cutaneous reaction. Piqray label, section 5.
import { drugSet } from '../../../domain/drug-sets.ts';
import { severeCutaneousReactionHistory } from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { ordered } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const alpelisibAfterSkinReaction = rule({
  id: 'SAF-44',
  title: 'Alpelisib after a severe cutaneous reaction',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(drugSet('alpelisib', 'alpelisib')),
  when: recorded(severeCutaneousReactionHistory),
  summary: (w) => `${w.orders}: history of SJS, TEN, DRESS or erythema multiforme excludes a start`,
  why: 'Alpelisib itself causes severe cutaneous reactions; the label excludes patients who had one.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'advice', text: 'Capivasertib with fulvestrant as another option in the pathway' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-alpelisib', where: 'section 5' }],
  confirmation: 'confirmed',
});
