// Toremifene prolongs QT (boxed warning). Fareston label, boxed warning and section 4. The QTcF limit
// is a choice of the project, because the label gives none.
import { drugSet, union } from '../../../domain/drug-sets.ts';
import { hypokalemia, hypomagnesemia } from '../../../domain/facts/electrolytes.ts';
import { longQtSyndrome, qtcfMs } from '../../../domain/facts/heart.ts';
import { recorded } from '../../criteria/conditions.ts';
import { orderedBeside } from '../../criteria/drugs.ts';
import { qtProlongingDrugs, strongCyp3aInhibitors } from '../../criteria/interaction-classes.ts';
import { atLeast } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const toremifene = drugSet('toremifene', 'toremifene');
const partners = union(
  `${qtProlongingDrugs.name} or ${strongCyp3aInhibitors.name}`,
  qtProlongingDrugs,
  strongCyp3aInhibitors,
);
const besideRiskyDrug = orderedBeside(toremifene, partners);

export const toremifeneWithQtRisk = rule({
  id: 'SAF-14',
  title: 'Toremifene with a QT risk factor',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: any(ordered(toremifene), besideRiskyDrug),
  when: any(
    besideRiskyDrug,
    all(
      ordered(toremifene),
      any(
        recorded(longQtSyndrome),
        atLeast(qtcfMs, (settings) => settings.toremifeneQtcfMs),
        recorded(hypokalemia),
        recorded(hypomagnesemia),
      ),
    ),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: boxed QT warning with a risk factor present`,
      'qtcfMs',
      'longQtSyndrome',
      'hypokalemia',
      'hypomagnesemia',
      'activeDrugs',
    ),
  why: 'Contraindicated in long QT and in uncorrected low potassium or magnesium; the label advises against QT-prolonging drugs and strong CYP3A4 inhibitors beside it, and against use after thromboembolism.',
  options: [
    { kind: 'remove-one' },
    { kind: 'advice', text: 'Tamoxifen in place of toremifene' },
    { kind: 'test', tests: ['ecg', 'electrolytes'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-toremifene', where: 'boxed warning, section 4' },
    { source: 'project-choice', where: 'QTcF limit' },
  ],
  confirmation: 'confirmed',
});
