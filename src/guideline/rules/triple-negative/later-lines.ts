// Pretreated triple-negative disease: a TROP2 conjugate if none was used. ASCO 2021; Trodelvy label
// 03/2025.
import { trop2Conjugates } from '../../../domain/drug-sets.ts';
import { always } from '../../criteria/hooks.ts';
import { tripleNegative } from '../../criteria/receptors.ts';
import { chemotherapyLinesAtLeast, givenOrTaken } from '../../criteria/therapy.ts';
import { all, unless } from '../../criterion.ts';
import { contemporaryOnly, rule } from '../../rule.ts';

export const tripleNegativeLaterLine = rule({
  id: 'TN-04',
  title: 'Triple-negative disease after chemotherapy',
  editions: contemporaryOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(tripleNegative, chemotherapyLinesAtLeast(1), unless(givenOrTaken(trop2Conjugates))),
  summary: () =>
    'Pretreated triple-negative disease: sacituzumab govitecan if unused; T-DXd if HER2-low',
  why: 'The label of sacituzumab govitecan asks for at least two earlier systemic therapies, one of them or more for metastatic disease. A germline BRCA variant opens a PARP inhibitor.',
  options: [
    { kind: 'add', drug: 'sacituzumab-govitecan' },
    { kind: 'advice', text: 'Trastuzumab deruxtecan in HER2-low disease' },
    { kind: 'advice', text: 'A single-agent chemotherapy not yet used' },
  ],
  sources: [
    { source: 'asco-chemotherapy-2021' },
    { source: 'label-sacituzumab', where: 'section 1' },
  ],
  confirmation: 'confirmed',
});
