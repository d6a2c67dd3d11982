// First treatment of HER2-positive disease as the source of 2013 divides it: with a threat or organ
// involvement chemotherapy and trastuzumab, without either endocrine therapy or trastuzumab alone.
// Seed statements S004-67 to S004-70.
import { cytotoxics, her2Drugs, systemic } from '../../../domain/drug-sets.ts';
import { noneOnBoard } from '../../criteria/absence.ts';
import { aggressive, visceralMetastases } from '../../criteria/course.ts';
import { always } from '../../criteria/hooks.ts';
import { ordered, taking } from '../../criteria/orders.ts';
import {
  her2Positive,
  hormoneReceptorNegative,
  hormoneReceptorPositive,
} from '../../criteria/receptors.ts';
import { all, any, unless } from '../../criterion.ts';
import { orderHooks, rule, seedOnly } from '../../rule.ts';
import { lineWithSites } from '../../summary-line.ts';

const threatOrOrgans = any(aggressive, visceralMetastases);
const quiet = all(unless(aggressive), unless(visceralMetastases), unless(taking(systemic)));

export const chemotherapyWithTrastuzumabSeed = rule({
  id: 'HER2-03',
  title: 'HER2-positive disease with a threat or organ involvement (2013)',
  editions: seedOnly,
  hooks: ['patient-view'],
  indicator: 'warning',
  trigger: always,
  when: all(her2Positive, threatOrOrgans, unless(taking(cytotoxics))),
  summary: (w) =>
    lineWithSites(
      w,
      'HER2+ with symptoms, organ involvement or threat: combination chemotherapy with trastuzumab',
    ),
  why: 'Partners of trastuzumab in the source of 2013 are paclitaxel, docetaxel, vinorelbine, carboplatin and gemcitabine.',
  options: [
    { kind: 'add', drug: 'trastuzumab' },
    { kind: 'add', drug: 'docetaxel' },
    { kind: 'add', drug: 'paclitaxel' },
    { kind: 'advice', text: 'Keep the present plan and record the reason' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-69, S004-70' }],
  confirmation: 'seed',
  supersededBy: ['HER2-10'],
});

export const her2DrugWithoutChemotherapySeed = rule({
  id: 'HER2-03o',
  title: 'HER2-directed drug without chemotherapy in threatening or visceral disease (2013)',
  editions: seedOnly,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(her2Drugs),
  when: all(her2Positive, threatOrOrgans, noneOnBoard(cytotoxics)),
  summary: (w) =>
    `${w.orders} without chemotherapy, although HER2+ disease is visceral or threatening`,
  why: 'The source of 2013 combines chemotherapy with HER2-directed therapy when there are symptoms, organ involvement or a threat.',
  options: [
    { kind: 'add', drug: 'docetaxel' },
    { kind: 'add', drug: 'paclitaxel' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-69' }],
  confirmation: 'seed',
  supersededBy: ['HER2-10'],
});

export const endocrineWithHer2DrugSeed = rule({
  id: 'HER2-04',
  title: 'HR-positive and HER2-positive disease without a threat (2013)',
  editions: seedOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(hormoneReceptorPositive, her2Positive, quiet),
  summary: () =>
    'HR+/HER2+ without threat or symptoms: endocrine therapy plus a HER2-directed drug',
  why: 'The examples of 2013 are an aromatase inhibitor with lapatinib or with trastuzumab. Today a taxane with two HER2 antibodies comes first.',
  options: [
    { kind: 'add', drug: 'trastuzumab' },
    { kind: 'advice', text: 'An aromatase inhibitor beside it once menopause is established' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-37, S004-67' }],
  confirmation: 'seed',
  supersededBy: ['HER2-10'],
});

export const trastuzumabAloneSeed = rule({
  id: 'HER2-05',
  title: 'HR-negative and HER2-positive disease without a threat (2013)',
  editions: seedOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(hormoneReceptorNegative, her2Positive, quiet),
  summary: () => 'HR-/HER2+ without a threat: trastuzumab alone, or with paclitaxel or docetaxel',
  why: 'The source of 2013 leaves both open. Today a taxane with two HER2 antibodies comes first.',
  options: [
    { kind: 'add', drug: 'trastuzumab' },
    { kind: 'add', drug: 'paclitaxel' },
    { kind: 'add', drug: 'docetaxel' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-68' }],
  confirmation: 'seed',
  supersededBy: ['HER2-10'],
});
