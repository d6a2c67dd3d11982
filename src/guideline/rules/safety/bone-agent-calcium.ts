// Hypocalcaemia before denosumab, zoledronic acid or pamidronate. Xgeva label, sections 4 and 5; Zometa.
import { drugSet } from '../../../domain/drug-sets.ts';
import { lowCalcium } from '../../criteria/electrolytes.ts';
import { ordered } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

const calciumLowering = drugSet(
  'denosumab, zoledronic acid or pamidronate',
  'denosumab-120',
  'denosumab-60',
  'zoledronic-acid',
  'pamidronate',
);

export const boneAgentWithHypocalcaemia = rule({
  id: 'SAF-83',
  title: 'Bone-modifying agent with hypocalcaemia',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(calciumLowering),
  when: lowCalcium,
  summary: (w) =>
    `${w.orders}: hypocalcaemia is corrected before the dose${w.brief('correctedCalciumMgPerDl')}`,
  why: 'These drugs lower calcium further; deaths have followed with denosumab. Calcium 500 mg and vitamin D 400 IU daily go with treatment.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'advice', text: 'Calcium and vitamin D, and the dose once calcium is normal' },
    { kind: 'test', tests: ['calcium'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-denosumab', where: 'sections 4 and 5' },
    { source: 'label-zoledronic-acid' },
    { source: 'project-choice', where: '8.5 mg/dL where the laboratory states no limit' },
  ],
  confirmation: 'confirmed',
});
