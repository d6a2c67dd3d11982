// Trastuzumab deruxtecan in HER2-low and HER2-ultralow disease: the earlier therapy that its label asks
// for, and the option after endocrine therapy. FDA 27 January 2025; Enhertu label.
import { deruxtecan } from '../../criteria/drug-groups.ts';
import { lowEnoughForDeruxtecan } from '../../criteria/her2-low.ts';
import { always } from '../../criteria/hooks.ts';
import { ordered } from '../../criteria/orders.ts';
import {
  her2Is,
  her2Negative,
  hormoneReceptorNegative,
  hormoneReceptorPositive,
} from '../../criteria/receptors.ts';
import {
  chemotherapyLinesAtLeast,
  endocrineLinesAtLeast,
  endocrineLinesBelow,
  givenOrTaken,
  noChemotherapyLine,
} from '../../criteria/therapy.ts';
import { all, any, unless } from '../../criterion.ts';
import { contemporaryOnly, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

/**
 * Low or ultralow and HR-positive: an endocrine line failed. Low, whatever the hormone receptors:
 * chemotherapy for metastatic disease. A relapse within 6 months of adjuvant chemotherapy would do as
 * well; the record does not tell it.
 */
const priorTherapyMissing = any(
  all(
    hormoneReceptorPositive,
    endocrineLinesBelow(1),
    unless(all(her2Is('low'), chemotherapyLinesAtLeast(1))),
  ),
  all(hormoneReceptorNegative, noChemotherapyLine),
);

export const deruxtecanTooEarly = rule({
  id: 'HR-10',
  title: 'Trastuzumab deruxtecan in HER2-low disease without the required earlier therapy',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(deruxtecan),
  when: all(her2Negative, lowEnoughForDeruxtecan, priorTherapyMissing),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders} for HER2-low/ultralow: required prior therapy not documented`,
      'her2Ihc',
    ),
  why: 'Hormone-receptor positive low or ultralow disease: at least one endocrine line in the metastatic setting. HER2-low disease: chemotherapy in the metastatic setting, or a relapse within 6 months of adjuvant chemotherapy.',
  options: [
    { kind: 'advice', text: 'Record the earlier lines where they were given elsewhere' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered after early relapse on adjuvant chemotherapy' },
  ],
  sources: [{ source: 'fda-tdxd-2025' }, { source: 'label-tdxd', where: 'section 1' }],
  confirmation: 'confirmed',
});

export const deruxtecanAfterEndocrine = rule({
  id: 'HR-11',
  title: 'HER2-low or ultralow disease after endocrine therapy',
  editions: contemporaryOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    hormoneReceptorPositive,
    her2Is('low', 'ultralow'),
    endocrineLinesAtLeast(2),
    unless(givenOrTaken(deruxtecan)),
  ),
  summary: (w) =>
    lineWith(
      w,
      'HER2-low/ultralow after endocrine therapy: trastuzumab deruxtecan is an option',
      'her2Ihc',
    ),
  why: 'Of the TROP2 conjugates sacituzumab govitecan follows two chemotherapy lines, datopotamab deruxtecan endocrine therapy and chemotherapy.',
  options: [
    { kind: 'add', drug: 'trastuzumab-deruxtecan' },
    { kind: 'advice', text: 'Single-agent chemotherapy, or a TROP2 conjugate after it' },
  ],
  sources: [{ source: 'fda-tdxd-2025' }, { source: 'fda-datopotamab-2025' }],
  confirmation: 'confirmed',
});
