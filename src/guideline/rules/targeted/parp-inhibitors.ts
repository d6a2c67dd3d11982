// PARP inhibitors need a germline BRCA1/2 variant and HER2-negative disease. ASCO 2021; Lynparza and
// Talzenna labels, section 1.
import { parpInhibitors } from '../../../domain/drug-sets.ts';
import { germlineBrcaPathogenic } from '../../../domain/facts/biomarkers.ts';
import { notOnFile, recorded } from '../../criteria/conditions.ts';
import { always } from '../../criteria/hooks.ts';
import { ordered } from '../../criteria/orders.ts';
import { her2Negative, her2Positive } from '../../criteria/receptors.ts';
import { givenOrTaken } from '../../criteria/therapy.ts';
import { all, any, unless } from '../../criterion.ts';
import { contemporaryOnly, orderHooks, rule } from '../../rule.ts';

export const parpOption = rule({
  id: 'HR-08',
  title: 'Germline BRCA variant in HER2-negative disease',
  editions: contemporaryOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(her2Negative, recorded(germlineBrcaPathogenic), unless(givenOrTaken(parpInhibitors))),
  summary: () => 'Germline BRCA variant, HER2-negative: olaparib or talazoparib is an option',
  why: 'In hormone-receptor positive disease after endocrine therapy, or where it does not suit.',
  options: [
    { kind: 'add', drug: 'olaparib' },
    { kind: 'add', drug: 'talazoparib' },
    { kind: 'advice', text: 'Platinum, or the usual sequence' },
  ],
  sources: [{ source: 'asco-hr-2021' }, { source: 'asco-chemotherapy-2021' }],
  confirmation: 'confirmed',
});

export const parpWithoutBrca = rule({
  id: 'HR-09',
  title: 'PARP inhibitor without a germline BRCA variant, or in HER2-positive disease',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(parpInhibitors),
  when: any(
    notOnFile(germlineBrcaPathogenic, 'no pathogenic germline BRCA1/2 variant documented'),
    her2Positive,
  ),
  summary: (w) =>
    `${w.orders}: the label requires a germline BRCA1/2 mutation and HER2-negative disease`,
  why: 'Germline PALB2 and somatic BRCA variants are an off-label exception.',
  options: [
    { kind: 'test', tests: ['germline-brca'], recommended: true },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the variant (PALB2, somatic BRCA)' },
  ],
  sources: [
    { source: 'label-olaparib', where: 'section 1' },
    { source: 'label-talazoparib', where: 'section 1' },
  ],
  confirmation: 'confirmed',
});
