// Local treatment of few metastases: four criteria (function, few sites, long interval, complete
// removal), no proven survival benefit. Seed statements S004-45 to S004-50, S002-7, S002-8, S001-11
// and S003-2; NRG-BR002.
import {
  completeResectionLikely,
  diffuseOrganInvolvement,
  diseaseFreeIntervalMonths,
  ecogPerformanceStatus,
  metastaticLesionCount,
  metastaticOrganCount,
} from '../../../domain/facts/course.ts';
import type { ServiceId } from '../../../domain/service.ts';
import type { Settings } from '../../../domain/settings.ts';
import { ternary } from '../../../domain/ternary.ts';
import { recorded } from '../../criteria/conditions.ts';
import { symptomsAre } from '../../criteria/course.ts';
import { always } from '../../criteria/hooks.ts';
import { symptomatic, threatenedStructure } from '../../criteria/lesions.ts';
import { above, atLeast, atMost, below, between } from '../../criteria/numbers.ts';
import { serviceOrdered } from '../../criteria/orders.ts';
import { about, all, any, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith, lineWithSites } from '../../summary-line.ts';

const fewLesions = (settings: Settings) => settings.limitedMetastases.lesions;
const longInterval = (settings: Settings) => settings.limitedMetastases.diseaseFreeMonths;

export const candidateForLocalTreatment = rule({
  id: 'LOC-03',
  title: 'Candidate for local treatment of limited metastases',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    between(metastaticOrganCount, [1, 1], 'metastases in one organ'),
    atMost(metastaticLesionCount, fewLesions),
    atMost(ecogPerformanceStatus, 1),
    symptomsAre('no or mild symptoms', 'none', 'mild'),
    atLeast(diseaseFreeIntervalMonths, longInterval),
    recorded(completeResectionLikely),
  ),
  summary: (w) =>
    lineWith(
      w,
      'All four criteria for discussing local treatment of limited metastases are met',
      'metastaticLesionCount',
      'diseaseFreeIntervalMonths',
      'ecogPerformanceStatus',
    ),
  why: 'Good function, few sites, a long disease-free interval and likely complete removal. No survival benefit has been shown, and NRG-BR002 saw no delay of progression from ablation: highly selected patients only. Number of lesions and length of the interval are project choices.',
  options: [
    {
      kind: 'advice',
      text: 'Discussion in the tumour board: resection, ablation or stereotactic radiotherapy',
    },
    { kind: 'advice', text: 'Systemic therapy alone' },
  ],
  sources: [
    { source: 'seed-001', where: 'S001-11' },
    { source: 'seed-002', where: 'S002-7' },
    { source: 'seed-004', where: 'S004-45, S004-46, S004-47, S004-48, S004-49, S004-50' },
    { source: 'nrg-br002' },
  ],
  confirmation: 'confirmed',
  caveat: 'NRG-BR002 was read on a summary page.',
});

const localTreatments: readonly ServiceId[] = [
  'metastasectomy',
  'sbrt-ablative',
  'rfa',
  'chemoembolization',
];

const resectionUnlikely = about(completeResectionLikely, 'complete resection unlikely', (likely) =>
  ternary(!likely),
);

export const localTreatmentCriteriaNotMet = rule({
  id: 'LOC-04',
  title: 'Local treatment of metastases without the selection criteria',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: serviceOrdered(...localTreatments),
  when: all(
    unless(any(symptomatic, threatenedStructure)),
    any(
      above(metastaticOrganCount, 1),
      above(metastaticLesionCount, fewLesions),
      atLeast(ecogPerformanceStatus, 2),
      below(diseaseFreeIntervalMonths, longInterval),
      resectionUnlikely,
      recorded(diffuseOrganInvolvement),
    ),
  ),
  summary: (w) =>
    lineWith(
      w,
      lineWithSites(w, `${w.orders} ordered, selection criteria not met`),
      'metastaticOrganCount',
      'metastaticLesionCount',
      'ecogPerformanceStatus',
      'diseaseFreeIntervalMonths',
      'diffuseOrganInvolvement',
    ),
  why: 'Outcomes are best with good function, few sites, a long interval and complete removal. Many small deposits in an organ are not for surgery.',
  options: [
    { kind: 'advice', text: 'Discussion in the tumour board' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered for symptoms or a threat, and record it' },
  ],
  sources: [
    { source: 'seed-002', where: 'S002-8' },
    { source: 'seed-003', where: 'S003-2' },
    { source: 'seed-004', where: 'S004-46, S004-47, S004-48, S004-49, S004-50' },
  ],
  confirmation: 'seed',
  caveat: 'The limits of three lesions and 24 months are project choices.',
});
