// Denosumab in severe renal impairment: hypocalcaemia. Xgeva label, warnings; ASCO-CCO 2017.
import { drugSet } from '../../../domain/drug-sets.ts';
import { creatinineClearanceMlPerMin } from '../../../domain/facts/kidney.ts';
import { below } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const denosumabSevereRenal = rule({
  id: 'SAF-84',
  title: 'Denosumab 120 mg with creatinine clearance below 30 mL/min',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(drugSet('denosumab 120 mg', 'denosumab-120')),
  when: below(creatinineClearanceMlPerMin, 30),
  summary: (w) =>
    `${w.orders}: high risk of hypocalcaemia${w.brief('creatinineClearanceMlPerMin')}`,
  why: 'Below 30 mL/min, or on dialysis, severe hypocalcaemia is frequent: calcium is checked weekly for the first four weeks.',
  options: [
    { kind: 'test', tests: ['calcium'], recommended: true },
    { kind: 'advice', text: 'Calcium and vitamin D from the start' },
    { kind: 'advice', text: 'Keep as ordered, with calcium weekly for four weeks' },
  ],
  sources: [
    { source: 'label-denosumab', where: 'warnings and precautions' },
    { source: 'asco-bone-2017' },
  ],
  confirmation: 'confirmed',
});
