// Liver tests and platelets before T-DM1. Kadcyla label, tables 2 and 3; boxed hepatotoxicity.
import { plateletCountForTdm1 } from '../../../domain/facts/blood.ts';
import { bilirubinTimesUln } from '../../../domain/facts/liver.ts';
import { tdm1 } from '../../criteria/cytotoxic-groups.ts';
import { transaminasesAbove } from '../../criteria/liver.ts';
import { above, below } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any, type Criterion, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const holdOrStop: Criterion = {
  ...any(transaminasesAbove(5), all(transaminasesAbove(3), above(bilirubinTimesUln, 2))),
  words: 'AST or ALT above 5 x ULN, or above 3 x ULN with bilirubin above 2 x ULN',
};

export const tdm1OutsideStudiedLimits = rule({
  id: 'SAF-55',
  title: 'T-DM1: baseline liver tests or platelets outside the studied limits',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(tdm1),
  when: all(
    any(transaminasesAbove(2.5), above(bilirubinTimesUln, 1.5), below(plateletCountForTdm1, 100)),
    unless(holdOrStop),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: baseline outside the studied limits`,
      'astTimesUln',
      'altTimesUln',
      'bilirubinTimesUln',
      'plateletCount',
    ),
  why: 'Not studied with AST or ALT above 2.5, bilirubin above 1.5 times the upper limit or platelets below 100. On treatment the label interrupts above 5 times, and ends above 20 times or above 3 times with bilirubin above 2 times.',
  options: [
    { kind: 'advice', text: 'Interrupt or reduce as the label says, and repeat the tests' },
    { kind: 'test', tests: ['lft', 'cbc'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-tdm1', where: 'section 2' }],
  confirmation: 'confirmed',
});

export const tdm1HoldOrStop = rule({
  id: 'SAF-55c',
  title: 'T-DM1: liver tests at which the label withholds or ends treatment',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(tdm1),
  when: holdOrStop,
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: liver tests at which the label withholds or ends treatment`,
      'astTimesUln',
      'altTimesUln',
      'bilirubinTimesUln',
    ),
  why: 'Boxed hepatotoxicity. AST or ALT above 5 to 20 times the upper limit: the label withholds the dose; above 20 times, or above 3 times with bilirubin above 2 times: it ends treatment.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'test', tests: ['lft'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-tdm1', where: 'tables 2 and 3, boxed warning' }],
  confirmation: 'confirmed',
  caveat: 'Read in an older copy of the label.',
});
