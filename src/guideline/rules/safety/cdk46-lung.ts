// Interstitial lung disease and CDK4/6 inhibitors. Class labels, section 5. That a past disease
// warrants a warning is a choice of the project.
import { cdk46 } from '../../../domain/drug-sets.ts';
import {
  interstitialLungDiseaseActive,
  interstitialLungDiseaseHistory,
} from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const cdk46AfterLungDisease = rule({
  id: 'SAF-38',
  title: 'CDK4/6 inhibitor after interstitial lung disease',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(cdk46),
  when: all(
    recorded(interstitialLungDiseaseHistory),
    unless(recorded(interstitialLungDiseaseActive)),
  ),
  summary: (w) => `${w.orders} can cause severe pneumonitis, and past ILD is on record`,
  why: 'Severe interstitial lung disease and pneumonitis are a warning of the class.',
  options: [
    { kind: 'advice', text: 'Pulmonary review before the start' },
    { kind: 'test', tests: ['chest-ct'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'labels-cdk46', where: 'section 5' },
    { source: 'project-choice', where: 'past disease' },
  ],
  confirmation: 'project-choice',
  caveat: 'The warning of the class was read; that a past disease triggers it is our choice.',
});

export const cdk46WithActiveLungDisease = rule({
  id: 'SAF-38a',
  title: 'CDK4/6 inhibitor with active interstitial lung disease',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(cdk46),
  when: recorded(interstitialLungDiseaseActive),
  summary: (w) => `${w.orders}: active ILD or pneumonitis, in which the label interrupts the drug`,
  why: 'The labels interrupt at new or worsening symptoms and end treatment when the disease is severe.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'advice', text: 'Pulmonary review' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'labels-cdk46', where: 'section 5' }],
  confirmation: 'confirmed',
});
