// Elacestrant in hepatic impairment and beside CYP3A4 modulators. Orserdu label, sections 2, 5, 7.
import { drugSet, union } from '../../../domain/drug-sets.ts';
import { childPughB, childPughC } from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { doseAbove } from '../../criteria/doses.ts';
import { orderedBeside } from '../../criteria/drugs.ts';
import { cyp3aInhibitors, strongCyp3aInducers } from '../../criteria/interaction-classes.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const elacestrant = drugSet('elacestrant', 'elacestrant');
const modulators = union(
  `${cyp3aInhibitors.name} or ${strongCyp3aInducers.name}`,
  cyp3aInhibitors,
  strongCyp3aInducers,
);
const besideModulator = orderedBeside(elacestrant, modulators);

export const elacestrantLiverOrCyp3a = rule({
  id: 'SAF-18',
  title: 'Elacestrant in hepatic impairment or with a CYP3A4 modulator',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: any(ordered(elacestrant), besideModulator),
  when: any(
    besideModulator,
    all(
      ordered(elacestrant),
      any(recorded(childPughC), all(recorded(childPughB), doseAbove('elacestrant', 258, 'mg'))),
    ),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: outside the label with this liver function or CYP3A4 drug`,
      'childPughC',
      'childPughB',
      'orderedDose',
      'activeDrugs',
    ),
  why: 'The label excludes Child-Pugh C, reduces to 258 mg in Child-Pugh B and advises against moderate and strong CYP3A4 inhibitors and inducers. Lipids are checked before the start.',
  options: [
    { kind: 'advice', text: 'Elacestrant 258 mg in Child-Pugh B' },
    { kind: 'advice', text: 'Another drug in place of the CYP3A4 modulator' },
    { kind: 'remove-one' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-elacestrant', where: 'sections 2, 5 and 7' }],
  confirmation: 'confirmed',
});
