// Trastuzumab, T-DM1 and T-DXd are not interchangeable: the names have been mixed up. Kadcyla and
// Enhertu labels, warnings.
import { trastuzumabProducts } from '../../criteria/drug-groups.ts';
import { twoOf } from '../../criteria/drugs.ts';
import { always } from '../../criteria/hooks.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { pairLine } from '../../summary-line.ts';

export const twoTrastuzumabProducts = rule({
  id: 'SAF-04',
  title: 'Two trastuzumab-containing products',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: twoOf(trastuzumabProducts),
  when: always,
  summary: (w) => pairLine(w, 'two trastuzumab-containing products together, a possible mix-up'),
  why: 'Trastuzumab, trastuzumab emtansine and trastuzumab deruxtecan are three drugs with different doses; none replaces another and none is given with another.',
  options: [
    { kind: 'remove-one' },
    { kind: 'advice', text: 'End the other product in the same basket when it is being replaced' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-tdm1', where: 'warnings' },
    { source: 'label-tdxd', where: 'warnings' },
  ],
  confirmation: 'unverified',
  caveat: 'The class warning was read; its wording here is from memory.',
});
