import { exact } from '../../../src/domain/measurement.ts';
import { boneAgentStart } from '../../../src/guideline/rules/safety/bone-agent-start.ts';
import { tucatinibChecks } from '../../../src/guideline/rules/safety/tucatinib.ts';
import { describeRule } from '../../support/rule-cases.ts';

describeRule(tucatinibChecks, [
  ['no liver tests', 'fires', { orders: ['tucatinib'], results: { creatinineClearance: 80 } }],
  [
    'liver tests 28 days ago',
    'silent',
    {
      orders: ['tucatinib'],
      results: { creatinineClearance: 80, alt: { ...exact(20), daysAgo: 28 } },
    },
  ],
  [
    'liver tests 29 days ago',
    'fires',
    {
      orders: ['tucatinib'],
      results: { creatinineClearance: 80, alt: { ...exact(20), daysAgo: 29 } },
    },
  ],
  [
    'clearance 30',
    'silent',
    { orders: ['tucatinib'], results: { creatinineClearance: 30, alt: 20 } },
  ],
  [
    'clearance 29.9',
    'fires',
    { orders: ['tucatinib'], results: { creatinineClearance: 29.9, alt: 20 } },
  ],
  ['clearance not known', 'undetermined', { orders: ['tucatinib'], results: { alt: 20 } }],
  ['lapatinib', 'silent', { orders: ['lapatinib'] }],
]);

const dental = ['dental-exam', 300] as const;

describeRule(boneAgentStart, [
  ['neither on file', 'fires', { orders: ['zoledronic-acid'] }],
  [
    'creatinine without dental examination',
    'fires',
    { orders: ['zoledronic-acid'], results: { creatinine: 0.9 } },
  ],
  [
    'dental examination without creatinine',
    'fires',
    { orders: ['zoledronic-acid'], procedures: [dental] },
  ],
  [
    'both on file',
    'silent',
    { orders: ['zoledronic-acid'], procedures: [dental], results: { creatinine: 0.9 } },
  ],
  [
    'a reported clearance stands for creatinine',
    'silent',
    { orders: ['denosumab-120'], procedures: [dental], results: { creatinineClearance: 80 } },
  ],
  [
    'creatinine 15 days ago',
    'fires',
    {
      orders: ['zoledronic-acid'],
      procedures: [dental],
      results: { creatinine: { ...exact(0.9), daysAgo: 15 } },
    },
  ],
  [
    'dental examination 13 months ago',
    'fires',
    {
      orders: ['zoledronic-acid'],
      procedures: [['dental-exam', 400]],
      results: { creatinine: 0.9 },
    },
  ],
  [
    'a bone agent that is taken already',
    'silent',
    { orders: ['zoledronic-acid'], active: ['zoledronic-acid'] },
  ],
  ['only on signing', 'silent', { hook: 'order-select', orders: ['zoledronic-acid'] }],
  [
    'results could not be read',
    'undetermined',
    { orders: ['zoledronic-acid'], procedures: [dental], unavailable: ['results'] },
  ],
]);
