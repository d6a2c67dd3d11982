// Tucatinib: liver tests first, CYP2C8, kidney and liver. Tukysa label, sections 2 and 7.
import { drugSet } from '../../../domain/drug-sets.ts';
import { childPughC } from '../../../domain/facts/conditions.ts';
import { creatinineClearanceMlPerMin } from '../../../domain/facts/kidney.ts';
import { liverTestsWithin28Days } from '../../../domain/facts/liver.ts';
import { notOnFile, recorded } from '../../criteria/conditions.ts';
import { doseAbove } from '../../criteria/doses.ts';
import { orderedBeside } from '../../criteria/drugs.ts';
import { gemfibrozil } from '../../criteria/interaction-classes.ts';
import { below } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const tucatinib = drugSet('tucatinib', 'tucatinib');
const besideGemfibrozil = orderedBeside(tucatinib, gemfibrozil);

export const tucatinibChecks = rule({
  id: 'SAF-56',
  title: 'Tucatinib: liver tests, CYP2C8 inhibitor, kidney and liver function',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: any(ordered(tucatinib), besideGemfibrozil),
  when: any(
    besideGemfibrozil,
    all(
      ordered(tucatinib),
      any(
        notOnFile(liverTestsWithin28Days, 'no liver tests in the last 28 days'),
        below(creatinineClearanceMlPerMin, 30),
        all(recorded(childPughC), doseAbove('tucatinib', 200, 'mg')),
      ),
    ),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: liver tests, kidney, Child-Pugh or gemfibrozil to settle first`,
      'creatinineClearanceMlPerMin',
      'childPughC',
      'activeDrugs',
    ),
  why: 'Liver tests before the start and every 3 weeks. With gemfibrozil, a strong CYP2C8 inhibitor, 100 mg twice daily where it cannot be replaced; in Child-Pugh C 200 mg twice daily. Below 30 mL/min the combination with capecitabine is not recommended.',
  options: [
    { kind: 'test', tests: ['lft'], recommended: true },
    { kind: 'advice', text: 'Dose reduced as the label says' },
    { kind: 'advice', text: 'Another lipid-lowering drug in place of gemfibrozil' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-tucatinib', where: 'sections 2 and 7' }],
  confirmation: 'confirmed',
});
