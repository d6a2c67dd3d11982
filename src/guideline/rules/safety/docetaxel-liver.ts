// Docetaxel in hepatic impairment. Docetaxel label, boxed warning.
import { alpTimesUln, bilirubinTimesUln } from '../../../domain/facts/liver.ts';
import { docetaxel } from '../../criteria/cytotoxic-groups.ts';
import { transaminasesAbove } from '../../criteria/liver.ts';
import { above } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

export const docetaxelInLiverDisease = rule({
  id: 'SAF-68',
  title: 'Docetaxel with liver tests above the boxed limits',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(docetaxel),
  when: any(above(bilirubinTimesUln, 1), all(transaminasesAbove(1.5), above(alpTimesUln, 2.5))),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: liver tests above the boxed limits`,
      'bilirubinTimesUln',
      'astTimesUln',
      'altTimesUln',
      'alpTimesUln',
    ),
  why: 'Boxed warning: more toxic deaths with bilirubin above the upper limit, or AST or ALT above 1.5 times together with alkaline phosphatase above 2.5 times.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'advice', text: 'A cytotoxic that depends less on the liver' },
    { kind: 'test', tests: ['lft'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-docetaxel', where: 'boxed warning' }],
  confirmation: 'confirmed',
});
