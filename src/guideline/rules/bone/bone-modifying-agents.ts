// Bone-modifying agents belong to bone metastases. Seed statements S003-13, S004-43 and S004-44;
// ASCO-CCO 2017. They prevent skeletal events and do not treat the tumour.
import { boneAgents, drugSet } from '../../../domain/drug-sets.ts';
import { metastaticSites } from '../../../domain/facts/disease.ts';
import { hypercalcemia } from '../../../domain/facts/electrolytes.ts';
import { ternary } from '../../../domain/ternary.ts';
import { noneOnBoard } from '../../criteria/absence.ts';
import { recorded } from '../../criteria/conditions.ts';
import { metastasesIn } from '../../criteria/course.ts';
import { always } from '../../criteria/hooks.ts';
import { ordered } from '../../criteria/orders.ts';
import { about, all, unless } from '../../criterion.ts';
import { bothEditions, contemporaryOnly, orderHooks, rule } from '../../rule.ts';

export const boneAgentMissing = rule({
  id: 'BONE-01',
  title: 'Bone metastases without a bone-modifying agent',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(metastasesIn('bone'), noneOnBoard(boneAgents)),
  summary: () =>
    'Bone metastases without a bone-modifying agent, which would prevent skeletal events',
  why: 'Denosumab 120 mg every 4 weeks, zoledronic acid 4 mg every 12 (or 3 to 4) weeks, or pamidronate 90 mg every 3 to 4 weeks; none is preferred. They do not treat the tumour itself. With a life expectancy below three months the benefit is doubtful.',
  options: [
    { kind: 'add', drug: 'denosumab-120' },
    { kind: 'add', drug: 'zoledronic-acid' },
    { kind: 'test', tests: ['creatinine', 'calcium', 'dental-exam'] },
    { kind: 'advice', text: 'None where life expectancy is short, and record it' },
  ],
  sources: [
    { source: 'seed-003', where: 'S003-13' },
    { source: 'seed-004', where: 'S004-43, S004-44' },
    { source: 'asco-bone-2017' },
  ],
  confirmation: 'confirmed',
});

const noBoneMetastasis = about(metastaticSites, 'sites known and bone not among them', (found) =>
  ternary(!found.includes('bone')),
);

export const boneAgentWithoutBoneMetastases = rule({
  id: 'BONE-02',
  title: 'Bone-modifying agent without documented bone metastases',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'info',
  trigger: ordered(boneAgents),
  when: all(noBoneMetastasis, unless(recorded(hypercalcemia))),
  summary: (w) => `${w.orders} ordered, but no bone metastases are documented`,
  why: 'The indication is bone metastases; hypercalcaemia and bone loss are others.',
  options: [{ kind: 'advice', text: 'Record the indication' }, { kind: 'remove' }],
  sources: [{ source: 'seed-004', where: 'S004-43' }, { source: 'asco-bone-2017' }],
  confirmation: 'seed',
});

export const boneAgentNotLabelled = rule({
  id: 'BONE-03',
  title: 'Bone-modifying agent that is not labelled for bone metastases in the US',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'info',
  trigger: ordered(drugSet('ibandronate or clodronate', 'ibandronate', 'clodronate')),
  when: always,
  summary: (w) => `${w.orders}: listed in the source of 2013, not US-labelled for bone metastases`,
  why: 'ASCO lists zoledronic acid, pamidronate and denosumab.',
  options: [
    { kind: 'replace', by: 'zoledronic-acid' },
    { kind: 'replace', by: 'denosumab-120' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-44' }, { source: 'asco-bone-2017' }],
  confirmation: 'unverified',
  caveat: 'The ASCO list was read; the US marketing status is from memory.',
});
