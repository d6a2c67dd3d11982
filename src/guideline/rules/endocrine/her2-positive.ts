// In HER2-positive disease endocrine therapy goes with a HER2-directed drug. Seed statements S001-7,
// S004-66 and S004-67; ASCO 2022, recommendation 1.0.
import { endocrineCore, her2Drugs } from '../../../domain/drug-sets.ts';
import { noneOnBoard } from '../../criteria/absence.ts';
import { ordered } from '../../criteria/orders.ts';
import { her2Positive } from '../../criteria/receptors.ts';
import { all } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

export const endocrineWithoutHer2Drug = rule({
  id: 'ET-17',
  title: 'Endocrine therapy without a HER2-directed drug in HER2-positive disease',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(endocrineCore),
  when: all(her2Positive, noneOnBoard(her2Drugs)),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders} ordered in HER2-positive disease without a HER2-directed drug`,
      'her2Ihc',
      'her2Ish',
    ),
  why: 'HER2-positive disease is treated with HER2-directed therapy. Endocrine therapy alone is for highly selected patients.',
  options: [
    { kind: 'add', drug: 'trastuzumab', recommended: true },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'seed-001', where: 'S001-7' },
    { source: 'seed-004', where: 'S004-66, S004-67' },
    { source: 'asco-her2-2022', where: 'recommendation 1.0' },
  ],
  confirmation: 'confirmed',
});
