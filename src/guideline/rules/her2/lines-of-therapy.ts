// The sequence of HER2-directed regimens today: taxane with two antibodies or T-DXd with pertuzumab,
// then T-DXd. ASCO 2022, recommendations 1.1 and 2.1; FDA 15 December 2025. Brain metastases: ASCO 2022.
import { drugSet, her2Drugs, union, without } from '../../../domain/drug-sets.ts';
import { metastasesIn } from '../../criteria/course.ts';
import { deruxtecan, pertuzumab, taxanes, trastuzumab } from '../../criteria/drug-groups.ts';
import { always, onPatientView } from '../../criteria/hooks.ts';
import { inBasket, onBoard, ordered, taking } from '../../criteria/orders.ts';
import { her2Positive } from '../../criteria/receptors.ts';
import { givenBefore, her2LinesAre } from '../../criteria/therapy.ts';
import { all, any, not, unless } from '../../criterion.ts';
import { contemporaryOnly, everyHook, rule } from '../../rule.ts';

const taxaneOrVinorelbine = union(
  'taxane or vinorelbine',
  taxanes,
  drugSet('vinorelbine', 'vinorelbine'),
);

const preferredFirstLine = any(
  all(inBasket(trastuzumab), inBasket(pertuzumab), onBoard(taxaneOrVinorelbine)),
  all(inBasket(deruxtecan), inBasket(pertuzumab)),
);

const startsHer2TherapyOtherwise = all(
  not(onPatientView, 'a HER2-directed drug ordered'),
  not(preferredFirstLine, 'not as one of the two preferred regimens'),
  unless(taking(her2Drugs)),
  unless(givenBefore(her2Drugs)),
);

export const her2FirstLine = rule({
  id: 'HER2-10',
  title: 'First-line regimen of HER2-positive disease',
  editions: contemporaryOnly,
  hooks: everyHook,
  indicator: 'info',
  trigger: any(onPatientView, ordered(her2Drugs)),
  when: all(
    her2Positive,
    her2LinesAre(0),
    any(all(onPatientView, unless(taking(her2Drugs))), startsHer2TherapyOtherwise),
  ),
  summary: () =>
    'First line HER2+: taxane with trastuzumab and pertuzumab, or T-DXd with pertuzumab',
  why: 'T-DXd with pertuzumab was approved on 15 December 2025 (DESTINY-Breast09: progression-free 40.7 against 26.9 months; survival data immature). Highly selected HR+/HER2+ disease may have endocrine therapy with or without a HER2-directed drug.',
  options: [
    { kind: 'add', drug: 'trastuzumab' },
    { kind: 'add', drug: 'pertuzumab' },
    { kind: 'add', drug: 'docetaxel' },
    { kind: 'add', drug: 'trastuzumab-deruxtecan' },
    { kind: 'advice', text: 'Keep the present choice and record the reason' },
  ],
  sources: [
    { source: 'asco-her2-2022', where: 'recommendation 1.1' },
    { source: 'fda-tdxd-pertuzumab-2025' },
  ],
  confirmation: 'confirmed',
});

const otherThanDeruxtecan = without(
  'HER2-directed drug other than trastuzumab deruxtecan',
  her2Drugs,
  ...deruxtecan.drugs,
);

const tucatinibForBrain = all(onBoard(drugSet('tucatinib', 'tucatinib')), metastasesIn('brain'));

export const her2SecondLine = rule({
  id: 'HER2-11',
  title: 'Second-line regimen of HER2-positive disease',
  editions: contemporaryOnly,
  hooks: everyHook,
  indicator: 'info',
  trigger: any(onPatientView, ordered(otherThanDeruxtecan)),
  when: all(
    her2Positive,
    her2LinesAre(1),
    unless(givenBefore(deruxtecan)),
    unless(onBoard(deruxtecan)),
    any(
      all(onPatientView, unless(taking(her2Drugs))),
      not(onPatientView, 'another HER2-directed drug ordered'),
    ),
    unless(tucatinibForBrain),
  ),
  summary: () =>
    'Second line HER2+: trastuzumab deruxtecan is preferred where it was not used before',
  why: 'After T-DXd in the first line the evidence for the best second line is limited: T-DM1 or the tucatinib regimen.',
  options: [
    { kind: 'add', drug: 'trastuzumab-deruxtecan' },
    { kind: 'advice', text: 'Tucatinib with trastuzumab and capecitabine where the brain decides' },
    { kind: 'advice', text: 'Keep the present choice and record the reason' },
  ],
  sources: [{ source: 'asco-her2-2022', where: 'recommendation 2.1' }],
  confirmation: 'confirmed',
});

export const her2BrainMetastases = rule({
  id: 'HER2-12',
  title: 'HER2-positive brain metastases',
  editions: contemporaryOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(her2Positive, metastasesIn('brain')),
  summary: () =>
    'HER2+ brain metastases: radiosurgery or surgery review; tucatinib regimen is an option',
  why: 'For a single metastasis below 2 cm without mass effect deferral of local therapy can be discussed. A CNS event alone, with extracranial disease under control, is no reason to change systemic therapy.',
  options: [
    { kind: 'advice', text: 'Referral to radiation oncology and neurosurgery' },
    { kind: 'advice', text: 'Tucatinib with trastuzumab and capecitabine' },
    { kind: 'test', tests: ['mri-brain'] },
  ],
  sources: [{ source: 'asco-her2-brain-2022' }, { source: 'label-tucatinib' }],
  confirmation: 'confirmed',
});
