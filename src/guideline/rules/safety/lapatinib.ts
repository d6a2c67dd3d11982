// Lapatinib: boxed hepatotoxicity, QT and CYP3A4. Tykerb label, boxed warning, sections 5 and 7.
import { union } from '../../../domain/drug-sets.ts';
import { childPughC } from '../../../domain/facts/conditions.ts';
import { hypokalemia, hypomagnesemia } from '../../../domain/facts/electrolytes.ts';
import { longQtSyndrome } from '../../../domain/facts/heart.ts';
import { recorded } from '../../criteria/conditions.ts';
import { lapatinib } from '../../criteria/drug-groups.ts';
import { orderedBeside } from '../../criteria/drugs.ts';
import { strongCyp3aInducers, strongCyp3aInhibitors } from '../../criteria/interaction-classes.ts';
import { transaminasesAbove } from '../../criteria/liver.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const modulators = union(
  `${strongCyp3aInhibitors.name} or ${strongCyp3aInducers.name}`,
  strongCyp3aInhibitors,
  strongCyp3aInducers,
);
const besideModulator = orderedBeside(lapatinib, modulators);

export const lapatinibRisks = rule({
  id: 'SAF-57',
  title: 'Lapatinib with a liver, QT or CYP3A4 risk',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: any(ordered(lapatinib), besideModulator),
  when: any(
    besideModulator,
    all(
      ordered(lapatinib),
      any(
        recorded(childPughC),
        transaminasesAbove(3),
        recorded(longQtSyndrome),
        recorded(hypokalemia),
        recorded(hypomagnesemia),
      ),
    ),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: liver, QT or CYP3A4 risk present`,
      'astTimesUln',
      'altTimesUln',
      'childPughC',
      'longQtSyndrome',
      'hypokalemia',
      'hypomagnesemia',
      'activeDrugs',
    ),
  why: 'Boxed hepatotoxicity: the label ends treatment at ALT or AST above 3 times with bilirubin above 2 times the upper limit. LVEF is at or above the lower limit of normal before the start.',
  options: [
    { kind: 'advice', text: 'Dose reduced, or interrupted, as the label says' },
    { kind: 'test', tests: ['lft', 'ecg', 'electrolytes', 'echocardiogram'] },
    { kind: 'remove-one' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-lapatinib', where: 'boxed warning, sections 5 and 7' }],
  confirmation: 'confirmed',
});
