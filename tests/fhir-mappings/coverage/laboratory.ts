// Proofs of laboratory and cardiac results.
import type { CodeListId } from '../../../fhir-mappings/codes/lists.ts';
import {
  administration,
  code,
  dayOf,
  daysAgo,
  lab,
  loinc,
  monthsAgo,
  observation,
  quantity,
  statement,
  text,
  today,
} from '../../support/fhir.ts';
import { panel } from './disease.ts';
import {
  each,
  type FactProofs,
  firstOf,
  own,
  type Proof,
  problems,
  resultOf,
  results,
} from './proof.ts';

const measured = (value: number, unit: string) => ({ valueQuantity: quantity(value, unit) });
const limit = (high: number, unit: string) => ({
  referenceRange: [{ high: quantity(high, unit) }],
});

/** The result as a component of a panel. */
const component = (list: CodeListId, content: object, value: unknown): Proof => ({
  evidence: (at) => [panel(at, { component: [{ code: firstOf(list), ...content }] })],
  value,
});

const several = (list: CodeListId, reports: readonly (readonly [number, string, number])[]) =>
  reports.flatMap(([value, unit, fact]) => results(list, measured(value, unit), fact));

function enzyme(list: 'ast' | 'alt' | 'alp', usual: number) {
  return {
    A: results(list, { ...measured(90, 'U/L'), ...limit(30, 'U/L') }, 3),
    B: results(list, measured(3 * usual, 'U/L'), 3),
    C: {
      evidence: (at) => [
        resultOf(firstOf('lft-panel'), at, {
          component: [{ code: firstOf(list), ...measured(3 * usual, 'U/L') }],
        }),
      ],
      value: 3,
    } satisfies Proof,
  };
}

const weight = lab('29463-7', 72, 'kg');
// Born 1970-03-01, so 56 years: (140 - 56) x 72 / 72 x 0.85 at a creatinine of 1.
const clearance = 71.4;
const echo = (value: number, effectiveDateTime: string) =>
  lab('10230-1', value, '%', { effectiveDateTime });
const creatinine = (value: number, effectiveDateTime: string) =>
  lab('2160-0', value, 'mg/dL', { effectiveDateTime });
const low = (list: 'k' | 'mg', unit: string, value: number, own: number, below: number) => [
  ...results(list, measured(value, unit), true),
  ...results(
    list,
    {
      ...measured(below, unit),
      referenceRange: [{ low: quantity(own, unit) }],
    },
    true,
  ),
];

export const laboratory: FactProofs = {
  absoluteNeutrophilCount: {
    A: several('anc', [
      [1.4, '10*3/uL', 1.4],
      [1.4, '10*9/L', 1.4],
      [1400, '/uL', 1.4],
      [1400, 'cells/uL', 1.4],
    ]),
    B: each('neutpct', (share) => ({
      evidence: (at) => [
        resultOf(share, at, measured(40, '%')),
        resultOf(firstOf('wbc'), at, measured(2.5, '10*3/uL')),
      ],
      value: 1,
    })),
    component: component('anc', measured(1.4, '10*3/uL'), 1.4),
    member: {
      evidence: (at) => [
        panel(at, { hasMember: [{ reference: 'Observation/anc' }] }),
        { ...resultOf(firstOf('anc'), at, measured(1.4, '10*3/uL')), id: 'anc' },
      ],
      value: 1.4,
    },
  },
  plateletCount: {
    A: several('plt', [
      [95, '10*3/uL', 95],
      [95, '10*9/L', 95],
      [95_000, '/uL', 95],
    ]),
    B: component('plt', measured(95, '10*9/L'), 95),
  },
  bilirubinTimesUln: {
    A: [
      ...results('bili', { ...measured(3, 'mg/dL'), ...limit(1, 'mg/dL') }, 3),
      ...results('bili', { ...measured(45, 'umol/L'), ...limit(15, 'umol/L') }, 3),
    ],
    B: several('bili', [
      [2.4, 'mg/dL', 2],
      [41.04, 'umol/L', 2],
    ]),
    C: {
      evidence: (at) => [
        resultOf(firstOf('lft-panel'), at, {
          component: [{ code: firstOf('bili'), ...measured(2.4, 'mg/dL') }],
        }),
      ],
      value: 2,
    },
  },
  astTimesUln: enzyme('ast', 40),
  altTimesUln: enzyme('alt', 40),
  alpTimesUln: enzyme('alp', 120),
  creatinineClearanceMlPerMin: {
    A: several('crcl', [
      [45, 'mL/min', 45],
      [0.75, 'mL/s', 45],
    ]),
    'B mass': results('crea', measured(1, 'mg/dL'), clearance).map((p) => ({
      ...p,
      context: [weight],
    })),
    'B substance': results('crea', measured(88.4, 'umol/L'), clearance).map((p) => ({
      ...p,
      context: [weight],
    })),
    weight: results('weight', measured(72, 'kg'), clearance).map((p) => ({
      ...p,
      context: [creatinine(1, daysAgo(1))],
    })),
  },
  creatinineRiseMgPerDl: {
    dose: {
      evidence: (at) => [creatinine(1.6, at)],
      context: [
        creatinine(1.1, daysAgo(80)),
        creatinine(0.9, daysAgo(120)),
        administration(text('zoledronic acid'), { effectiveDateTime: daysAgo(75) }),
      ],
      silence: 'unknown: stale',
      value: 0.5,
    },
    year: {
      evidence: (at) => [creatinine(1.6, at)],
      context: [creatinine(1.1, daysAgo(80)), creatinine(0.9, daysAgo(120))],
      silence: 'unknown: stale',
      value: 0.7,
    },
  },
  correctedCalciumMgPerDl: {
    A: each('ca', (calcium) => ({
      evidence: (at) => [
        resultOf(calcium, at, measured(9, 'mg/dL')),
        resultOf(firstOf('alb'), at, measured(3, 'g/dL')),
      ],
      value: 9.8,
    })),
    B: [
      ...several('ca-corr', [[10.2, 'mg/dL', 10.2]]),
      ...results('ca-corr', measured(2.5, 'mmol/L'), 10.02),
    ],
    C: each('ca', (calcium) => ({
      evidence: (at) => [
        resultOf(calcium, at, measured(2.25, 'mmol/L')),
        resultOf(firstOf('alb'), at, measured(30, 'g/L')),
      ],
      value: 9.82,
    })),
  },
  hypokalemia: { A: low('k', 'mmol/L', 3.2, 3.8, 3.6), B: problems('k-cond') },
  hypomagnesemia: {
    A: [...low('mg', 'mg/dL', 1.4, 1.9, 1.8), ...results('mg', measured(0.6, 'mmol/L'), true)],
    B: problems('mg-cond'),
  },
  qtcfMs: {
    A: several('qtcf', [
      [462, 'ms', 462],
      [0.462, 's', 462],
    ]),
    B: [
      ...results('qtc', { ...measured(455, 'ms'), method: text('Fridericia') }, 455),
      ...results('qtc', measured(470, 'ms'), 470),
    ],
    C: each('qt-raw', (qt) => ({
      evidence: (at) => [
        observation(loinc('34534-8'), {
          effectiveDateTime: at,
          component: [
            { code: qt, ...measured(400, 'ms') },
            { code: loinc('8867-4'), ...measured(100, '/min') },
          ],
        }),
      ],
      value: 474.3,
    })),
  },
  lvefPercent: {
    A: several('lvef', [[58, '%', 58]]),
    B: results('lvef', { valueRange: { low: quantity(55, '%'), high: quantity(60, '%') } }, 57.5),
    'C fraction': several('lvef', [[0.58, '1', 58]]),
    'C component': component('lvef', measured(58, '%'), 58),
  },
  lvefAgeDays: {
    date: each('lvef', (ef) => ({
      evidence: (at) => [resultOf(ef, at, measured(58, '%'))],
      value: (at: string) => dayOf(today) - dayOf(at),
    })),
  },
  baselineLvefPercent: {
    exposure: each('lvef', (ef) => ({
      evidence: () => [resultOf(ef, monthsAgo(10), measured(64, '%'))],
      context: [
        echo(55, daysAgo(5)),
        statement(text('trastuzumab'), { effectivePeriod: { start: monthsAgo(9) } }),
      ],
      value: 64,
    })),
    earliest: each('lvef', (ef) => ({
      evidence: (at) => [resultOf(ef, at, measured(64, '%'))],
      context: [echo(55, daysAgo(1))],
      value: 64,
    })),
  },
  fastingGlucoseMgPerDl: {
    A: several('fpg', [[130, 'mg/dL', 130]]),
    B: several('fpg', [[7.2, 'mmol/L', 130]]),
  },
  hba1cPercent: {
    A: several('a1c', [[7.1, '%', 7.1]]),
    B: several('a1c', [[54, 'mmol/mol', 7.091]]),
  },
  circulatingTumorCells: {
    A: own('ctc-count', { valueInteger: 9 }, 9),
    B: [
      { evidence: (at) => [resultOf(code('cpt', '86152'), at, measured(9, '/7.5 mL'))], value: 9 },
      {
        evidence: (at) => [
          resultOf(text('Circulating tumor cell count'), at, measured(9, '/7.5 mL')),
        ],
        value: 9,
      },
    ],
  },
};
