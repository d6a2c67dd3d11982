// Eribulin: QT, and doses reduced for kidney and liver. Halaven label, sections 2 and 5.4.
import { drugSet } from '../../../domain/drug-sets.ts';
import { type FactDefinition, known } from '../../../domain/fact.ts';
import { childPughB } from '../../../domain/facts/conditions.ts';
import { hypokalemia, hypomagnesemia } from '../../../domain/facts/electrolytes.ts';
import { longQtSyndrome } from '../../../domain/facts/heart.ts';
import { creatinineClearanceMlPerMin } from '../../../domain/facts/kidney.ts';
import { latest } from '../../../domain/latest.ts';
import { recorded } from '../../criteria/conditions.ts';
import { doseAbove } from '../../criteria/doses.ts';
import { orderedBeside } from '../../criteria/drugs.ts';
import { qtProlongingDrugs } from '../../criteria/interaction-classes.ts';
import { between } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const eribulin = drugSet('eribulin', 'eribulin');
const besideQtDrug = orderedBeside(eribulin, qtProlongingDrugs);

/** The newest Child-Pugh class is A; the dictionary names only B and C. */
const childPughA: FactDefinition<boolean> = {
  name: 'childPughB',
  find: (s) => {
    const fact = latest(s.case.childPugh, s, {
      section: 'results',
      lookBack: s.settings.lookBack.childPugh,
      show: (v) => `Child-Pugh ${v}`,
    });
    if (fact.known) return known(fact.value === 'A', fact.evidence);
    return fact.reason === 'conflict' || fact.reason === 'not-fetched' ? fact : known(false);
  },
};

const doseNotReduced = any(
  all(
    any(
      between(creatinineClearanceMlPerMin, { from: 15, below: 50 }),
      recorded(childPughA, 'Child-Pugh A'),
    ),
    doseAbove('eribulin', 1.1, 'mg/m2'),
  ),
  all(recorded(childPughB), doseAbove('eribulin', 0.7, 'mg/m2')),
);

export const eribulinQtOrDose = rule({
  id: 'SAF-75',
  title: 'Eribulin with a QT risk or an unreduced dose',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: any(ordered(eribulin), besideQtDrug),
  when: any(
    besideQtDrug,
    all(
      ordered(eribulin),
      any(
        recorded(longQtSyndrome),
        recorded(hypokalemia),
        recorded(hypomagnesemia),
        doseNotReduced,
      ),
    ),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: QT risk, or a dose that the label reduces`,
      'creatinineClearanceMlPerMin',
      'childPughB',
      'orderedDose',
      'longQtSyndrome',
      'hypokalemia',
      'hypomagnesemia',
      'activeDrugs',
    ),
  why: 'The label gives 1.1 mg/m2 at a creatinine clearance of 15 to 49 mL/min or in Child-Pugh A, 0.7 mg/m2 in Child-Pugh B, and excludes congenital long QT. It is indicated after at least two regimens with an anthracycline and a taxane.',
  options: [
    { kind: 'advice', text: 'Dose reduced as the label says' },
    { kind: 'advice', text: 'Another drug in place of the QT-prolonging one' },
    { kind: 'test', tests: ['ecg', 'electrolytes'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-eribulin', where: 'sections 2 and 5.4' }],
  confirmation: 'confirmed',
});
