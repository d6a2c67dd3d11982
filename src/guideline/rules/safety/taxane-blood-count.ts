// Neutrophils before a taxane or ixabepilone, platelets before ixabepilone. Boxed warnings of
// docetaxel, paclitaxel and nab-paclitaxel at baseline; Ixempra, contraindications. The limit on days
// 8 and 15 of a weekly taxane is a choice of the project.
import { union } from '../../../domain/drug-sets.ts';
import { absoluteNeutrophilCount, plateletCount } from '../../../domain/facts/blood.ts';
import type { Settings } from '../../../domain/settings.ts';
import { withoutOrders } from '../../criteria/concern.ts';
import { orderedForDay } from '../../criteria/cycle.ts';
import { ixabepilone } from '../../criteria/cytotoxic-groups.ts';
import { taxanes } from '../../criteria/drug-groups.ts';
import { below, between } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const taxaneOrIxabepilone = union('taxane or ixabepilone', taxanes, ixabepilone);

/** 10⁹/L at baseline. */
const neutrophilLimit = 1.5;
const onDay8Or15 = (settings: Settings) => settings.weeklyTaxaneNeutrophils;

export const taxaneWithLowCounts = rule({
  id: 'SAF-67',
  title: 'Taxane or ixabepilone with counts below the labelled limit',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: withoutOrders(ordered(taxaneOrIxabepilone)),
  when: any(
    all(orderedForDay(taxaneOrIxabepilone, 1), below(absoluteNeutrophilCount, neutrophilLimit)),
    all(orderedForDay(taxanes, 8, 15), below(absoluteNeutrophilCount, onDay8Or15)),
    all(ordered(ixabepilone), below(plateletCount, 100)),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: counts below the labelled limit`,
      'absoluteNeutrophilCount',
      'plateletCount',
    ),
  why: 'Neutrophils of at least 1.5 at the start of a cycle: boxed for taxanes, a contraindication for ixabepilone, which also needs platelets of at least 100.',
  options: [
    { kind: 'remove' },
    { kind: 'test', tests: ['cbc'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-docetaxel', where: 'boxed warning' },
    { source: 'label-paclitaxel', where: 'boxed warning' },
    { source: 'label-nab-paclitaxel', where: 'boxed warning' },
    { source: 'label-ixabepilone', where: 'section 4' },
    { source: 'project-choice', where: 'limit on days 8 and 15' },
  ],
  confirmation: 'confirmed',
});

export const weeklyTaxaneWithNeutropenia = rule({
  id: 'SAF-67w',
  title: 'Weekly taxane on day 8 or 15 with neutrophils of 1.0 to 1.5',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: orderedForDay(taxanes, 8, 15),
  when: between(absoluteNeutrophilCount, { from: onDay8Or15, below: neutrophilLimit }),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}, day 8 or 15: neutrophils in the range where many reduce or delay`,
      'absoluteNeutrophilCount',
    ),
  why: 'No label fixes the limit within a weekly cycle: delay, a reduced dose and an unchanged dose are all seen between 1.0 and 1.5.',
  options: [
    { kind: 'advice', text: 'Delay of this dose, or a reduced dose' },
    { kind: 'test', tests: ['cbc'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'project-choice' }],
  confirmation: 'project-choice',
});
