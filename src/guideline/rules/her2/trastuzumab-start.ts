// The first infusion of trastuzumab. Seed statements S004-38 and S004-39; Herceptin boxed warning.
import { firstDoseOfOrderedDrug, neverGiven } from '../../../domain/facts/therapy-course.ts';
import { ternary } from '../../../domain/ternary.ts';
import { trastuzumab } from '../../criteria/drug-groups.ts';
import { ordered } from '../../criteria/orders.ts';
import { answer, missingFrom, question } from '../../criterion.ts';
import { bothEditions, rule } from '../../rule.ts';

const firstDose = question(
  'trastuzumab never given before',
  (s) => {
    const fact = neverGiven(trastuzumab, s);
    return fact.known
      ? answer(ternary(fact.value), { evidence: fact.evidence })
      : answer('unknown', { missing: [missingFrom('firstDoseOfOrderedDrug', fact)] });
  },
  firstDoseOfOrderedDrug,
);

export const trastuzumabFirstInfusion = rule({
  id: 'HER2-13',
  title: 'First infusion of trastuzumab',
  editions: bothEditions,
  hooks: ['order-sign'],
  indicator: 'info',
  trigger: ordered(trastuzumab),
  when: firstDose,
  summary: () =>
    'First trastuzumab: fever and chills are common; weekly or 3-weekly IV; heart function followed',
  why: 'The boxed warning names infusion reactions, lung toxicity, cardiomyopathy and harm to a fetus.',
  options: [{ kind: 'advice', text: 'Observation during and after the first infusion' }],
  sources: [
    { source: 'seed-004', where: 'S004-38, S004-39' },
    { source: 'label-trastuzumab', where: 'boxed warning' },
  ],
  confirmation: 'confirmed',
});
