// Chemotherapy ordered while endocrine therapy is still an option. By the seed visceral disease
// justifies it (S000-8, S000-10, S004-56, S004-60); today only threatening disease does (ASCO 2021,
// 2024).
import { cdk46, chemotherapy, trop2Conjugates, union } from '../../../domain/drug-sets.ts';
import { aggressive, rapid, threatening, visceralMetastases } from '../../criteria/course.ts';
import { deruxtecan } from '../../criteria/drug-groups.ts';
import { ordered } from '../../criteria/orders.ts';
import {
  erLow,
  her2NotPositive,
  hormoneReceptorPositive,
  hrPositiveHer2Negative,
} from '../../criteria/receptors.ts';
import { endocrineLinesBelow, givenOrTaken } from '../../criteria/therapy.ts';
import { all, unless } from '../../criterion.ts';
import { contemporaryOnly, orderHooks, rule, seedOnly } from '../../rule.ts';

export const chemotherapyBeforeEndocrineSeed = rule({
  id: 'CT-03s',
  title: 'Chemotherapy before two or three endocrine lines (2013)',
  editions: seedOnly,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(chemotherapy),
  when: all(
    hormoneReceptorPositive,
    her2NotPositive,
    unless(aggressive),
    unless(visceralMetastases),
    unless(rapid),
    endocrineLinesBelow(2),
  ),
  summary: (w) =>
    `${w.orders} in HR+ disease without a threat or visceral sites: endocrine options remain`,
  why: 'Most clinicians turn to chemotherapy only after progression on two or three endocrine lines.',
  options: [
    { kind: 'replace', by: 'tamoxifen' },
    { kind: 'remove' },
    { kind: 'advice', text: 'An aromatase inhibitor once menopause is established' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'seed-000', where: 'S000-8, S000-10' },
    { source: 'seed-004', where: 'S004-56, S004-60' },
  ],
  confirmation: 'seed',
  supersededBy: ['CT-03c'],
});

export const chemotherapyBeforeEndocrine = rule({
  id: 'CT-03c',
  title: 'Chemotherapy or conjugate before endocrine therapy with a CDK4/6 inhibitor',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(
    union('chemotherapy or antibody-drug conjugate', chemotherapy, trop2Conjugates, deruxtecan),
  ),
  when: all(
    hrPositiveHer2Negative,
    unless(erLow),
    unless(threatening),
    endocrineLinesBelow(1),
    unless(givenOrTaken(cdk46)),
  ),
  summary: (w) => `${w.orders} before endocrine + CDK4/6 therapy: HR+/HER2-, no threat recorded`,
  why: 'Visceral metastases by themselves do not call for chemotherapy: endocrine therapy with a CDK4/6 inhibitor is the first line, unless the disease threatens life or organ function.',
  options: [
    { kind: 'replace', by: 'ribociclib' },
    { kind: 'replace', by: 'palbociclib' },
    { kind: 'remove' },
    { kind: 'advice', text: 'A CDK4/6 inhibitor needs an endocrine partner' },
    {
      kind: 'advice',
      text: 'Keep as ordered and record the reason, for example a visceral crisis',
    },
  ],
  sources: [{ source: 'asco-hr-2021' }],
  confirmation: 'confirmed',
});
