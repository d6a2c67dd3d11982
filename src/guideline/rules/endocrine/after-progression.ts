// After progression the next endocrine agent comes before chemotherapy, and not the same one again.
// Seed statements S004-19, S004-59 and S004-60.
import { cytotoxics, endocrine, union } from '../../../domain/drug-sets.ts';
import { withoutOrders } from '../../criteria/concern.ts';
import { aggressive } from '../../criteria/course.ts';
import { always } from '../../criteria/hooks.ts';
import { ordered, taking } from '../../criteria/orders.ts';
import { her2NotPositive, hormoneReceptorPositive } from '../../criteria/receptors.ts';
import {
  endocrineLinesAtLeast,
  endocrineLinesBelow,
  failedDrugOrdered,
} from '../../criteria/therapy.ts';
import { all, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const nextEndocrineLine = rule({
  id: 'ET-15',
  title: 'Next endocrine therapy after progression',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    hormoneReceptorPositive,
    her2NotPositive,
    unless(aggressive),
    endocrineLinesAtLeast(1),
    endocrineLinesBelow(3),
    unless(taking(union('endocrine therapy or chemotherapy', endocrine, cytotoxics))),
  ),
  summary: () =>
    'Progression on endocrine therapy without a threat: the next endocrine option before chemotherapy',
  why: 'The sources turn to chemotherapy only after two or three endocrine lines. Today the next agent is chosen by ESR1, PIK3CA, AKT1, PTEN and germline BRCA results.',
  options: [
    { kind: 'add', drug: 'fulvestrant' },
    { kind: 'advice', text: 'Another class or mechanism than that of the failed agent' },
    { kind: 'advice', text: 'Contemporary: tumour or ctDNA sequencing before the choice' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-19, S004-59, S004-60' }],
  confirmation: 'seed',
});

export const failedEndocrineAgain = rule({
  id: 'ET-16',
  title: 'Endocrine agent ordered again after progression on it',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: withoutOrders(ordered(endocrine)),
  when: failedDrugOrdered(endocrine),
  summary: (w) => `${w.orders} ordered, although the disease has progressed on it before`,
  why: 'A change of class or mechanism is the usual next step. A relapse on or within 12 months of adjuvant treatment counts as progression.',
  options: [
    { kind: 'remove' },
    { kind: 'advice', text: 'Another endocrine class or mechanism' },
    {
      kind: 'advice',
      text: 'Keep as ordered and record the reason, for example a new partner drug',
    },
  ],
  sources: [{ source: 'seed-004', where: 'S004-19, S004-59' }],
  confirmation: 'seed',
  caveat: 'Derived from the seed statements on sequential endocrine therapy.',
});
