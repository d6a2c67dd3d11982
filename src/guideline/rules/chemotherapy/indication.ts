// When chemotherapy is the treatment: receptor-negative disease, or disease that no longer answers to
// endocrine therapy. Seed statements S001-6 and S004-61 to S004-64.
import { cytotoxics } from '../../../domain/drug-sets.ts';
import { always } from '../../criteria/hooks.ts';
import { taking } from '../../criteria/orders.ts';
import {
  her2NotPositive,
  hormoneReceptorNegative,
  hormoneReceptorPositive,
} from '../../criteria/receptors.ts';
import { endocrineLinesAtLeast } from '../../criteria/therapy.ts';
import { all, any, unless } from '../../criterion.ts';
import { bothEditions, rule } from '../../rule.ts';

export const chemotherapyIndicated = rule({
  id: 'CT-05',
  title: 'Chemotherapy indicated: receptor-negative or endocrine-refractory disease',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    any(
      all(hormoneReceptorNegative, her2NotPositive),
      all(hormoneReceptorPositive, endocrineLinesAtLeast(3)),
    ),
    unless(taking(cytotoxics)),
  ),
  summary: () =>
    'ER- and PR-negative, or no longer endocrine-responsive: chemotherapy is indicated',
  why: 'There is no single standard: anthracyclines, taxanes, capecitabine, vinorelbine, gemcitabine, ixabepilone, eribulin or platinum; as pairs capecitabine with docetaxel and gemcitabine with paclitaxel; doxorubicin without earlier chemotherapy. Triple-negative disease has a pathway of its own today.',
  options: [
    { kind: 'add', drug: 'paclitaxel' },
    { kind: 'add', drug: 'capecitabine' },
    { kind: 'add', drug: 'eribulin' },
    { kind: 'advice', text: 'Choice by earlier drugs, toxicity and wishes of the patient' },
  ],
  sources: [
    { source: 'seed-001', where: 'S001-6' },
    { source: 'seed-004', where: 'S004-61, S004-62, S004-63, S004-64' },
  ],
  confirmation: 'seed',
});
