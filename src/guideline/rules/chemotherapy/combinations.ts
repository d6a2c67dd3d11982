// One agent after the other, or several together. Sequential single agents are preferred (seed
// statements S002-3, S002-4, S004-54, S004-55; ASCO 2021); an older source favoured combinations
// (S000-12), and warned of intensive treatment without symptoms (S000-13, S000-16).
import type { DrugId } from '../../../domain/drug.ts';
import { chemotherapy, her2Drugs } from '../../../domain/drug-sets.ts';
import { ternary } from '../../../domain/ternary.ts';
import { combinationOrdered, drugsInBasket } from '../../criteria/combination.ts';
import { aggressive, symptomsAre } from '../../criteria/course.ts';
import { onBoard } from '../../criteria/orders.ts';
import { her2NotPositive, her2Positive } from '../../criteria/receptors.ts';
import { all, answer, question, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const combinationNotNeeded = rule({
  id: 'CT-04',
  title: 'Combination chemotherapy where single agents in sequence are preferred',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'info',
  trigger: combinationOrdered(chemotherapy),
  when: all(unless(aggressive), unless(all(her2Positive, onBoard(her2Drugs)))),
  summary: (w) => `${w.orders}: single agents in sequence are preferred without an urgent need`,
  why: 'A combination brings more responses and more toxicity, and no longer survival. One older source preferred standard-dose combinations of more than 3 months.',
  options: [
    { kind: 'advice', text: 'One of the agents now, the other at progression' },
    { kind: 'advice', text: 'Keep the combination where a fast response is essential' },
  ],
  sources: [
    { source: 'seed-000', where: 'S000-12' },
    { source: 'seed-002', where: 'S002-3, S002-4' },
    { source: 'seed-004', where: 'S004-34, S004-54, S004-55' },
    { source: 'asco-chemotherapy-2021' },
  ],
  confirmation: 'confirmed',
});

/** Pairs that the sources list; beside them every combination with doxorubicin. */
const listedPairs: readonly (readonly [DrugId, DrugId])[] = [
  ['capecitabine', 'docetaxel'],
  ['gemcitabine', 'paclitaxel'],
  ['carboplatin', 'gemcitabine'],
  ['carboplatin', 'paclitaxel'],
  ['ixabepilone', 'capecitabine'],
];

const notListed = question('a combination that the sources do not list', (s) => {
  const combined = drugsInBasket(chemotherapy, s);
  const pair = listedPairs.some((p) => combined.size === 2 && p.every((d) => combined.has(d)));
  return answer(ternary(!pair && !combined.has('doxorubicin')));
});

export const combinationNotListed = rule({
  id: 'CT-06',
  title: 'Chemotherapy combination that the sources do not list',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'info',
  trigger: combinationOrdered(chemotherapy),
  when: all(notListed, her2NotPositive),
  summary: (w) => `${w.orders}: not a combination that the source guidance lists`,
  why: 'Listed are capecitabine with docetaxel, gemcitabine with paclitaxel, and doxorubicin alone or in combination for patients without earlier chemotherapy; beside them carboplatin with gemcitabine or paclitaxel, and ixabepilone with capecitabine.',
  options: [
    { kind: 'advice', text: 'Review of the combination' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-63, S004-64' }],
  confirmation: 'seed',
});

export const intensiveWithoutSymptoms = rule({
  id: 'CT-11',
  title: 'Combination chemotherapy without symptoms',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'info',
  trigger: combinationOrdered(chemotherapy),
  when: all(symptomsAre('no symptoms', 'none'), unless(aggressive), her2NotPositive),
  summary: (w) => `No symptoms, ${w.orders}: may cost quality of life and use up options`,
  why: 'The most active regimens can be kept for when symptoms need relief. A clinical trial is best considered early.',
  options: [
    { kind: 'advice', text: 'A single agent, or a clinical trial' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'seed-000', where: 'S000-13, S000-16' }],
  confirmation: 'seed',
});
