// A recurrence in breast, chest wall or axilla without distant disease: the one rule outside
// metastatic disease. Seed statements S004-5 to S004-7.
import { priorRadiotherapyToLocalSite } from '../../../domain/facts/care.ts';
import { hasLocoregionalRecurrence, surgeryFeasible } from '../../../domain/facts/course.ts';
import { recorded } from '../../criteria/conditions.ts';
import { always } from '../../criteria/hooks.ts';
import { all, unless } from '../../criterion.ts';
import { bothEditions, rule } from '../../rule.ts';
import { metastatic } from '../../scope.ts';

export const localRecurrence = rule({
  id: 'LOC-07',
  title: 'Local, chest-wall or breast recurrence',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  scope: 'locoregional',
  trigger: always,
  when: all(recorded(hasLocoregionalRecurrence), unless(metastatic)),
  summary: () =>
    'Local recurrence: surgical assessment; radiotherapy where surgery is not an option',
  why: 'Treatment depends on size, place and earlier radiotherapy; after it, radiotherapy again needs specialist review. Receptors are tested again and staging excludes distant disease.',
  shows: [surgeryFeasible, priorRadiotherapyToLocalSite],
  options: [
    { kind: 'test', tests: ['er-pr', 'her2'] },
    { kind: 'test', tests: ['ct-staging'] },
    { kind: 'advice', text: 'Referral to surgery' },
    { kind: 'advice', text: 'Referral to radiation oncology where surgery is not an option' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-5, S004-6, S004-7' }],
  confirmation: 'seed',
});
