// Rules that turn on a diagnosis or a flag: on record, not on record, or out of reach.
import { describe } from 'vitest';
import type { DrugId } from '../../../src/domain/drug.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import type { Rule } from '../../../src/guideline/rule.ts';
import { abemaciclibAfterThrombosis } from '../../../src/guideline/rules/safety/abemaciclib-thrombosis.ts';
import { alpelisibAfterSkinReaction } from '../../../src/guideline/rules/safety/alpelisib-skin.ts';
import { boneAgentAndJaw } from '../../../src/guideline/rules/safety/bone-agent-jaw.ts';
import { anticancerDrugWhileBreastfeeding } from '../../../src/guideline/rules/safety/breastfeeding.ts';
import {
  cdk46AfterLungDisease,
  cdk46WithActiveLungDisease,
} from '../../../src/guideline/rules/safety/cdk46-lung.ts';
import { pembrolizumabWithAutoimmunity } from '../../../src/guideline/rules/safety/checkpoint-inhibitor-autoimmunity.ts';
import {
  conjugateWithActiveLungDisease,
  deruxtecanAfterLungDisease,
} from '../../../src/guideline/rules/safety/deruxtecan-lung.ts';
import { gnrhAgonistWithCordAtRisk } from '../../../src/guideline/rules/safety/gnrh-flare.ts';
import { progestinAfterThrombosis } from '../../../src/guideline/rules/safety/progestin-thrombosis.ts';
import { solventHypersensitivity } from '../../../src/guideline/rules/safety/solvent-hypersensitivity.ts';
import { tamoxifenAfterThrombosis } from '../../../src/guideline/rules/safety/tamoxifen-thrombosis.ts';
import { tamoxifenAndUterus } from '../../../src/guideline/rules/safety/tamoxifen-uterus.ts';
import { therapeuticEstrogenContraindicated } from '../../../src/guideline/rules/safety/therapeutic-estrogen.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

interface OnRecord {
  readonly rule: Rule;
  readonly drug: DrugId;
  /** Active problems, each of which makes the rule fire by itself. */
  readonly problems: readonly Problem[];
  /** A past problem counts like an active one. */
  readonly ever: boolean;
  readonly otherDrug: DrugId;
}

const table: readonly OnRecord[] = [
  {
    rule: anticancerDrugWhileBreastfeeding,
    drug: 'letrozole',
    problems: ['breastfeeding'],
    ever: false,
    otherDrug: 'goserelin',
  },
  {
    rule: tamoxifenAfterThrombosis,
    drug: 'tamoxifen',
    problems: ['vte'],
    ever: true,
    otherDrug: 'toremifene',
  },
  {
    rule: tamoxifenAndUterus,
    drug: 'tamoxifen',
    problems: ['endometrial-neoplasia', 'vaginal-bleeding'],
    ever: false,
    otherDrug: 'letrozole',
  },
  {
    rule: progestinAfterThrombosis,
    drug: 'megestrol',
    problems: ['vte'],
    ever: true,
    otherDrug: 'letrozole',
  },
  {
    rule: therapeuticEstrogenContraindicated,
    drug: 'diethylstilbestrol',
    problems: ['vte', 'arterial-event', 'vaginal-bleeding'],
    ever: false,
    otherDrug: 'tamoxifen',
  },
  {
    rule: gnrhAgonistWithCordAtRisk,
    drug: 'goserelin',
    problems: ['cord-compression'],
    ever: false,
    otherDrug: 'degarelix',
  },
  {
    rule: cdk46WithActiveLungDisease,
    drug: 'palbociclib',
    problems: ['interstitial-lung-disease'],
    ever: false,
    otherDrug: 'letrozole',
  },
  {
    rule: abemaciclibAfterThrombosis,
    drug: 'abemaciclib',
    problems: ['vte'],
    ever: true,
    otherDrug: 'palbociclib',
  },
  {
    rule: alpelisibAfterSkinReaction,
    drug: 'alpelisib',
    problems: ['severe-cutaneous-reaction'],
    ever: true,
    otherDrug: 'capivasertib',
  },
  {
    rule: conjugateWithActiveLungDisease,
    drug: 'datopotamab-deruxtecan',
    problems: ['interstitial-lung-disease'],
    ever: false,
    otherDrug: 'sacituzumab-govitecan',
  },
  {
    rule: boneAgentAndJaw,
    drug: 'zoledronic-acid',
    problems: ['jaw-osteonecrosis', 'planned-dental-procedure'],
    ever: false,
    otherDrug: 'denosumab-60',
  },
  {
    rule: pembrolizumabWithAutoimmunity,
    drug: 'pembrolizumab',
    problems: ['organ-transplant'],
    ever: true,
    otherDrug: 'paclitaxel',
  },
  {
    rule: solventHypersensitivity,
    drug: 'paclitaxel',
    problems: ['polyoxyl-hypersensitivity'],
    ever: true,
    otherDrug: 'nab-paclitaxel',
  },
];

for (const { rule, drug, problems, ever, otherDrug } of table) {
  const [first] = problems as readonly [Problem];
  describeRule(rule, [
    ...problems.map(
      (p) => [`${drug} with ${p}`, 'fires', { orders: [drug], problems: [p] }] as const,
    ),
    [`${drug} with nothing on record`, 'silent', { orders: [drug] }],
    [`${otherDrug} with ${first}`, 'silent', { orders: [otherDrug], problems: [first] }],
    [
      `${drug} with problems out of reach`,
      'undetermined',
      { orders: [drug], unavailable: ['problems'] },
    ],
    [
      `${first} and ${drug} taken, nothing ordered`,
      'silent',
      { active: [drug], problems: [first] },
    ],
    ...(ever
      ? [
          [
            `${drug} with a past ${first}`,
            'fires',
            { orders: [drug], pastProblems: [first] },
          ] as const,
        ]
      : []),
  ]);
}

describe('past and active interstitial lung disease', () => {
  const past: PlainFacts = { pastProblems: ['interstitial-lung-disease'] };
  const both: PlainFacts = { ...past, problems: ['interstitial-lung-disease'] };
  describeRule(cdk46AfterLungDisease, [
    ['past disease', 'fires', { orders: ['ribociclib'], ...past }],
    [
      'active disease is SAF-38a',
      'silent',
      { orders: ['ribociclib'], problems: ['interstitial-lung-disease'] },
    ],
    [
      'a past disease that is active again is SAF-38a',
      'silent',
      { orders: ['ribociclib'], ...both },
    ],
    [
      'problems out of reach',
      'undetermined',
      { orders: ['ribociclib'], unavailable: ['problems'] },
    ],
  ]);
  describeRule(cdk46WithActiveLungDisease, [
    ['past disease is SAF-38', 'silent', { orders: ['ribociclib'], ...past }],
    ['a past disease that is active again', 'fires', { orders: ['ribociclib'], ...both }],
  ]);
  describeRule(deruxtecanAfterLungDisease, [
    ['trastuzumab deruxtecan', 'fires', { orders: ['trastuzumab-deruxtecan'], ...past }],
    ['datopotamab deruxtecan', 'fires', { orders: ['datopotamab-deruxtecan'], ...past }],
    ['T-DM1 is no deruxtecan', 'silent', { orders: ['trastuzumab-emtansine'], ...past }],
    ['active disease is SAF-51', 'silent', { orders: ['trastuzumab-deruxtecan'], ...both }],
    [
      'problems out of reach',
      'undetermined',
      { orders: ['trastuzumab-deruxtecan'], unavailable: ['problems'] },
    ],
  ]);
  describeRule(conjugateWithActiveLungDisease, [
    ['T-DM1 with active disease', 'fires', { orders: ['trastuzumab-emtansine'], ...both }],
    ['past disease is SAF-52', 'silent', { orders: ['trastuzumab-deruxtecan'], ...past }],
  ]);
});

describe('solvents', () => {
  describeRule(solventHypersensitivity, [
    [
      'ixabepilone holds castor oil',
      'fires',
      { orders: ['ixabepilone'], problems: ['polyoxyl-hypersensitivity'] },
    ],
    [
      'docetaxel holds polysorbate',
      'fires',
      { orders: ['docetaxel'], problems: ['polysorbate-hypersensitivity'] },
    ],
    [
      'docetaxel holds no castor oil',
      'silent',
      { orders: ['docetaxel'], problems: ['polyoxyl-hypersensitivity'] },
    ],
    [
      'paclitaxel holds no polysorbate',
      'silent',
      { orders: ['paclitaxel'], problems: ['polysorbate-hypersensitivity'] },
    ],
    [
      'allergies out of reach',
      'undetermined',
      { orders: ['docetaxel'], unavailable: ['allergies'] },
    ],
  ]);
});

describe('other flags', () => {
  describeRule(pembrolizumabWithAutoimmunity, [
    [
      'severe autoimmune disease by a clinician',
      'fires',
      { orders: ['pembrolizumab'], judgements: { 'severe-autoimmune-disease': true } },
    ],
    [
      'an autoimmune disease not said to be severe',
      'silent',
      { orders: ['pembrolizumab'], problems: ['autoimmune-disease'] },
    ],
  ]);
  describeRule(gnrhAgonistWithCordAtRisk, [
    [
      'a further dose of an agonist that is taken',
      'silent',
      { orders: ['goserelin'], active: ['goserelin'], problems: ['cord-compression'] },
    ],
    ['leuprolide', 'fires', { orders: ['leuprolide'], problems: ['cord-compression'] }],
    ['triptorelin', 'fires', { orders: ['triptorelin'], problems: ['cord-compression'] }],
  ]);
  describeRule(tamoxifenAndUterus, [
    [
      'bleeding that has ended',
      'silent',
      { orders: ['tamoxifen'], pastProblems: ['vaginal-bleeding'] },
    ],
    [
      'endometrial cancer long ago',
      'fires',
      { orders: ['tamoxifen'], pastProblems: ['endometrial-neoplasia'] },
    ],
  ]);
});
