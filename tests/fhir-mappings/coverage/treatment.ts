// Proofs of the facts on treatment.
import {
  administration,
  code,
  dayOf,
  daysAgo,
  judgement,
  lab,
  metastatic,
  monthsAgo,
  observation,
  quantity,
  request,
  resource,
  snomed,
  statement,
  text,
  today,
} from '../../support/fhir.ts';
import { each, type FactProofs, firstOf, own, resultOf } from './proof.ts';

const letrozole = code('rxnorm', '72965');
const capecitabine = text('capecitabine');
const trastuzumab = text('trastuzumab');
const doxorubicin = text('doxorubicin');
const progressed = { statusReason: [firstOf('reason-progression')] };
const period = (start: string, end?: string) => ({
  effectivePeriod: { start, ...(end ? { end } : {}) },
});
/** A course of the metastatic setting that ended. */
const ended = (drug: object, more: object = {}) =>
  statement(drug, { status: 'stopped', ...period('2024-01-10', '2024-08-10'), ...more });
const her2Positive = observation(firstOf('her2-ihc'), { valueString: '3+' });
const age = (at: string) => dayOf(today) - dayOf(at);
const bounds = (boundsPeriod: object) => ({
  dosageInstruction: [{ timing: { repeat: { boundsPeriod } } }],
});

const weekly = (count: number, every: number) =>
  Array.from({ length: count }, (_, i) =>
    administration(text('paclitaxel'), { effectiveDateTime: daysAgo(1 + i * every) }),
  );

const given = (value: number, unit: string, at: string) =>
  administration(doxorubicin, {
    effectiveDateTime: at,
    dosage: { dose: quantity(value, unit) },
  });

export const treatment: FactProofs = {
  endocrineLinesProgressed: {
    A: { evidence: () => [ended(letrozole, progressed)], context: metastatic, value: 1 },
    B: own('endocrine-lines-progressed', { valueInteger: 2 }, 2),
  },
  chemotherapyLinesMetastatic: {
    A: { evidence: () => [ended(capecitabine)], context: metastatic, value: 1 },
    B: own('chemotherapy-lines-metastatic', { valueInteger: 2 }, 2),
  },
  her2LinesProgressed: {
    A: {
      evidence: () => [ended(trastuzumab, progressed)],
      context: [...metastatic, her2Positive],
      value: 1,
    },
    B: own('her2-lines-progressed', { valueInteger: 2 }, 2),
  },
  drugsProgressedOn: {
    'A order': [
      ...each('reason-progression', (reason) => ({
        evidence: (at) => [
          request(letrozole, { status: 'stopped', authoredOn: at, statusReason: reason }),
        ],
        value: ['letrozole'],
      })),
      {
        evidence: (at) => [
          request(letrozole, {
            status: 'stopped',
            authoredOn: at,
            statusReason: text('Disease progression'),
          }),
        ],
        value: ['letrozole'],
      },
      {
        evidence: (at) => [
          request(letrozole, {
            status: 'stopped',
            authoredOn: at,
            statusReason: judgement('progression'),
          }),
        ],
        value: ['letrozole'],
      },
    ],
    'A statement': each('reason-progression', (reason) => ({
      evidence: (at) => [
        statement(letrozole, { status: 'stopped', ...period(at, at), statusReason: [reason] }),
      ],
      value: ['letrozole'],
    })),
    'A dose': each('reason-progression', (reason) => ({
      evidence: (at) => [
        administration(trastuzumab, {
          status: 'stopped',
          effectiveDateTime: at,
          statusReason: [reason],
        }),
      ],
      value: ['trastuzumab'],
    })),
    B: each('disease-status', (status) => ({
      evidence: () => [
        resultOf(status, '2024-06-01', { valueCodeableConcept: firstOf('v-worse') }),
      ],
      context: [...metastatic, ended(letrozole)],
      value: ['letrozole'],
    })),
  },
  priorDrugs: {
    statement: ['completed', 'stopped'].map((status) => ({
      evidence: (at) => [statement(letrozole, { status, ...period(at, at) })],
      value: ['letrozole'],
    })),
    order: ['completed', 'stopped'].map((status) => ({
      evidence: (at) => [request(letrozole, { status, authoredOn: at })],
      value: ['letrozole'],
    })),
    dose: {
      evidence: () => [administration(trastuzumab, { effectiveDateTime: daysAgo(90) })],
      value: ['trastuzumab'],
    },
  },
  relapseTimingVsAdjuvantEndocrine: {
    A: (
      [
        ['2023-05-01', 'on'],
        ['2022-11-01', '<=12'],
        ['2021-05-01', '>12'],
      ] as const
    ).map(([end, value]) => ({
      evidence: () => [statement(letrozole, { status: 'completed', ...period('2018-09-01', end) })],
      context: metastatic,
      value,
    })),
    B: (
      [
        ['on', 'on'],
        ['within-12-months', '<=12'],
        ['later-than-12-months', '>12'],
      ] as const
    ).map(([answer, value]) =>
      own('adjuvant-endocrine-relapse', { valueCodeableConcept: judgement(answer) }, value),
    ),
  },
  currentChemotherapyCycles: {
    A: [
      { evidence: () => weekly(6, 7), value: 2 },
      { evidence: () => weekly(3, 21), value: 3 },
    ],
    B: {
      ...own('chemotherapy-cycles-completed', { valueInteger: 4 }, 4),
      context: [statement(capecitabine, period(monthsAgo(4)))],
      bound: true,
    },
  },
  currentChemotherapyMonths: {
    start: {
      evidence: () => [statement(capecitabine, period(monthsAgo(5)))],
      value: 5,
    },
  },
  monthsSinceAdjuvantHer2Therapy: {
    end: {
      evidence: () => [
        statement(trastuzumab, { status: 'completed', ...period('2018-06-01', '2019-05-01') }),
      ],
      context: metastatic,
      value: 48,
    },
  },
  activeDrugs: {
    'A concept': [
      [letrozole, 'letrozole'],
      [code('atc', 'L02BG04'), 'letrozole'],
      [snomed('386910003'), 'anastrozole'],
    ].map(([concept, drug]) => ({
      evidence: (at) => [request(concept as object, { authoredOn: at })],
      value: [drug],
    })),
    'A reference': [
      {
        evidence: (at) => [
          request(
            {},
            {
              medicationCodeableConcept: undefined,
              medicationReference: { reference: 'Medication/m' },
              authoredOn: at,
            },
          ),
          resource('Medication', { id: 'm', code: letrozole, subject: undefined }),
        ],
        value: ['letrozole'],
      },
      {
        evidence: (at) => [
          request(
            {},
            {
              medicationCodeableConcept: undefined,
              medicationReference: { reference: '#m' },
              contained: [{ resourceType: 'Medication', id: 'm', code: letrozole }],
              authoredOn: at,
            },
          ),
        ],
        value: ['letrozole'],
      },
      {
        evidence: (at) => [
          request(
            {},
            {
              medicationCodeableConcept: undefined,
              medicationReference: { reference: 'Medication/gone', display: 'Femara 2.5 mg' },
              authoredOn: at,
            },
          ),
        ],
        value: ['letrozole'],
      },
    ],
    'A text': {
      evidence: (at) => [request(text('Femara 2.5 mg tablet'), { authoredOn: at })],
      value: ['letrozole'],
    },
    B: { evidence: (at) => [statement(letrozole, period(at))], value: ['letrozole'] },
    C: [
      [trastuzumab, 35, 'trastuzumab'],
      [text('zoledronic acid'), 98, 'zoledronic-acid'],
      [text('denosumab 60 mg'), 200, 'denosumab-60'],
    ].map(([drug, days, value]) => ({
      evidence: () => [
        administration(drug as object, { effectiveDateTime: daysAgo(days as number) }),
      ],
      value: [value],
    })),
  },
  daysOnDrug: {
    order: [
      {
        evidence: (at) => [request(letrozole, { authoredOn: at })],
        value: (at: string) => ({ letrozole: age(at) }),
      },
      {
        evidence: (at) => [request(letrozole, { ...bounds({ start: at }), authoredOn: today })],
        value: (at: string) => ({ letrozole: age(at) }),
      },
    ],
    statement: {
      evidence: (at) => [statement(letrozole, period(at))],
      value: (at: string) => ({ letrozole: age(at) }),
    },
    dose: {
      evidence: () =>
        [60, 30, 5].map((d) => administration(trastuzumab, { effectiveDateTime: daysAgo(d) })),
      value: { trastuzumab: 60 },
    },
  },
  cumulativeAnthracyclineMgPerM2: {
    A: {
      evidence: (at) => [given(60, 'mg/m2', at), given(60, 'mg/m2', '2001-03-01')],
      value: 120,
      oddUnit: [0, Number.POSITIVE_INFINITY],
    },
    B: {
      evidence: (at) => [given(102, 'mg', at)],
      context: [lab('8277-6', 1.7, 'm2')],
      value: 60,
      oddUnit: [0, Number.POSITIVE_INFINITY],
    },
    C: own('cumulative-anthracycline-dose', { valueQuantity: quantity(240, 'mg/m2') }, 240),
  },
};
