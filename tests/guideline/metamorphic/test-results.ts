// The result that each test which a card offers can bring, dated today: the one that speaks for the
// order, or a normal one. A test without any has no result that a rule reads.
import { exactly } from '../../../src/domain/calendar.ts';
import type { Case, Gene, TestOnFile } from '../../../src/domain/case.ts';
import { type Analyte, exact } from '../../../src/domain/measurement.ts';
import type { ProcedureKind } from '../../../src/domain/procedure.ts';
import type { ReceptorReading } from '../../../src/domain/receptor.ts';
import type { TestId } from '../../../src/guideline/tests-to-order.ts';
import { today } from '../../support/plain-facts.ts';

interface Results {
  readonly receptors?: readonly ReceptorReading[];
  readonly measured?: Partial<Record<Analyte, number>>;
  readonly genes?: readonly Gene[];
  readonly procedures?: readonly ProcedureKind[];
  readonly onFile?: readonly TestOnFile[];
  readonly high?: readonly ('mismatchRepairDeficient' | 'tumorMutationBurdenHigh')[];
  readonly notPregnant?: true;
  readonly normalDpd?: true;
}

const positive = { positive: true, percent: 90 };
const potassiumAndOthers = { potassium: 4.2, magnesium: 2, calcium: 9.4, albumin: 4 };

const table: Readonly<Record<TestId, Results>> = {
  'er-pr': {
    receptors: [
      { marker: 'er', value: positive },
      { marker: 'pr', value: positive },
    ],
  },
  her2: { receptors: [{ marker: 'her2-ihc', value: '3+' }] },
  'her2-ish': { receptors: [{ marker: 'her2-ish', value: 'amplified' }] },
  'biopsy-metastasis': { procedures: ['biopsy'] },
  fsh: { measured: { fsh: 80 } },
  estradiol: { measured: { estradiol: 5 } },
  ecg: { measured: { qtcf: 410 } },
  electrolytes: { measured: potassiumAndOthers },
  cbc: { measured: { neutrophils: 4, platelets: 220, leukocytes: 6 } },
  lft: { measured: { ast: 20, alt: 20, alp: 70, bilirubin: 0.5 }, onFile: ['liver-panel'] },
  echocardiogram: { measured: { lvef: 62 } },
  dpyd: { onFile: ['dpyd'], normalDpd: true },
  glucose: { measured: { fastingGlucose: 88 } },
  hba1c: { measured: { hba1c: 5.2 } },
  hcg: { notPregnant: true },
  creatinine: { measured: { creatinine: 0.8, creatinineClearance: 95 } },
  'hepatitis-b': { onFile: ['hepatitis-b-antigen', 'hepatitis-b-core'] },
  inr: {},
  calcium: { measured: { calcium: 9.4, albumin: 4, correctedCalcium: 9.4 } },
  'chest-ct': {},
  'dental-exam': { procedures: ['dental-exam'] },
  dxa: { procedures: ['bone-density'] },
  'vitamin-d': {},
  'ctdna-ngs': { genes: ['esr1', 'pik3ca', 'akt1', 'pten'] },
  'germline-brca': { genes: ['brca1'] },
  'pdl1-22c3': { measured: { pdl1Cps: 12 } },
  'tumour-ngs': { high: ['mismatchRepairDeficient', 'tumorMutationBurdenHigh'] },
  'ct-staging': { procedures: ['staging-imaging'] },
  'mri-spine': {},
  'mri-brain': {},
};

const entry = (name: string) => ({ reference: `Observation/new-${name}`, date: exactly(today) });

/** The record with the results of the tests added to what it holds. */
export function withResults(record: Case, tests: readonly TestId[]): Case {
  return tests.reduce((before, test) => withResult(before, table[test]), record);
}

function withResult(record: Case, of: Results): Case {
  const measured = Object.entries(of.measured ?? {}) as readonly [Analyte, number][];
  const specimen = { key: 'new-metastasis', taken: 'metastasis' } as const;
  const high = Object.fromEntries(
    (of.high ?? []).map((name) => [name, [...record[name], { ...entry(name), value: true }]]),
  );
  return {
    ...record,
    ...high,
    receptors: [
      ...record.receptors,
      ...(of.receptors ?? []).map((reading) => ({ ...entry(reading.marker), reading, specimen })),
    ],
    measurements: {
      ...record.measurements,
      ...Object.fromEntries(
        measured.map(([analyte, value]) => [
          analyte,
          [...(record.measurements[analyte] ?? []), { ...entry(analyte), value: exact(value) }],
        ]),
      ),
    },
    geneResults: [
      ...record.geneResults,
      ...(of.genes ?? []).map((gene) => ({ ...entry(gene), value: { gene, altered: true } })),
    ],
    procedures: [
      ...record.procedures,
      ...(of.procedures ?? []).map((procedure) => ({
        ...entry(procedure),
        procedure,
        notDone: false,
        palliative: false,
      })),
    ],
    testsOnFile: [
      ...record.testsOnFile,
      ...(of.onFile ?? []).map((value) => ({ ...entry(value), value })),
    ],
    pregnancyStatements: [
      ...record.pregnancyStatements,
      ...(of.notPregnant
        ? [{ ...entry('hcg'), value: { pregnant: false, by: 'test' } as const }]
        : []),
    ],
    dpd: [
      ...record.dpd,
      ...(of.normalDpd
        ? [{ ...entry('dpd'), value: { activity: 'normal', phenotypeStated: true } as const }]
        : []),
    ],
  };
}
