// HER2-positive disease is treated with HER2-directed drugs, chemotherapy included. Seed statements
// S001-7, S001-8, S002-6, S004-15, S004-66 and S004-69; ASCO 2022.
import { chemotherapy, her2Drugs } from '../../../domain/drug-sets.ts';
import { noneOnBoard } from '../../criteria/absence.ts';
import { always } from '../../criteria/hooks.ts';
import { ordered } from '../../criteria/orders.ts';
import { her2Positive } from '../../criteria/receptors.ts';
import { all } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const noHer2Drug = noneOnBoard(her2Drugs);

export const her2TherapyMissing = rule({
  id: 'HER2-01',
  title: 'HER2-positive disease without HER2-directed therapy',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'warning',
  trigger: always,
  when: all(her2Positive, noHer2Drug),
  summary: (w) =>
    lineWith(
      w,
      'HER2-positive metastatic breast cancer without HER2-directed therapy',
      'her2Ihc',
      'her2Ish',
    ),
  why: 'HER2-directed therapy belongs to the treatment of every HER2-positive tumour. Low LVEF or heart failure make it a decision of its own, case by case.',
  options: [
    { kind: 'add', drug: 'trastuzumab' },
    { kind: 'add', drug: 'pertuzumab' },
    { kind: 'test', tests: ['echocardiogram'] },
    { kind: 'advice', text: 'Keep the present plan and record the reason' },
  ],
  sources: [
    { source: 'seed-001', where: 'S001-7' },
    { source: 'seed-002', where: 'S002-6' },
    { source: 'seed-004', where: 'S004-15, S004-37, S004-66' },
    { source: 'asco-her2-2022' },
  ],
  confirmation: 'confirmed',
});

export const chemotherapyWithoutHer2Drug = rule({
  id: 'HER2-02',
  title: 'Chemotherapy without a HER2-directed drug in HER2-positive disease',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(chemotherapy),
  when: all(her2Positive, noHer2Drug),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders} ordered in HER2-positive disease without a HER2-directed drug`,
      'her2Ihc',
      'her2Ish',
    ),
  why: 'Chemotherapy with trastuzumab prolongs survival against chemotherapy alone.',
  options: [
    { kind: 'add', drug: 'trastuzumab', recommended: true },
    { kind: 'add', drug: 'pertuzumab' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'seed-001', where: 'S001-8' },
    { source: 'seed-002', where: 'S002-6' },
    { source: 'seed-004', where: 'S004-66, S004-69' },
  ],
  confirmation: 'seed',
});
