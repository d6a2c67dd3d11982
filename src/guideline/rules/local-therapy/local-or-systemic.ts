// Whether local or systemic treatment leads. Few sites and a slow course: local treatment alone may
// palliate (S000-3). Many sites or a fast course: systemic treatment leads, local treatment is added
// (S000-4, S000-5, S002-2, S003-4, S004-8). All visible disease treated: a period without systemic
// therapy is possible (S001-12, S004-51).
import { systemic } from '../../../domain/drug-sets.ts';
import { localTherapyToMetastasesDone } from '../../../domain/facts/care.ts';
import {
  completeResectionLikely,
  indolentCourse,
  metastaticLesionCount,
  metastaticOrganCount,
  refractoryToSystemicTherapy,
} from '../../../domain/facts/course.ts';
import { noneOnBoard } from '../../criteria/absence.ts';
import { recorded } from '../../criteria/conditions.ts';
import { metastasesIn, rapid, symptomsAre, threatened } from '../../criteria/course.ts';
import { always, localProcedures } from '../../criteria/hooks.ts';
import { threatenedStructure } from '../../criteria/lesions.ts';
import { atLeast, atMost, between } from '../../criteria/numbers.ts';
import { serviceOrdered, taking } from '../../criteria/orders.ts';
import { all, any, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const localTherapyAlone = rule({
  id: 'LOC-05',
  title: 'Indolent disease in one or two sites',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    recorded(indolentCourse),
    atMost(metastaticLesionCount, 2),
    symptomsAre('cancer symptoms', 'mild', 'moderate', 'severe'),
    unless(rapid),
    unless(threatened),
  ),
  summary: () =>
    'Indolent disease in 1 or 2 sites: surgery or radiotherapy alone may palliate best',
  why: 'An older source; systemic therapy is still usually given, and this does not replace it.',
  options: [
    { kind: 'advice', text: 'Referral to surgery or radiation oncology' },
    { kind: 'advice', text: 'Systemic therapy with or without local treatment' },
  ],
  sources: [{ source: 'seed-000', where: 'S000-3' }],
  confirmation: 'seed',
});

export const systemicTherapyFirst = rule({
  id: 'LOC-06',
  title: 'Multiple sites or a rapid course: systemic therapy leads',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'info',
  trigger: serviceOrdered(...localProcedures),
  when: all(
    noneOnBoard(systemic),
    any(atLeast(metastaticLesionCount, 3), atLeast(metastaticOrganCount, 2), rapid),
    unless(recorded(refractoryToSystemicTherapy)),
    unless(threatenedStructure),
  ),
  summary: () =>
    'Multiple sites or fast disease: systemic therapy leads; local therapy is for refractory sites',
  why: 'Nearly every patient with metastatic disease has systemic therapy. Local treatment is added where disease is refractory, or at a site that systemic therapy is unlikely to reach.',
  options: [
    { kind: 'advice', text: 'Systemic therapy first, or together with the local treatment' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'seed-000', where: 'S000-4, S000-5' },
    { source: 'seed-002', where: 'S002-2' },
    { source: 'seed-003', where: 'S003-4' },
    { source: 'seed-004', where: 'S004-8' },
  ],
  confirmation: 'seed',
});

export const treatmentBreakAfterLocalControl = rule({
  id: 'LOC-09',
  title: 'Complete local control: a break of systemic therapy',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    recorded(localTherapyToMetastasesDone),
    recorded(completeResectionLikely),
    between(metastaticOrganCount, [1, 1], 'metastases in one organ'),
    unless(metastasesIn('brain')),
    unless(taking(systemic)),
  ),
  summary: () => 'All visible disease treated: a period without systemic therapy may be possible',
  why: 'Selected patients may have such a period by one source; another combines surgery with systemic therapy, and current practice usually continues it.',
  options: [
    { kind: 'advice', text: 'A discussion of both ways with the patient' },
    { kind: 'advice', text: 'Systemic therapy as usual' },
  ],
  sources: [
    { source: 'seed-001', where: 'S001-12' },
    { source: 'seed-004', where: 'S004-51' },
  ],
  confirmation: 'seed',
  caveat: 'The sources do not agree.',
});
