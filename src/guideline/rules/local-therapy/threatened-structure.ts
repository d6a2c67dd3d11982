// Lesions that threaten the cord, the brain or a bone, or that hurt, are treated where they are. Seed
// statements S000-1, S001-9, S004-9 and S004-10.
import { always, cancerCare } from '../../criteria/hooks.ts';
import { symptomatic, threatenedStructure } from '../../criteria/lesions.ts';
import { all, unless } from '../../criterion.ts';
import { bothEditions, everyHook, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

export const structureThreatened = rule({
  id: 'LOC-01',
  title: 'Spinal cord compression, brain herniation risk or impending fracture',
  editions: bothEditions,
  hooks: everyHook,
  indicator: 'critical',
  trigger: cancerCare,
  when: threatenedStructure,
  summary: (w) =>
    lineWith(
      w,
      'Threatened structure: urgent surgery and radiotherapy review',
      'spinalCordCompression',
      'brainHerniationRisk',
      'impendingHipOrLongBoneFracture',
    ),
  why: 'The affected area is stabilised and the treatment fitted to the clinical state. In cord compression emergency MRI and steroids are usual.',
  options: [
    { kind: 'advice', text: 'Urgent referral to surgery and radiation oncology' },
    { kind: 'test', tests: ['mri-spine'] },
    { kind: 'test', tests: ['mri-brain'] },
    { kind: 'advice', text: 'Keep the present plan where review is under way, and record it' },
  ],
  sources: [
    { source: 'seed-001', where: 'S001-9' },
    { source: 'seed-004', where: 'S004-9, S004-10' },
  ],
  confirmation: 'seed',
  caveat: 'Emergency MRI and steroids in cord compression are from memory.',
});

export const lesionSymptomatic = rule({
  id: 'LOC-02',
  title: 'Symptomatic single lesion',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(symptomatic, unless(threatenedStructure)),
  summary: () => 'Symptomatic metastasis: surgery or radiotherapy of the lesion may be needed',
  why: 'Treatment combines local and systemic measures that relieve symptoms and keep quality of life.',
  options: [
    { kind: 'advice', text: 'Referral to surgery or radiation oncology' },
    { kind: 'advice', text: 'Symptom control and the present systemic therapy' },
  ],
  sources: [
    { source: 'seed-000', where: 'S000-1' },
    { source: 'seed-004', where: 'S004-9' },
  ],
  confirmation: 'seed',
});
