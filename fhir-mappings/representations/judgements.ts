// What only a clinician can state, under the codes of the project's own CodeSystem.
import type { LookBackName } from '../../src/domain/settings.ts';
import { type FactReading, judged, own } from './representation.ts';

const stated = {
  mappers: ['judgements.ts'],
  status: 'result',
  silence: 'unknown',
  unknownWhen: 'nothing current stated; yes and no on one day; a value of another type',
} as const;

const yesOrNo = (code: string, current: LookBackName) =>
  ({ ...stated, current, representations: judged(code) }) as const;

const documented = {
  ...stated,
  mappers: ['judgements.ts', 'care-process.ts'],
  silence: false,
} as const;
const procedureOrRequest = ['care-process.ts', 'judgements.ts', 'problems.ts'] as const;

export const judgements = {
  rapidProgression: yesOrNo('rapid-progression', 'judgement3Months'),
  visceralCrisis: yesOrNo('visceral-crisis', 'judgement2Months'),
  completeResectionLikely: yesOrNo('complete-resection-likely', 'judgement6Months'),
  indolentCourse: yesOrNo('indolent-course', 'judgement12Months'),
  refractoryToSystemicTherapy: yesOrNo('refractory-to-systemic-therapy', 'judgement12Months'),
  diffuseOrganInvolvement: yesOrNo('diffuse-organ-involvement', 'judgement6Months'),
  surgeryFeasible: yesOrNo('surgery-feasible', 'judgement6Months'),
  biopsyFeasible: {
    ...stated,
    mappers: ['judgements.ts', 'procedures.ts'],
    current: 'judgement6Months',
    representations: {
      forbidden: {
        path: 'ServiceRequest.doNotPerform of a biopsy: no',
        lists: ['biopsy'],
        status: 'request',
      },
      'not done': {
        path: 'Procedure.status not-done of a biopsy: no',
        lists: ['biopsy'],
        status: 'procedure',
      },
      ...judged('biopsy-feasible'),
    },
  },
  lifeThreateningDisease: {
    ...stated,
    mappers: ['judgements.ts', 'disease.ts'],
    current: 'judgement2Months',
    representations: {
      severity: {
        path: 'Condition.severity of a secondary, as of recordedDate',
        lists: ['life-threat'],
        status: 'problem-active',
      },
      ...judged('life-threatening-disease'),
    },
  },
  symptomSeverity: {
    ...stated,
    current: 'judgement3Months',
    representations: {
      A: own(
        'symptom-severity',
        'valueCodeableConcept none, mild, moderate, severe, or SNOMED CT 84387000, 255604002, 6736007, 24484000',
      ),
      B: {
        path: 'Condition.code = `urn:mbc-cds:judgement\\|symptom-severity` with Condition.severity',
        status: 'problem-active',
      },
    },
  },
  symptomsControlled: {
    ...stated,
    current: 'judgement3Months',
    representations: {
      none: own('symptom-severity', 'none: controlled'),
      ...judged('symptoms-controlled'),
    },
  },
  psychosocialSupportDocumented: {
    ...documented,
    current: 'psychosocialSupport',
    unknownWhen: 'yes and no on one day; results, procedures or requests out of reach',
    representations: {
      request: {
        path: 'ServiceRequest.code, as of authoredOn',
        lists: ['support'],
        status: 'request',
      },
      procedure: { path: 'Procedure.code', lists: ['support'], status: 'procedure' },
      result: { path: 'Observation.code', lists: ['support'] },
      ...judged('psychosocial-support-addressed'),
    },
  },
  clinicalTrialDiscussed: {
    ...documented,
    mappers: procedureOrRequest,
    current: 'clinicalTrial',
    unknownWhen: 'yes and no on one day; problems, results or documents out of reach',
    representations: {
      participant: { path: 'Condition.code', lists: ['trial'], status: 'problem-active' },
      finding: { path: 'Observation.code, unless its value denies it', lists: ['trial'] },
      subject: {
        path: 'ResearchSubject: while on the trial, and from its end for the look-back',
        status: 'trial',
      },
      ...judged('clinical-trial-discussed'),
    },
  },
  goalsOfCareDocumented: {
    ...documented,
    mappers: procedureOrRequest,
    current: 'goalsOfCare',
    unknownWhen: 'yes and no on one day; a needed part of the record out of reach',
    representations: {
      request: { path: 'ServiceRequest.code', lists: ['goals'], status: 'request' },
      document: {
        path: 'DocumentReference.type or category',
        lists: ['goals'],
        status: 'document',
      },
      condition: { path: 'Condition.code', lists: ['goals'], status: 'problem-active' },
      visit: { path: 'Encounter.reasonCode or type', lists: ['goals'], status: 'visit' },
      goal: { path: 'Goal.description or category about the goals of care', status: 'document' },
      ...judged('goals-of-care-discussed'),
    },
  },
} as const satisfies Readonly<Record<string, FactReading>>;
