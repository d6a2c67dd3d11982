// Proofs of the diagnoses and flags on which a contraindication turns.
import type { CodeListId } from '../../../fhir-mappings/codes/lists.ts';
import {
  type Concept,
  clinical,
  condition,
  icd,
  lab,
  quantity,
  resource,
  snomed,
  statement,
  text,
  verification,
} from '../../support/fhir.ts';
import { ordered } from './judgements.ts';
import {
  each,
  type FactProofs,
  firstOf,
  judged,
  type Proof,
  problemOf,
  problems,
  resultOf,
  results,
} from './proof.ts';

const reaction = (code: Concept, at: string, content: object) =>
  resource('AllergyIntolerance', {
    ...clinical('active'),
    ...verification('confirmed'),
    code,
    onsetDateTime: at,
    ...content,
  });

const severe: readonly object[] = [
  { criticality: 'high' },
  { reaction: [{ severity: 'severe', manifestation: [text('Rash')] }] },
  { reaction: [{ manifestation: [snomed('39579001')] }] },
];

function allergy(list: CodeListId, own: string, words: readonly string[]) {
  const to = (code: Concept, content: object): Proof => ({
    evidence: (at) => [reaction(code, at, content)],
    value: true,
  });
  return {
    code: [
      ...severe.flatMap((content) => each(list, (code) => to(code, content))),
      to({ coding: [{ system: 'urn:mbc-cds:judgement', code: own }] }, severe[0] as object),
    ],
    text: words.map((word) => to(text(word), severe[0] as object)),
  };
}

const childPugh = (letter: 'B' | 'C', points: number) => {
  const list = letter === 'B' ? 'v-child-b' : 'v-child-c';
  return {
    A: [
      ...results('child-obs', { valueCodeableConcept: firstOf(list) }, true),
      ...results('child-obs', { valueString: `Class ${letter}` }, true),
      ...results('child-obs', { valueInteger: points }, true),
    ],
    'B finding': results(list, {}, true),
    'B condition': problems(list),
  };
};

const dpd = (list: 'v-metab-poor' | 'v-metab-inter', words: string, depth: string) => ({
  A: [
    ...each(list, (answer) => ({
      evidence: (at) => [resultOf(firstOf('dpyd'), at, { valueCodeableConcept: answer })],
      value: true,
    })),
    ...results('dpyd', { valueString: words }, true),
  ],
  B: each('dpd-cond', (code) => ({
    evidence: (at) => [
      problemOf({ ...code, text: `${depth} dihydropyrimidine dehydrogenase deficiency` }, at),
    ],
    value: true,
  })),
});

const history = (list: CodeListId) => ({ condition: problems(list) });
const flag = (list: CodeListId, code: string) => ({ condition: problems(list), ...judged(code) });
const cancer = condition(snomed('254837009'), { onsetDateTime: '2018-02-01' });
const brain = condition(firstOf('site-brain'), { onsetDateTime: '2023-05-01' });
const insulin = (at: string) =>
  statement(text('insulin glargine'), { effectivePeriod: { start: at } });

export const conditions: FactProofs = {
  pregnant: {
    A: problems('pregnant'),
    B: results('preg-status', { valueCodeableConcept: firstOf('v-pregnant') }, true),
    C: [
      ...results('hcg', { valueCodeableConcept: firstOf('v-pos') }, true),
      ...results('hcg', { valueQuantity: quantity(900, '[IU]/L') }, true),
    ],
  },
  breastfeeding: {
    condition: problems('breastfeeding'),
    finding: results('breastfeeding', {}, true),
  },
  venousThromboembolismHistory: history('vte'),
  arterialThromboembolismHistory: history('ate'),
  endometrialNeoplasiaHistory: history('endometrial-ca'),
  abnormalVaginalBleeding: history('vag-bleeding'),
  longQtSyndrome: history('longqt'),
  recentMyocardialInfarction: history('mi'),
  interstitialLungDiseaseHistory: {
    condition: ['inactive', 'resolved', 'remission'].flatMap((status) =>
      problems('ild', clinical(status)),
    ),
  },
  interstitialLungDiseaseActive: history('ild'),
  type1Diabetes: history('dm1'),
  type2Diabetes: history('dm2'),
  insulinRequiringDiabetes: {
    A: problems('dm-insulin'),
    B: (['dm1', 'dm2', 'dm-other'] as const).flatMap((list) =>
      each(list, (code) => ({
        evidence: (at) => [insulin(at)],
        context: [condition(code)],
        value: true,
      })),
    ),
  },
  severeCutaneousReactionHistory: {
    A: problems('scar'),
    B: each('scar', (manifestation) => ({
      evidence: (at) => [
        reaction(text('carbamazepine'), at, { reaction: [{ manifestation: [manifestation] }] }),
      ],
      value: true,
    })),
  },
  childPughB: childPugh('B', 8),
  childPughC: childPugh('C', 11),
  spinalCordCompression: {
    ...flag('cord', 'spinal-cord-compression'),
    condition: [...problems('cord'), ...problems('cord', verification('differential'))],
  },
  brainHerniationRisk: {
    herniation: [snomed('49453006'), icd('G93.5')].map((code) => ({
      evidence: (at) => [problemOf(code, at)],
      value: true,
    })),
    pressure: each('herniation', (code) => ({
      evidence: (at) => [problemOf(code, at)],
      context: [cancer, brain],
      value: true,
    })),
    ...judged('brain-herniation-risk'),
  },
  impendingHipOrLongBoneFracture: flag('hip-impending', 'impending-fracture'),
  symptomaticLesion: judged('symptomatic-lesion'),
  boneMetastasisPain: flag('bonepain', 'bone-pain'),
  newBonePain: {
    ...judged('new-bone-pain'),
    flare: each('bonepain', (code) => ({
      evidence: (at) => [
        problemOf(code, at),
        statement(text('tamoxifen'), { effectivePeriod: { start: at } }),
      ],
      value: true,
    })),
  },
  skinFlare: judged('skin-flare'),
  symptomaticHeartFailure: history('hf'),
  hypersensitivityPolyoxylCastorOil: allergy('alg-cremophor', 'polyoxyl-castor-oil', [
    'Cremophor EL',
    'Polyoxyl 35 castor oil',
    'Kolliphor',
  ]),
  hypersensitivityPolysorbate80: allergy('alg-ps80', 'polysorbate-80', [
    'Polysorbate 80',
    'Tween 80',
  ]),
  dpdDeficiencyComplete: dpd('v-metab-poor', 'poor metabolizer', 'Complete'),
  dpdDeficiencyPartial: dpd('v-metab-inter', 'intermediate metabolizer', 'Partial'),
  osteonecrosisOfJaw: history('onj'),
  plannedInvasiveDentalProcedure: {
    request: each('dental-planned', (code) => ({
      evidence: (at) => [ordered(code, at)],
      value: true,
    })),
    appointment: each('dental-planned', (code) => ({
      evidence: (at) => [
        resource('Appointment', {
          status: 'booked',
          start: `${at}T09:00:00Z`,
          serviceType: [code],
          participant: [{ actor: { reference: 'Patient/p1' }, status: 'accepted' }],
        }),
      ],
      value: true,
    })),
    ...judged('planned-invasive-dental-procedure'),
  },
  severeAutoimmuneDisease: {
    condition: problems('autoimmune', { severity: snomed('24484000') }),
    ...judged('severe-autoimmune-disease'),
  },
  solidOrganTransplant: history('transplant'),
  ugt1a1Star28Homozygous: {
    A: [
      ...results('ugt1a1', { valueString: '*28/*28' }, true),
      ...results('ugt1a1', { valueString: 'homozygous' }, true),
    ],
    B: results('ugt1a1', { valueCodeableConcept: firstOf('v-metab-poor') }, true),
  },
  hypercalcemia: {
    A: problems('hypercalcemia'),
    B: [
      { evidence: (at) => [lab('17861-6', 11.4, 'mg/dL', { effectiveDateTime: at })], value: true },
      { evidence: (at) => [lab('2000-8', 2.9, 'mmol/L', { effectiveDateTime: at })], value: true },
    ],
  },
};
