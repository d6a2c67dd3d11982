// Radiotherapy relieves the pain of a bone metastasis. Seed statements S001-9, S001-10, S002-9 and
// S003-3; ASCO-CCO 2017 (a bone-modifying agent alone is not analgesia).
import { boneMetastasisPain } from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { metastasesIn } from '../../criteria/course.ts';
import { always } from '../../criteria/hooks.ts';
import { all } from '../../criterion.ts';
import { bothEditions, rule } from '../../rule.ts';

export const painfulBoneMetastasis = rule({
  id: 'BONE-04',
  title: 'Radiotherapy of a painful bone metastasis',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(metastasesIn('bone'), recorded(boneMetastasisPain)),
  summary: () =>
    'Painful bone metastasis: palliative radiotherapy is an option; a bone agent alone is not enough',
  why: 'Radiotherapy relieves pain and helps to prevent fractures and neurological events.',
  options: [
    { kind: 'advice', text: 'Referral to radiation oncology' },
    { kind: 'advice', text: 'Pain relief by the usual steps' },
  ],
  sources: [
    { source: 'seed-001', where: 'S001-9, S001-10' },
    { source: 'seed-002', where: 'S002-9' },
    { source: 'seed-003', where: 'S003-3' },
    { source: 'asco-bone-2017' },
  ],
  confirmation: 'confirmed',
});
