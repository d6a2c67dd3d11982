// Brain metastases: radiosurgery or surgery. Seed statements S001-10 and S004-9; ASCO 2022.
import { localTherapyToBrainDone } from '../../../domain/facts/care.ts';
import { notOnFile } from '../../criteria/conditions.ts';
import { metastasesIn } from '../../criteria/course.ts';
import { always } from '../../criteria/hooks.ts';
import { all } from '../../criterion.ts';
import { bothEditions, rule } from '../../rule.ts';

export const brainMetastasesUntreated = rule({
  id: 'LOC-08',
  title: 'Brain metastases without local treatment on record',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    metastasesIn('brain'),
    notOnFile(localTherapyToBrainDone, 'no local treatment of the brain on record'),
  ),
  summary: () => 'Brain metastases without local treatment: radiosurgery or surgery review',
  why: 'Radiosurgery for limited disease; for diffuse disease radiotherapy of the whole brain with memantine and hippocampal avoidance.',
  options: [
    { kind: 'advice', text: 'Referral to radiation oncology and neurosurgery' },
    { kind: 'test', tests: ['mri-brain'] },
  ],
  sources: [
    { source: 'seed-001', where: 'S001-10' },
    { source: 'seed-004', where: 'S004-9' },
    { source: 'asco-her2-brain-2022' },
  ],
  confirmation: 'confirmed',
});
