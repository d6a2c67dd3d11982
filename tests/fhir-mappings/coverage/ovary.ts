// Proofs of the facts on ovarian function.
import {
  administration,
  code,
  dayOf,
  judgement,
  observation,
  procedure,
  quantity,
  request,
  snomed,
  statement,
  text,
  today,
} from '../../support/fhir.ts';
import { panel } from './disease.ts';
import {
  each,
  type FactProofs,
  firstOf,
  judged,
  own,
  problemOf,
  problems,
  resultOf,
  results,
} from './proof.ts';

const done = (list: Parameters<typeof each>[0], content: object = {}) =>
  each(list, (concept) => ({
    evidence: (at) => [procedure(concept, { performedDateTime: at, ...content })],
    value: true,
  }));

const goserelin = text('goserelin');
const age = (at: string) => dayOf(today) - dayOf(at);
const dosage = (content: object) => ({ dosageInstruction: [content] });
const timing = (period: number, periodUnit: string) =>
  dosage({ timing: { repeat: { period, periodUnit, frequency: 1 } } });
const dose = (value: number) => dosage({ doseAndRate: [{ doseQuantity: quantity(value, 'mg') }] });

/** One depot as an active order; its dose tells the interval, an unknown unit leaves 28 days. */
const depot = (name: string, milligrams: number, value: number) => ({
  evidence: (at: string) => [request(text(name), { authoredOn: at, ...dose(milligrams) })],
  value,
  oddUnit: 28,
});

const serial = (at: string) => {
  const pair = (date: string) => [
    resultOf(firstOf('fsh'), date, { valueQuantity: quantity(60, '[IU]/L') }),
    resultOf(firstOf('e2'), date, { valueQuantity: quantity(10, 'pg/mL') }),
  ];
  const later = new Date(Date.parse(at) + 40 * 86_400_000).toISOString().slice(0, 10);
  const before = new Date(Date.parse(at) - 40 * 86_400_000).toISOString().slice(0, 10);
  // Both pairs must lie in the look-back: the elder is the one that can be too old.
  return later <= today ? [...pair(at), ...pair(later)] : [...pair(before), ...pair(at)];
};

export const ovary: FactProofs = {
  bilateralOophorectomyDone: {
    A: done('bso'),
    B: [
      {
        evidence: (at) => [
          procedure(firstOf('uso-left'), { performedDateTime: at }),
          procedure(firstOf('uso-right'), { performedDateTime: at }),
        ],
        value: true,
      },
      {
        evidence: (at) =>
          ['7771000', '24028007'].map((side) =>
            procedure(snomed('78698008'), { performedDateTime: at, bodySite: [snomed(side)] }),
          ),
        value: true,
      },
      {
        evidence: (at) =>
          ['0UT00ZZ', '0UT10ZZ'].map((side) =>
            procedure(code('pcs', side), { performedDateTime: at }),
          ),
        value: true,
      },
    ],
    C: problems('bso-cond'),
    D: done('bso-ambiguous', { bodySite: [firstOf('body-bilateral')] }),
  },
  hysterectomy: { A: done('hyst'), B: problems('hyst-cond') },
  ovarianIrradiation: { procedure: done('rt-ovary') },
  daysSinceOvarianSuppressionStart: {
    A: { evidence: (at) => [administration(goserelin, { effectiveDateTime: at })], value: age },
    B: {
      evidence: (at) => [statement(goserelin, { effectivePeriod: { start: at } })],
      value: age,
    },
    C: { evidence: (at) => [request(goserelin, { authoredOn: at })], value: age },
  },
  daysSinceLastGnrhDose: {
    A: { evidence: (at) => [administration(goserelin, { effectiveDateTime: at })], value: age },
    B: [
      {
        evidence: (at) => [
          statement(goserelin, { status: 'completed', effectivePeriod: { start: at, end: at } }),
        ],
        value: age,
      },
      {
        evidence: (at) => [
          statement(goserelin, {
            status: 'completed',
            effectivePeriod: undefined,
            effectiveDateTime: at,
          }),
        ],
        value: age,
      },
    ],
    C: {
      evidence: (at) => [request(goserelin, { authoredOn: at })],
      value: (at: string) => age(at) % 28,
    },
  },
  gnrhDosingIntervalDays: {
    A: (
      [
        [4, 'wk', 28],
        [1, 'mo', 28],
        [3, 'mo', 84],
        [12, 'wk', 84],
      ] as const
    ).map(([period, unit, value]) => ({
      evidence: (at) => [request(goserelin, { authoredOn: at, ...timing(period, unit) })],
      value,
    })),
    B: [
      depot('goserelin', 10.8, 84),
      depot('leuprolide', 11.25, 84),
      depot('leuprolide', 22.5, 84),
      depot('leuprolide', 30, 112),
      depot('leuprolide', 45, 168),
      depot('triptorelin', 11.25, 84),
      depot('triptorelin', 22.5, 168),
    ],
    default: { evidence: (at) => [request(goserelin, { authoredOn: at })], value: 28 },
  },
  mensesWithin12Months: {
    A: [
      ...each('lmp', (concept) => ({
        evidence: (at) => [resultOf(concept, at, { valueDateTime: '2026-09-20' })],
        value: true,
      })),
      ...each('lmp', (concept) => ({
        evidence: (at) => [resultOf(concept, at, { valueDateTime: '2000-09-20' })],
        value: false,
      })),
    ],
    ...judged('menses-last-12-months'),
  },
  amenorrheaMonths: {
    A: each('lmp', (concept) => ({
      evidence: (at) => [resultOf(concept, at, { valueDateTime: '2024-10-12' })],
      value: 24,
    })),
    B: each('amenorrhea', (concept) => ({
      evidence: () => [problemOf(concept, '2024-10-12')],
      value: 24,
    })),
  },
  chemotherapyInducedAmenorrhea: {
    A: each('amenorrhea', (concept) => ({
      evidence: (at) => [
        problemOf(concept, at, {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/condition-dueTo',
              valueCodeableConcept: firstOf('chemo-sct'),
            },
          ],
        }),
      ],
      value: true,
    })),
    ...judged('chemotherapy-induced-amenorrhea'),
    C: each('lmp', (concept) => ({
      evidence: () => [resultOf(concept, '2025-08-01', { valueDateTime: '2025-03-01' })],
      context: [
        statement(text('docetaxel'), {
          status: 'completed',
          effectivePeriod: { start: '2025-01-01', end: '2025-06-01' },
        }),
      ],
      value: true,
    })),
  },
  fshIuPerL: {
    A: ['[IU]/L', 'm[IU]/mL', 'U/L'].flatMap((unit) =>
      results('fsh', { valueQuantity: quantity(52, unit) }, 52),
    ),
    B: {
      evidence: (at) => [
        panel(at, {
          component: [{ code: firstOf('fsh'), valueQuantity: quantity(52, '[IU]/L') }],
        }),
      ],
      value: 52,
    },
  },
  estradiolPgPerMl: {
    A: ['pg/mL', 'ng/L'].flatMap((unit) =>
      results('e2', { valueQuantity: quantity(142, unit) }, 142),
    ),
    B: results('e2', { valueQuantity: quantity(367.1, 'pmol/L') }, 100),
    C: {
      evidence: (at) => [
        panel(at, { component: [{ code: firstOf('e2'), valueQuantity: quantity(15, 'pg/mL') }] }),
      ],
      value: 15,
    },
  },
  serialPostmenopausalLabs: { pairs: { evidence: serial, value: true } },
  documentedMenopausalStatus: {
    A: (['pre', 'peri', 'post'] as const).flatMap((status) => [
      own('menopausal-status', { valueCodeableConcept: judgement(status) }, status),
      ...results('meno-obs', { valueCodeableConcept: firstOf(`meno-${status}`) }, status),
    ]),
    B: (['pre', 'peri', 'post'] as const).flatMap((status) =>
      problems(`meno-${status}`, {}, status),
    ),
  },
  ovarianState: {
    ablated: each('bso', (concept) => ({
      evidence: (at) => [procedure(concept, { performedDateTime: at })],
      value: 'ablated',
    })),
    menses: each('lmp', (concept) => ({
      evidence: (at) => [
        observation(concept, { effectiveDateTime: at, valueDateTime: '2026-09-20' }),
      ],
      value: 'pre',
    })),
    status: {
      ...own('menopausal-status', { valueCodeableConcept: judgement('pre') }, 'pre'),
      bound: true,
    },
  },
};
