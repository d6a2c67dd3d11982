// CDK4/6 inhibitors: with an endocrine partner, in HR-positive and HER2-negative disease. Ibrance,
// Kisqali and Verzenio labels, section 1.
import { cdk46, drugSet, endocrineCore, without } from '../../../domain/drug-sets.ts';
import { noneOnBoard } from '../../criteria/absence.ts';
import { ordered } from '../../criteria/orders.ts';
import { her2Positive, hormoneReceptorNegative } from '../../criteria/receptors.ts';
import { chemotherapyLinesAtLeast, endocrineLinesAtLeast } from '../../criteria/therapy.ts';
import { all, any, unless } from '../../criterion.ts';
import { contemporaryOnly, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const abemaciclib = drugSet('abemaciclib', 'abemaciclib');
const neverAlone = without('palbociclib or ribociclib', cdk46, 'abemaciclib');

export const cdkWithoutPartner = rule({
  id: 'HR-12',
  title: 'CDK4/6 inhibitor without an endocrine partner',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(cdk46),
  when: all(
    noneOnBoard(endocrineCore),
    any(
      ordered(neverAlone),
      all(ordered(abemaciclib), unless(all(endocrineLinesAtLeast(1), chemotherapyLinesAtLeast(1)))),
    ),
  ),
  summary: (w) => `${w.orders} ordered without an endocrine partner`,
  why: 'Only abemaciclib has an indication as a single agent, after endocrine therapy and chemotherapy.',
  options: [
    { kind: 'add', drug: 'fulvestrant' },
    { kind: 'add', drug: 'letrozole' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record where the partner is prescribed' },
  ],
  sources: [{ source: 'labels-cdk46', where: 'section 1' }],
  confirmation: 'confirmed',
});

export const cdkOutsideIndication = rule({
  id: 'HR-13',
  title: 'CDK4/6 inhibitor in HR-negative or HER2-positive disease',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(cdk46),
  when: any(hormoneReceptorNegative, her2Positive),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: CDK4/6 inhibitors are indicated for HR+/HER2- disease`,
      'estrogenReceptor',
      'progesteroneReceptor',
      'her2Ihc',
    ),
  why: 'Maintenance in HR+/HER2+ disease (PATINA) is investigational and off-label.',
  options: [
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason, for example a trial' },
  ],
  sources: [{ source: 'labels-cdk46', where: 'section 1' }],
  confirmation: 'confirmed',
});
