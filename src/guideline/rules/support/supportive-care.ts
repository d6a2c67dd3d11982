// What belongs to every patient beside the treatment of the cancer: support, trials, goals. Seed
// statements S000-1, S000-6, S000-14, S000-15, S001-2, S001-13, S002-10, S003-14, S003-15, S004-1 to
// S004-4. Lines of the case summary, never cards; no survival figures, which are outdated.
import {
  clinicalTrialDiscussed,
  goalsOfCareDocumented,
  psychosocialSupportDocumented,
} from '../../../domain/facts/care.ts';
import { chemotherapyLinesMetastatic } from '../../../domain/facts/therapy-lines.ts';
import { notOnFile } from '../../criteria/conditions.ts';
import { always } from '../../criteria/hooks.ts';
import { atMost } from '../../criteria/numbers.ts';
import { newDiagnosisOrLine } from '../../criteria/therapy.ts';
import { all } from '../../criterion.ts';
import { bothEditions, rule } from '../../rule.ts';

export const psychosocialSupport = rule({
  id: 'SUP-01',
  title: 'Psychosocial support',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: notOnFile(
    psychosocialSupportDocumented,
    'no psychosocial referral or distress screen in 6 months',
  ),
  summary: () =>
    'No psychosocial support or distress screen on record in 6 months; peer groups can help',
  why: 'Support, above all by peer groups, is part of the medical care.',
  options: [{ kind: 'advice', text: 'Referral to psycho-oncology, peer support groups' }],
  sources: [
    { source: 'seed-000', where: 'S000-14' },
    { source: 'seed-001', where: 'S001-13' },
    { source: 'seed-003', where: 'S003-15' },
  ],
  confirmation: 'seed',
  summaryOnly: true,
});

export const clinicalTrialEarly = rule({
  id: 'SUP-02',
  title: 'Clinical trial early in the course',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    atMost(chemotherapyLinesMetastatic, 1),
    notOnFile(clinicalTrialDiscussed, 'no discussion of a clinical trial documented'),
  ),
  summary: () => 'Clinical trials are best considered early in the course; no discussion on record',
  why: 'Patients who want new treatments may best try them early, when an effect is likeliest.',
  options: [{ kind: 'advice', text: 'Search for a trial' }],
  sources: [{ source: 'seed-000', where: 'S000-15' }],
  confirmation: 'seed',
  summaryOnly: true,
});

export const goalsOfCare = rule({
  id: 'SUP-03',
  title: 'Goals of care',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(newDiagnosisOrLine, notOnFile(goalsOfCareDocumented, 'no goals of care documented')),
  summary: () =>
    'Goals of care not on record: longer life, delayed progression, relief, quality of life',
  why: 'The disease is in general not curable, and its outlook differs widely by subtype. An older source finds that any therapy changes median survival only a little. Survival figures of the older sources are left out on purpose.',
  options: [{ kind: 'advice', text: 'Conversation on goals; referral to palliative care' }],
  sources: [
    { source: 'seed-000', where: 'S000-1, S000-6' },
    { source: 'seed-001', where: 'S001-2' },
    { source: 'seed-002', where: 'S002-10' },
    { source: 'seed-003', where: 'S003-14' },
    { source: 'seed-004', where: 'S004-1, S004-2, S004-3, S004-4' },
  ],
  confirmation: 'seed',
  summaryOnly: true,
});
