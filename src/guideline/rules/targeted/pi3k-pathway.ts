// PIK3CA, AKT1 and PTEN: options after endocrine therapy and at early relapse, and drugs ordered
// without the alteration. ASCO 2024; Truqap, Piqray and Itovebi labels.
import { drugSet, pi3kAkt } from '../../../domain/drug-sets.ts';
import { akt1Altered, pik3caMutated, ptenAltered } from '../../../domain/facts/biomarkers.ts';
import { insulinRequiringDiabetes, type1Diabetes } from '../../../domain/facts/conditions.ts';
import { relapseTimingVsAdjuvantEndocrine } from '../../../domain/facts/therapy-course.ts';
import { ternary } from '../../../domain/ternary.ts';
import { withoutOrders } from '../../criteria/concern.ts';
import { notOnFile, recorded } from '../../criteria/conditions.ts';
import { named } from '../../criteria/course.ts';
import { glucoseLowering } from '../../criteria/drug-groups.ts';
import { always } from '../../criteria/hooks.ts';
import { ordered, taking } from '../../criteria/orders.ts';
import { hrPositiveHer2Negative } from '../../criteria/receptors.ts';
import { endocrineLinesAtLeast, endocrineLinesBelow } from '../../criteria/therapy.ts';
import { about, all, any, undocumented, unless } from '../../criterion.ts';
import { contemporaryOnly, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const earlyRelapse = about(
  relapseTimingVsAdjuvantEndocrine,
  'relapse on or within 12 months of adjuvant endocrine therapy',
  (timing) => ternary(timing !== '>12'),
);

const pathwayAltered = named(
  'an alteration of PIK3CA, AKT1 or PTEN',
  any(recorded(pik3caMutated), recorded(akt1Altered), recorded(ptenAltered)),
);

const noneTakenYet = unless(taking(pi3kAkt));

export const pathwayOptions = rule({
  id: 'HR-05',
  title: 'PIK3CA, AKT1 or PTEN altered after endocrine therapy',
  editions: contemporaryOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    hrPositiveHer2Negative,
    any(endocrineLinesAtLeast(1), earlyRelapse),
    pathwayAltered,
    noneTakenYet,
  ),
  summary: (w) =>
    lineWith(
      w,
      'PI3K-pathway alteration: capivasertib, or (PIK3CA only) alpelisib, each with fulvestrant',
      'pik3caMutated',
      'akt1Altered',
      'ptenAltered',
    ),
  why: 'In the endocrine-resistant first line with a PIK3CA mutation inavolisib with palbociclib and fulvestrant is the option. Fasting glucose and HbA1c are measured first.',
  options: [
    { kind: 'add', drug: 'capivasertib' },
    { kind: 'add', drug: 'alpelisib' },
    { kind: 'test', tests: ['glucose', 'hba1c'] },
    { kind: 'advice', text: 'Everolimus with endocrine therapy, whatever the genotype' },
  ],
  sources: [
    { source: 'asco-hr-2021' },
    { source: 'label-capivasertib', where: 'section 1' },
    { source: 'label-inavolisib', where: 'section 1' },
  ],
  confirmation: 'confirmed',
});

const pik3caDrugs = drugSet('alpelisib or inavolisib', 'alpelisib', 'inavolisib');
const capivasertib = drugSet('capivasertib', 'capivasertib');

export const pathwayDrugWithoutAlteration = rule({
  id: 'HR-06',
  title: 'PI3K or AKT inhibitor without the tumour alteration',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: withoutOrders(ordered(pi3kAkt)),
  when: any(
    all(ordered(pik3caDrugs), notOnFile(pik3caMutated, 'no PIK3CA mutation documented')),
    all(
      ordered(capivasertib),
      undocumented(pathwayAltered, 'no alteration of PIK3CA, AKT1 or PTEN documented'),
    ),
  ),
  summary: (w) => `${w.orders}: the tumour alteration that the label requires is not documented`,
  why: 'Alpelisib and inavolisib are indicated with a PIK3CA mutation, capivasertib with an alteration of PIK3CA, AKT1 or PTEN.',
  options: [
    { kind: 'test', tests: ['ctdna-ngs'], recommended: true },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record where the alteration was found' },
  ],
  sources: [
    { source: 'label-capivasertib', where: 'section 1' },
    { source: 'label-alpelisib', where: 'section 1' },
    { source: 'label-inavolisib', where: 'section 1' },
  ],
  confirmation: 'confirmed',
});

/** Any glucose-lowering drug (ATC A10) speaks for a diabetes that is treated. */
const treatedDiabetes = named(
  'type 1 diabetes, or diabetes on glucose-lowering drugs',
  any(recorded(type1Diabetes), recorded(insulinRequiringDiabetes), taking(glucoseLowering)),
);

export const inavolisibTriplet = rule({
  id: 'HR-07',
  title: 'Endocrine-resistant, PIK3CA-mutated first line: inavolisib triplet',
  editions: contemporaryOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    hrPositiveHer2Negative,
    endocrineLinesBelow(1),
    earlyRelapse,
    recorded(pik3caMutated),
    unless(treatedDiabetes),
    noneTakenYet,
  ),
  summary: () =>
    'Relapse on or within 12 months of adjuvant ET with PIK3CA mutation: inavolisib triplet option',
  why: 'Inavolisib with palbociclib and fulvestrant (INAVO120: progression-free 15.0 against 7.3 months). Type 1 diabetes and drug-treated type 2 diabetes were not studied.',
  options: [
    { kind: 'add', drug: 'inavolisib' },
    { kind: 'add', drug: 'palbociclib' },
    { kind: 'add', drug: 'fulvestrant' },
    { kind: 'test', tests: ['glucose', 'hba1c'] },
    { kind: 'advice', text: 'Another CDK4/6 inhibitor with fulvestrant' },
  ],
  sources: [
    { source: 'fda-inavolisib-2024' },
    { source: 'label-inavolisib', where: 'section 5.1' },
  ],
  confirmation: 'confirmed',
  caveat: 'The day of the approval (10 October 2024) is from memory.',
});
