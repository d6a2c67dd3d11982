// Counts below which the labels withhold an antibody-drug conjugate. Trodelvy, boxed warning; Enhertu
// and Kadcyla, dose modification.
import { union } from '../../../domain/drug-sets.ts';
import {
  absoluteNeutrophilCount,
  plateletCount,
  plateletCountForTdm1,
} from '../../../domain/facts/blood.ts';
import { withoutOrders } from '../../criteria/concern.ts';
import { orderedForDay } from '../../criteria/cycle.ts';
import { sacituzumab, tdm1, tdxd } from '../../criteria/cytotoxic-groups.ts';
import { below } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const conjugates = union(
  'sacituzumab govitecan, trastuzumab deruxtecan or trastuzumab emtansine',
  sacituzumab,
  tdxd,
  tdm1,
);

export const conjugateWithLowCounts = rule({
  id: 'SAF-53',
  title: 'Antibody-drug conjugate with counts below the treatment threshold',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: withoutOrders(ordered(conjugates)),
  when: any(
    all(orderedForDay(sacituzumab, 1), below(absoluteNeutrophilCount, 1.5)),
    all(orderedForDay(sacituzumab, 8), below(absoluteNeutrophilCount, 1)),
    all(ordered(tdxd), any(below(absoluteNeutrophilCount, 1), below(plateletCount, 50))),
    all(ordered(tdm1), below(plateletCountForTdm1, 50)),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: blood counts below the treatment threshold`,
      'absoluteNeutrophilCount',
      'plateletCount',
    ),
  why: 'Sacituzumab: neutrophils 1.5 on day 1 and 1.0 on day 8, primary G-CSF where the risk is high. T-DXd: neutrophils 1.0, platelets 50. T-DM1: platelets 50, and 75 to go on. Neutropenic fever withholds each of them.',
  options: [
    { kind: 'remove' },
    { kind: 'test', tests: ['cbc'] },
    { kind: 'advice', text: 'G-CSF with the next dose (sacituzumab govitecan)' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-sacituzumab', where: 'boxed warning' },
    { source: 'label-tdxd', where: 'section 2' },
    { source: 'label-tdm1', where: 'section 2' },
  ],
  confirmation: 'unverified',
  caveat: 'The neutrophil limit of T-DXd is from memory.',
});
