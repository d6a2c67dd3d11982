// Interstitial lung disease and antibody-drug conjugates. Enhertu label, boxed warning and section 5;
// Datroway; Kadcyla.
import { union } from '../../../domain/drug-sets.ts';
import {
  interstitialLungDiseaseActive,
  interstitialLungDiseaseHistory,
} from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { deruxtecans, tdm1 } from '../../criteria/cytotoxic-groups.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

const conjugates = union(`${deruxtecans.name} or ${tdm1.name}`, deruxtecans, tdm1);

export const conjugateWithActiveLungDisease = rule({
  id: 'SAF-51',
  title: 'T-DXd, Dato-DXd or T-DM1 with active interstitial lung disease',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(conjugates),
  when: recorded(interstitialLungDiseaseActive),
  summary: (w) => `${w.orders}: active ILD or pneumonitis on record`,
  why: 'Deruxtecans: the label ends treatment at grade 2 or more and interrupts at grade 1 until it has resolved. T-DM1: the label ends treatment at any grade.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'advice', text: 'Corticosteroids and pulmonary review' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-tdxd', where: 'boxed warning' },
    { source: 'label-datopotamab' },
    { source: 'label-tdm1' },
  ],
  confirmation: 'confirmed',
});

export const deruxtecanAfterLungDisease = rule({
  id: 'SAF-52',
  title: 'Deruxtecan conjugate after interstitial lung disease',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(deruxtecans),
  when: all(
    recorded(interstitialLungDiseaseHistory),
    unless(recorded(interstitialLungDiseaseActive)),
  ),
  summary: (w) => `${w.orders}: past ILD on record, higher risk of pneumonitis`,
  why: 'A baseline CT and a pulmonary review show what is new later. Creatinine clearance of 30 to 59 mL/min also raises grade 1 and 2 pneumonitis.',
  options: [
    { kind: 'test', tests: ['chest-ct'], recommended: true },
    { kind: 'advice', text: 'Pulmonary review before the start' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-tdxd', where: 'warnings and precautions' }],
  confirmation: 'confirmed',
});
