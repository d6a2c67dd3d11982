// The first endocrine treatment of metastatic disease. In 2013 any visceral disease spoke against it
// (seed statements S004-56, S004-18); today only a visceral crisis does, and a CDK4/6 inhibitor goes
// with it. ASCO 2021, rapid update 2024.
import { cdk46, cytotoxics, endocrine, union } from '../../../domain/drug-sets.ts';
import {
  rapid,
  severeSymptoms,
  sitesKnown,
  threatened,
  visceralMetastases,
} from '../../criteria/course.ts';
import { always } from '../../criteria/hooks.ts';
import { taking } from '../../criteria/orders.ts';
import { male, ovarianStateIs } from '../../criteria/patient.ts';
import {
  erLow,
  her2NotPositive,
  hormoneReceptorPositive,
  hrPositiveHer2Negative,
} from '../../criteria/receptors.ts';
import { endocrineLinesBelow, givenBefore, noChemotherapyLine } from '../../criteria/therapy.ts';
import { all, any, unless } from '../../criterion.ts';
import { contemporaryOnly, rule, seedOnly } from '../../rule.ts';
import { lineWith, lineWithSites } from '../../summary-line.ts';

/** No visceral disease, no rapid course, nothing that threatens, nothing severe: S004-56. */
const quietNonVisceral = all(
  unless(severeSymptoms),
  unless(threatened),
  unless(visceralMetastases),
  unless(rapid),
);

export const endocrineFirstSeed = rule({
  id: 'ET-01s',
  title: 'Endocrine therapy first (definition of 2013)',
  editions: seedOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    hormoneReceptorPositive,
    her2NotPositive,
    sitesKnown,
    quietNonVisceral,
    endocrineLinesBelow(2),
    unless(taking(union('endocrine therapy or chemotherapy', endocrine, cytotoxics))),
  ),
  summary: (w) =>
    lineWithSites(
      w,
      'HR-positive, no visceral or life-threatening disease: endocrine therapy first',
    ),
  why: 'Chemotherapy is not needed at this point: hormone-receptor positive disease tends to do better, and endocrine therapy can control it for years. It begins with the least toxic agent: by the source of 2013 tamoxifen before menopause and in men, an aromatase inhibitor after menopause.',
  options: [
    { kind: 'add', drug: 'tamoxifen' },
    { kind: 'advice', text: 'An aromatase inhibitor once menopause is established' },
    { kind: 'advice', text: 'Keep the present plan and record the reason' },
  ],
  sources: [
    { source: 'seed-000', where: 'S000-8, S000-9' },
    { source: 'seed-001', where: 'S001-4, S001-5' },
    { source: 'seed-002', where: 'S002-5' },
    { source: 'seed-004', where: 'S004-12, S004-13, S004-56' },
  ],
  confirmation: 'seed',
  supersededBy: ['ET-01c'],
});

export const endocrineWithCdkFirst = rule({
  id: 'ET-01c',
  title: 'CDK4/6 inhibitor with endocrine therapy, first line',
  editions: contemporaryOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    hrPositiveHer2Negative,
    unless(threatened),
    unless(givenBefore(cdk46)),
    endocrineLinesBelow(1),
    noChemotherapyLine,
    unless(taking(endocrine)),
    unless(erLow),
  ),
  summary: (w) =>
    lineWith(
      w,
      'First line HR+/HER2-: endocrine therapy with a CDK4/6 inhibitor, visceral disease included',
      'estrogenReceptor',
    ),
  why: 'The partner is an aromatase inhibitor where the disease is endocrine-sensitive, and fulvestrant after a relapse on or within 12 months of an adjuvant aromatase inhibitor. Before and around menopause ovarian suppression belongs to it, in men a GnRH agent with the aromatase inhibitor.',
  options: [
    { kind: 'add', drug: 'ribociclib' },
    { kind: 'add', drug: 'palbociclib' },
    { kind: 'add', drug: 'abemaciclib' },
    {
      kind: 'advice',
      text: 'Partner: an aromatase inhibitor, or fulvestrant after adjuvant failure',
    },
    { kind: 'advice', text: 'Endocrine therapy alone where a CDK4/6 inhibitor is not tolerable' },
  ],
  sources: [{ source: 'asco-hr-2021' }],
  confirmation: 'confirmed',
});

export const tamoxifenFirstSeed = rule({
  id: 'ET-08',
  title: 'Tamoxifen first in premenopausal women and in men (2013)',
  editions: seedOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    hormoneReceptorPositive,
    quietNonVisceral,
    endocrineLinesBelow(1),
    any(male, ovarianStateIs('pre', 'presumed-pre')),
    unless(taking(endocrine)),
  ),
  summary: (w) =>
    lineWith(
      w,
      'First endocrine option in the source of 2013: tamoxifen before menopause and in men',
      'ovarianState',
      'ageYears',
    ),
  why: 'Around menopause, ovarian suppression or ablation may be combined with tamoxifen. Today women before menopause have ovarian suppression with a CDK4/6 inhibitor.',
  options: [
    { kind: 'add', drug: 'tamoxifen' },
    { kind: 'advice', text: 'Ovarian suppression or ablation beside tamoxifen' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-17, S004-18, S004-57' }],
  confirmation: 'seed',
  caveat: 'Seed statement S004-17 calls goserelin and leuprolide antagonists; they are agonists.',
  supersededBy: ['ET-01c', 'ET-09', 'ET-10m'],
});
