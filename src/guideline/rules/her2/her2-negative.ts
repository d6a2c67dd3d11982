// HER2-directed drugs need HER2-positive disease; trastuzumab deruxtecan is also for HER2-low, and
// for HER2-ultralow that is hormone-receptor positive. Seed statement S004-15; FDA 27 Jan 2025.
import { her2Drugs, without } from '../../../domain/drug-sets.ts';
import { otherSpecimenHer2Positive } from '../../../domain/facts/receptor-comparison.ts';
import { ternary } from '../../../domain/ternary.ts';
import { withoutOrders } from '../../criteria/concern.ts';
import { deruxtecan } from '../../criteria/drug-groups.ts';
import { lowEnoughForDeruxtecan } from '../../criteria/her2-low.ts';
import { inEdition } from '../../criteria/hooks.ts';
import { ordered } from '../../criteria/orders.ts';
import { her2Negative } from '../../criteria/receptors.ts';
import { all, answer, any, missingFrom, not, question, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

const otherHer2Drugs = without('HER2-directed drug', her2Drugs, ...deruxtecan.drugs);

const positiveElsewhere = question('another specimen HER2-positive', (s) => {
  const fact = otherSpecimenHer2Positive(s);
  if (fact.known) return answer(ternary(fact.value), { evidence: fact.evidence });
  return answer('unknown', { missing: [missingFrom('her2Status', fact)] });
});

/** The order is not one that the HER2-low indication of trastuzumab deruxtecan covers. */
const notCovered = any(
  ordered(otherHer2Drugs),
  all(
    ordered(deruxtecan),
    not(
      all(inEdition('contemporary-2026'), lowEnoughForDeruxtecan),
      'outside the HER2-low indication',
    ),
  ),
);

export const her2DrugInHer2Negative = rule({
  id: 'HER2-08',
  title: 'HER2-directed drug in HER2-negative disease',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: withoutOrders(ordered(her2Drugs)),
  when: all(her2Negative, notCovered, unless(positiveElsewhere)),
  summary: (w) =>
    `${w.orders} ordered, but the tumour is HER2-negative${w.brief('her2Ihc', 'her2Ish')}`,
  why: 'Only HER2 overexpression or amplification predicts benefit. Exception: trastuzumab deruxtecan in HER2-low disease, and in HER2-ultralow disease that is hormone-receptor positive.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'test', tests: ['biopsy-metastasis', 'her2'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'seed-004', where: 'S004-15' },
    { source: 'asco-cap-her2' },
    { source: 'fda-tdxd-2025' },
  ],
  confirmation: 'confirmed',
});

export const her2DrugWithDiscordantHer2 = rule({
  id: 'HER2-08d',
  title: 'HER2-directed drug with discordant HER2 results',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: withoutOrders(ordered(her2Drugs)),
  when: all(her2Negative, notCovered, positiveElsewhere),
  summary: (w) =>
    `${w.orders}: latest specimen HER2-negative, an earlier one positive - confirm intent`,
  why: 'Guidelines accept HER2-directed therapy when at least one biopsy was positive.',
  options: [
    { kind: 'test', tests: ['biopsy-metastasis', 'her2'] },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'discordance-principle' }],
  confirmation: 'confirmed',
  caveat: 'Confirmed in secondary literature.',
});
