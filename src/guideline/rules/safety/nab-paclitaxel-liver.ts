// nab-Paclitaxel in severe hepatic impairment. Abraxane label of about 2012.
import { drugSet } from '../../../domain/drug-sets.ts';
import { astTimesUln, bilirubinTimesUln } from '../../../domain/facts/liver.ts';
import { above } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

export const nabPaclitaxelInLiverDisease = rule({
  id: 'SAF-69',
  title: 'nab-Paclitaxel in severe hepatic impairment',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(drugSet('nab-paclitaxel', 'nab-paclitaxel')),
  when: any(above(astTimesUln, 10), above(bilirubinTimesUln, 5)),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: liver tests above the limits of the label`,
      'astTimesUln',
      'bilirubinTimesUln',
    ),
  why: 'The label excludes AST above 10 times or bilirubin above 5 times the upper limit of normal.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'test', tests: ['lft'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-nab-paclitaxel', where: 'section 2' }],
  confirmation: 'confirmed',
  caveat: 'Read in a label of about 2012.',
});
