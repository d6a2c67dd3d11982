// The conditions of the dictionary: the codes and words of each, and how long it holds.
import type { FactDefinition } from '../../src/domain/fact.ts';
import * as conditions from '../../src/domain/facts/conditions.ts';
import { hypokalemia, hypomagnesemia } from '../../src/domain/facts/electrolytes.ts';
import * as heart from '../../src/domain/facts/heart.ts';
import { bilateralOophorectomyDone, hysterectomy } from '../../src/domain/facts/menopause.ts';
import { pregnant } from '../../src/domain/facts/pregnancy.ts';
import { type Concept, daysAgo, icd, monthsAgo, snomed, text } from '../support/fhir.ts';

/** `past`: a resolved problem counts too. `until`: the last day on which a flag of that date holds. */
export interface ProblemRow {
  readonly fact: FactDefinition<boolean>;
  readonly stated: readonly Concept[];
  readonly past?: boolean;
  readonly suspected?: boolean;
  readonly until?: string;
  readonly content?: object;
}

export const problemRows: readonly ProblemRow[] = [
  {
    fact: pregnant,
    stated: [snomed('77386006'), icd('Z33.1'), icd('O09.90'), icd('Z34.90'), text('Pregnant')],
    until: daysAgo(294),
  },
  {
    fact: conditions.breastfeeding,
    stated: [snomed('866041003'), snomed('169745008'), icd('Z39.1'), text('Breastfeeding')],
    until: monthsAgo(12),
  },
  {
    fact: conditions.venousThromboembolismHistory,
    stated: [
      snomed('128053003'),
      snomed('59282003'),
      snomed('429098002'),
      snomed('161508001'),
      snomed('161512007'),
      ...['I82.409', 'I82.4Y1', 'I82.621', 'I82.90', 'I26.99', 'Z86.711', 'Z86.718'].map(icd),
      text('Deep vein thrombosis of left leg'),
      text('History of pulmonary embolism'),
    ],
    past: true,
  },
  {
    fact: conditions.arterialThromboembolismHistory,
    stated: [
      snomed('230690007'),
      snomed('422504002'),
      snomed('57054005'),
      snomed('22298006'),
      icd('I63.9'),
      icd('I21.9'),
      icd('Z86.73'),
      icd('I25.2'),
      text('Ischemic stroke'),
    ],
    past: true,
  },
  {
    fact: conditions.endometrialNeoplasiaHistory,
    stated: [
      snomed('93781006'),
      snomed('429089000'),
      snomed('254878006'),
      snomed('188192002'),
      snomed('237072009'),
      icd('C54.1'),
      icd('N85.00'),
      text('Endometrial hyperplasia'),
    ],
    past: true,
  },
  {
    fact: conditions.abnormalVaginalBleeding,
    stated: [
      snomed('301822002'),
      snomed('76742009'),
      icd('N93.9'),
      icd('N95.0'),
      text('Postmenopausal bleeding'),
    ],
    until: monthsAgo(12),
  },
  {
    fact: heart.longQtSyndrome,
    stated: [
      snomed('9651007'),
      snomed('442917000'),
      snomed('442946007'),
      snomed('111975006'),
      icd('I45.81'),
      text('Long QT syndrome'),
    ],
    past: true,
  },
  {
    fact: heart.recentMyocardialInfarction,
    stated: [
      snomed('57054005'),
      snomed('22298006'),
      icd('I21.9'),
      icd('I21.4'),
      text('Myocardial infarction'),
    ],
    until: monthsAgo(6),
  },
  {
    fact: heart.symptomaticHeartFailure,
    stated: [
      snomed('84114007'),
      snomed('42343007'),
      snomed('703272007'),
      icd('I50.9'),
      icd('I50.22'),
      text('Congestive heart failure'),
    ],
  },
  {
    fact: conditions.interstitialLungDiseaseActive,
    stated: [
      snomed('233703007'),
      snomed('205237003'),
      icd('J84.9'),
      icd('J70.4'),
      icd('J70.2'),
      icd('J84.112'),
      text('Drug-induced pneumonitis'),
    ],
  },
  {
    fact: conditions.type1Diabetes,
    stated: [
      snomed('46635009'),
      icd('E10.9'),
      icd('E10.65'),
      icd('E109'),
      text('Type 1 diabetes mellitus'),
    ],
  },
  {
    fact: conditions.type2Diabetes,
    stated: [snomed('44054006'), icd('E11.9'), icd('E11.65'), text('Type 2 diabetes')],
  },
  { fact: conditions.insulinRequiringDiabetes, stated: [snomed('237599002'), icd('Z79.4')] },
  {
    fact: conditions.severeCutaneousReactionHistory,
    stated: [
      snomed('73442001'),
      snomed('768946000'),
      snomed('702809001'),
      snomed('36715001'),
      icd('L51.1'),
      icd('L51.2'),
      icd('L51.9'),
      icd('D72.12'),
      text('Stevens-Johnson syndrome'),
    ],
    past: true,
  },
  {
    fact: conditions.spinalCordCompression,
    stated: [
      snomed('71286001'),
      snomed('192970008'),
      icd('G83.4'),
      icd('G95.20'),
      icd('G95.29'),
      text('Spinal cord compression'),
    ],
    suspected: true,
    until: monthsAgo(3),
  },
  {
    fact: conditions.brainHerniationRisk,
    stated: [snomed('49453006'), icd('G93.5'), text('Cerebral herniation')],
    until: monthsAgo(3),
  },
  {
    fact: conditions.impendingHipOrLongBoneFracture,
    stated: [
      snomed('409667007'),
      icd('M84.551A'),
      icd('M84.559A'),
      text('Impending pathological fracture of the femur'),
    ],
    until: monthsAgo(3),
  },
  {
    fact: conditions.boneMetastasisPain,
    stated: [
      snomed('12584003'),
      snomed('879973007'),
      snomed('282743009'),
      icd('G89.3'),
      text('Bone pain'),
    ],
    until: monthsAgo(3),
  },
  {
    fact: conditions.osteonecrosisOfJaw,
    stated: [icd('M87.180'), text('Osteonecrosis of the jaw')],
    past: true,
  },
  {
    fact: conditions.severeAutoimmuneDisease,
    stated: [
      snomed('55464009'),
      snomed('34000006'),
      snomed('64766004'),
      snomed('408335007'),
      icd('M32.9'),
      icd('K50.90'),
      icd('K51.90'),
    ],
    content: { severity: snomed('24484000') },
  },
  {
    fact: conditions.solidOrganTransplant,
    stated: [
      snomed('737295003'),
      snomed('737297006'),
      snomed('719352000'),
      icd('Z94.0'),
      icd('Z94.4'),
      icd('Z94.1'),
      text('Kidney transplant'),
    ],
    past: true,
  },
  {
    fact: hypokalemia,
    stated: [icd('E87.6'), snomed('43339004'), text('Hypokalaemia')],
    until: daysAgo(28),
  },
  {
    fact: hypomagnesemia,
    stated: [icd('E83.42'), snomed('190855004'), text('Hypomagnesemia')],
    until: daysAgo(28),
  },
  { fact: conditions.childPughB, stated: [snomed('710066005')], until: monthsAgo(3) },
  { fact: conditions.childPughC, stated: [snomed('710067001')], until: monthsAgo(3) },
  {
    fact: bilateralOophorectomyDone,
    stated: [snomed('391083006'), snomed('429763009'), icd('Z90.722')],
    past: true,
  },
  { fact: hysterectomy, stated: [snomed('161800001'), icd('Z90.710'), icd('Z90.711')], past: true },
];
