// Proofs of what only a clinician can state, and of the care around the treatment.
import { judgement, procedure, resource, snomed, text } from '../../support/fhir.ts';
import {
  each,
  type FactProofs,
  firstOf,
  judged,
  own,
  problemOf,
  problems,
  results,
} from './proof.ts';

const grades = {
  none: '84387000',
  mild: '255604002',
  moderate: '6736007',
  severe: '24484000',
} as const;
const words = Object.keys(grades) as (keyof typeof grades)[];

export const ordered = (code: object, at: string, content: object = {}) =>
  resource('ServiceRequest', {
    status: 'active',
    intent: 'order',
    code,
    authoredOn: at,
    ...content,
  });

const visit = (at: string, content: object) =>
  resource('Encounter', { status: 'finished', period: { start: at, end: at }, ...content });

export const judgements: FactProofs = {
  rapidProgression: judged('rapid-progression'),
  visceralCrisis: judged('visceral-crisis'),
  completeResectionLikely: judged('complete-resection-likely'),
  indolentCourse: judged('indolent-course'),
  refractoryToSystemicTherapy: judged('refractory-to-systemic-therapy'),
  diffuseOrganInvolvement: judged('diffuse-organ-involvement'),
  surgeryFeasible: judged('surgery-feasible'),
  biopsyFeasible: {
    forbidden: each('biopsy', (code) => ({
      evidence: (at) => [ordered(code, at, { doNotPerform: true })],
      value: false,
    })),
    'not done': each('biopsy', (code) => ({
      evidence: (at) => [procedure(code, { status: 'not-done', performedDateTime: at })],
      value: false,
    })),
    ...judged('biopsy-feasible'),
  },
  lifeThreateningDisease: {
    severity: each('life-threat', (severity) => ({
      evidence: (at) => [problemOf(firstOf('site-liver'), at, { severity })],
      value: true,
    })),
    ...judged('life-threatening-disease'),
  },
  symptomSeverity: {
    A: words.flatMap((word) => [
      own('symptom-severity', { valueCodeableConcept: judgement(word) }, word),
      own('symptom-severity', { valueCodeableConcept: snomed(grades[word]) }, word),
    ]),
    B: words.map((word) => ({
      evidence: (at) => [
        problemOf(judgement('symptom-severity'), at, { severity: snomed(grades[word]) }),
      ],
      value: word,
    })),
  },
  symptomsControlled: {
    none: own('symptom-severity', { valueCodeableConcept: judgement('none') }, true),
    ...judged('symptoms-controlled'),
  },
  psychosocialSupportDocumented: {
    request: each('support', (code) => ({ evidence: (at) => [ordered(code, at)], value: true })),
    procedure: each('support', (code) => ({
      evidence: (at) => [procedure(code, { performedDateTime: at })],
      value: true,
    })),
    result: results('support', { valueInteger: 4 }, true),
    ...judged('psychosocial-support-addressed'),
  },
  clinicalTrialDiscussed: {
    participant: problems('trial'),
    finding: [...results('trial', {}, true), ...results('trial', { valueBoolean: true }, true)],
    subject: {
      evidence: (at) => [
        resource('ResearchSubject', {
          subject: undefined,
          individual: { reference: 'Patient/p1' },
          status: 'off-study',
          period: { start: '2001-01-01', end: at },
        }),
      ],
      value: true,
    },
    ...judged('clinical-trial-discussed'),
  },
  goalsOfCareDocumented: {
    request: each('goals', (code) => ({ evidence: (at) => [ordered(code, at)], value: true })),
    document: each('goals', (code) => ({
      evidence: (at) => [
        resource('DocumentReference', { status: 'current', type: code, date: `${at}T09:00:00Z` }),
      ],
      value: true,
    })),
    condition: problems('goals'),
    visit: each('goals', (code) => ({
      evidence: (at) => [visit(at, { reasonCode: [code] })],
      value: true,
    })),
    goal: {
      evidence: (at) => [
        resource('Goal', {
          lifecycleStatus: 'active',
          description: text('Goals of care: time at home'),
          startDate: at,
        }),
      ],
      value: true,
    },
    ...judged('goals-of-care-discussed'),
  },
};
