// Diagnoses and flags on which a contraindication turns. None on record is false.
import type { LookBackName } from '../../src/domain/settings.ts';
import type { CodeListId } from '../codes/lists.ts';
import { type Current, type FactReading, judged } from './representation.ts';

const ever = { never: 'a history stays a history' } as const;
const chronic = { never: 'holds while the problem is active' } as const;
const problem = {
  mappers: ['problems.ts', 'problem-words.ts'],
  silence: false,
  unknownWhen: 'problems out of reach',
} as const;

/** Present or past. */
const history = (list: CodeListId) => ({
  ...problem,
  status: 'problem-any' as const,
  current: ever,
  representations: { condition: { path: 'Condition.code, or its words', lists: [list] } },
});

const active = (list: CodeListId, current: Current = chronic) => ({
  ...problem,
  status: 'problem-active' as const,
  current,
  representations: { condition: { path: 'Condition.code, or its words', lists: [list] } },
});

/** A problem, or the judgement of a clinician; the newer of the two wins. */
const flag = (list: CodeListId | undefined, code: string, current: LookBackName) => ({
  mappers: ['problems.ts', 'judgements.ts'],
  silence: false as const,
  unknownWhen: 'yes and no on one day; problems or results out of reach',
  status: 'problem-active' as const,
  current,
  representations: {
    ...(list ? { condition: { path: 'Condition.code, or its words', lists: [list] } } : {}),
    ...judged(code),
  },
});

const allergy = (list: CodeListId, words: string) => ({
  mappers: ['allergies.ts'],
  silence: false as const,
  unknownWhen: 'allergies out of reach',
  status: 'allergy' as const,
  current: { never: 'an allergy holds until it is refuted or resolved' },
  representations: {
    code: {
      path: 'AllergyIntolerance.code or reaction.substance; criticality high, reaction severe, or anaphylaxis',
      lists: [list],
    },
    text: { path: `AllergyIntolerance.code.text: ${words}` },
  },
});

const childPugh = (value: CodeListId) => ({
  mappers: ['liver-function.ts'],
  silence: false as const,
  unknownWhen: 'different classes on one day; problems or results out of reach',
  status: 'result' as const,
  current: 'childPugh' as const,
  representations: {
    A: {
      path: 'Observation.valueCodeableConcept, the class in words, or the points (7-9 is B, 10-15 is C)',
      lists: ['child-obs' as const, value],
    },
    'B finding': { path: 'Observation.code that is the class', lists: [value] },
    'B condition': {
      path: 'Condition.code that is the class',
      lists: [value],
      status: 'problem-active' as const,
    },
  },
});

const dpd = (value: CodeListId, word: string) => ({
  mappers: ['pharmacogenomics.ts'],
  silence: false as const,
  unknownWhen: 'different phenotypes on one day; problems or results out of reach',
  status: 'result' as const,
  current: { never: 'a genotype does not change' },
  representations: {
    A: {
      path: 'Observation.valueCodeableConcept, interpretation or words of the phenotype',
      lists: ['dpyd' as const, value],
    },
    B: {
      path: `Condition.code with the word "${word}"`,
      lists: ['dpd-cond' as const],
      status: 'problem-any' as const,
    },
  },
});

export const conditions = {
  pregnant: {
    ...problem,
    mappers: ['problems.ts', 'menopause.ts'],
    current: 'pregnancy',
    status: 'problem-active',
    unknownWhen: 'problems or results out of reach',
    representations: {
      A: { path: 'Condition.code, no abatement', lists: ['pregnant'] },
      B: {
        path: 'Observation.valueCodeableConcept of the pregnancy status',
        lists: ['preg-status', 'v-pregnant'],
        status: 'result',
      },
      C: {
        path: 'Observation of hCG: positive, or more than 25 IU/L',
        lists: ['hcg'],
        analyte: 'hcg',
        status: 'result',
        current: 'pregnancyTest',
      },
    },
  },
  breastfeeding: {
    ...problem,
    current: 'breastfeeding',
    status: 'problem-active',
    unknownWhen: 'problems or results out of reach',
    representations: {
      condition: { path: 'Condition.code, or its words', lists: ['breastfeeding'] },
      finding: {
        path: 'Observation.code, unless its value denies it',
        lists: ['breastfeeding'],
        status: 'result',
      },
    },
  },
  venousThromboembolismHistory: history('vte'),
  arterialThromboembolismHistory: history('ate'),
  endometrialNeoplasiaHistory: history('endometrial-ca'),
  abnormalVaginalBleeding: active('vag-bleeding', 'vaginalBleeding'),
  longQtSyndrome: history('longqt'),
  recentMyocardialInfarction: active('mi', 'myocardialInfarction'),
  interstitialLungDiseaseHistory: {
    ...problem,
    status: 'problem-any',
    current: ever,
    representations: {
      condition: {
        path: 'Condition.code, clinicalStatus inactive, resolved or remission',
        lists: ['ild'],
      },
    },
  },
  interstitialLungDiseaseActive: active('ild'),
  type1Diabetes: active('dm1'),
  type2Diabetes: active('dm2'),
  insulinRequiringDiabetes: {
    ...problem,
    mappers: ['problems.ts', 'therapies.ts'],
    status: 'problem-active',
    current: chronic,
    unknownWhen: 'problems or medications out of reach',
    representations: {
      A: { path: 'Condition.code', lists: ['dm-insulin'] },
      B: {
        path: 'insulin taken now, with any diabetes on record',
        lists: ['dm1', 'dm2', 'dm-other'],
      },
    },
  },
  severeCutaneousReactionHistory: {
    ...problem,
    mappers: ['problems.ts', 'allergies.ts'],
    status: 'problem-any',
    current: ever,
    unknownWhen: 'problems or allergies out of reach',
    representations: {
      A: { path: 'Condition.code, or its words', lists: ['scar'] },
      B: {
        path: 'AllergyIntolerance.reaction.manifestation, of any clinicalStatus',
        lists: ['scar'],
        status: 'allergy',
      },
    },
  },
  childPughB: childPugh('v-child-b'),
  childPughC: childPugh('v-child-c'),
  spinalCordCompression: {
    ...flag('cord', 'spinal-cord-compression', 'localComplication'),
    unknownWhen:
      'yes and no on one day; problems or results out of reach; suspected (differential) counts',
  },
  brainHerniationRisk: {
    ...flag(undefined, 'brain-herniation-risk', 'localComplication'),
    representations: {
      herniation: {
        path: 'Condition.code of a cerebral herniation: always',
        lists: ['herniation'],
      },
      pressure: {
        path: 'Condition.code of oedema or raised pressure, with brain metastases',
        lists: ['herniation'],
      },
      ...judged('brain-herniation-risk'),
    },
  },
  impendingHipOrLongBoneFracture: flag('hip-impending', 'impending-fracture', 'localComplication'),
  symptomaticLesion: flag(undefined, 'symptomatic-lesion', 'localComplication'),
  boneMetastasisPain: flag('bonepain', 'bone-pain', 'bonePain'),
  newBonePain: {
    ...flag(undefined, 'new-bone-pain', 'flare'),
    mappers: ['judgements.ts', 'problems.ts', 'therapies.ts'],
    unknownWhen: 'yes and no on one day; problems, results or medications out of reach',
    representations: {
      ...judged('new-bone-pain'),
      flare: {
        path: 'Condition.code with onset on or after the start of a tamoxifen or toremifene course of at most 42 days',
        lists: ['bonepain'],
      },
    },
  },
  skinFlare: flag(undefined, 'skin-flare', 'flare'),
  symptomaticHeartFailure: active('hf'),
  hypersensitivityPolyoxylCastorOil: allergy(
    'alg-cremophor',
    '"Cremophor", "polyoxyl", "Kolliphor", "castor oil"',
  ),
  hypersensitivityPolysorbate80: allergy('alg-ps80', '"polysorbate 80", "Tween 80"'),
  dpdDeficiencyComplete: dpd('v-metab-poor', 'complete'),
  dpdDeficiencyPartial: dpd('v-metab-inter', 'partial'),
  osteonecrosisOfJaw: history('onj'),
  plannedInvasiveDentalProcedure: {
    mappers: ['care-process.ts', 'judgements.ts'],
    silence: false,
    current: 'plannedDentalProcedure',
    status: 'request',
    unknownWhen: 'yes and no on one day; requests or results out of reach',
    representations: {
      request: { path: 'ServiceRequest.code, as of authoredOn', lists: ['dental-planned'] },
      appointment: {
        path: 'Appointment booked: serviceType, reasonCode or appointmentType',
        lists: ['dental-planned'],
      },
      ...judged('planned-invasive-dental-procedure'),
    },
  },
  severeAutoimmuneDisease: {
    ...flag(undefined, 'severe-autoimmune-disease', 'localComplication'),
    current: chronic,
    representations: {
      condition: { path: 'Condition.code with Condition.severity severe', lists: ['autoimmune'] },
      ...judged('severe-autoimmune-disease'),
    },
  },
  solidOrganTransplant: history('transplant'),
  ugt1a1Star28Homozygous: {
    mappers: ['pharmacogenomics.ts'],
    silence: false,
    status: 'result',
    current: { never: 'a genotype does not change' },
    unknownWhen: 'different results on one day; results out of reach',
    representations: {
      A: { path: 'Observation.value homozygous, or "*28/*28"', lists: ['ugt1a1'] },
      B: {
        path: 'Observation.valueCodeableConcept of the phenotype',
        lists: ['ugt1a1', 'v-metab-poor'],
      },
    },
  },
  hypercalcemia: {
    ...problem,
    mappers: ['problems.ts', 'measurements.ts'],
    current: 'hypercalcemia',
    status: 'problem-active',
    unknownWhen: 'calcium out of reach, or an interval that spans the limit',
    representations: {
      A: { path: 'Condition.code, no later normal calcium', lists: ['hypercalcemia'] },
      B: {
        path: 'correctedCalciumMgPerDl above 10.5',
        lists: ['ca'],
        analyte: 'calcium',
        status: 'result',
        current: 'calcium',
      },
    },
  },
} as const satisfies Readonly<Record<string, FactReading>>;
