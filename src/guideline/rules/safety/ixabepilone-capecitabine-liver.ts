// Ixabepilone with capecitabine in hepatic impairment. Ixempra label, boxed warning.
import { bilirubinTimesUln } from '../../../domain/facts/liver.ts';
import { capecitabine, ixabepilone } from '../../criteria/cytotoxic-groups.ts';
import { transaminasesAbove } from '../../criteria/liver.ts';
import { above } from '../../criteria/numbers.ts';
import { together } from '../../criteria/orders.ts';
import { any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

export const ixabepiloneCapecitabineInLiverDisease = rule({
  id: 'SAF-66',
  title: 'Ixabepilone with capecitabine in hepatic impairment',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: together(ixabepilone, capecitabine),
  when: any(transaminasesAbove(2.5), above(bilirubinTimesUln, 1)),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: contraindicated together with this liver function (boxed)`,
      'astTimesUln',
      'altTimesUln',
      'bilirubinTimesUln',
    ),
  why: 'Boxed warning: toxicity and death from neutropenia with AST or ALT above 2.5 times or bilirubin above the upper limit of normal.',
  options: [
    { kind: 'remove-one', recommended: true },
    { kind: 'test', tests: ['lft'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-ixabepilone', where: 'boxed warning' }],
  confirmation: 'confirmed',
});
