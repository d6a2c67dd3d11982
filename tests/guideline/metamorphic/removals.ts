// The record less one entry, for every entry of a case, and what the silence of a record on such an
// entry means: "no" where the guideline takes a record that says nothing as an answer, "open" where
// only a result or a statement is one.
import type { Case, Section } from '../../../src/domain/case.ts';
import type { Judgement } from '../../../src/domain/judgement.ts';
import type { Analyte } from '../../../src/domain/measurement.ts';

export type EntryKind = Exclude<keyof Case, 'person' | 'unavailable'> | 'birthDate' | 'sex';

export interface Silence {
  readonly means: 'no' | 'open';
  /** The part of the record in which the entry stands. */
  readonly section: Section;
}

/** A kind of entry that is not in this table does not compile. */
export const silenceOn: Readonly<Record<EntryKind, Silence>> = {
  birthDate: { means: 'open', section: 'patient' },
  sex: { means: 'open', section: 'patient' },
  // Without the diagnosis the guideline is not about this patient.
  breastCancers: { means: 'no', section: 'problems' },
  otherCancers: { means: 'no', section: 'problems' },
  secondaries: { means: 'no', section: 'problems' },
  stageFour: { means: 'no', section: 'results' },
  stages: { means: 'no', section: 'results' },
  distantMetastasis: { means: 'no', section: 'results' },
  // A problem list, the procedures and the medications are taken as complete where they could be read.
  problems: { means: 'no', section: 'problems' },
  procedures: { means: 'no', section: 'procedures' },
  drugRecords: { means: 'no', section: 'medications' },
  unidentifiedDrugs: { means: 'no', section: 'medications' },
  // Only what a clinician states to be so is so; the card says what it takes for granted.
  diseaseStatus: { means: 'no', section: 'results' },
  judgements: { means: 'no', section: 'results' },
  pregnancyStatements: { means: 'no', section: 'results' },
  // A class, a deficiency or a genotype counts where it is documented; other rules ask for the test.
  childPugh: { means: 'no', section: 'results' },
  dpd: { means: 'no', section: 'results' },
  ugt1a1PoorMetabolizer: { means: 'no', section: 'results' },
  testsOnFile: { means: 'no', section: 'results' },
  // Missing is never negative.
  receptors: { means: 'open', section: 'results' },
  measurements: { means: 'open', section: 'results' },
  unreadable: { means: 'open', section: 'results' },
  lastMenses: { means: 'open', section: 'results' },
  menopausalStatus: { means: 'open', section: 'results' },
  geneResults: { means: 'open', section: 'results' },
  mismatchRepairDeficient: { means: 'open', section: 'results' },
  tumorMutationBurdenHigh: { means: 'open', section: 'results' },
};

/** Statements that stand for a result or for the history of menses, of which there is no default. */
const results: readonly Judgement[] = [
  'menses-last-12-months',
  'chemotherapy-induced-amenorrhea',
  'menopausal-status',
  'her2-membrane-staining',
  'pdl1-cps',
  'ctc-count',
];

/** Results of which the guideline says that none is no contraindication; the card names the test. */
const optional: readonly Analyte[] = ['potassium', 'magnesium'];

export interface Removal extends Silence {
  /** "measurements lvef Observation/lvef". */
  readonly name: string;
  readonly kind: EntryKind;
  readonly reference: string;
  readonly record: Case;
}

export function removals(record: Case): readonly Removal[] {
  return [...fromPerson(record), ...fromLists(record), ...fromGroups(record)];
}

function fromPerson(record: Case): readonly Removal[] {
  const { birthDate, sex, ...person } = record.person;
  const { reference } = person;
  const without = (kind: 'birthDate' | 'sex', rest: object): Removal => ({
    ...silenceOn[kind],
    name: kind,
    kind,
    reference,
    record: { ...record, person: { ...person, ...rest } },
  });
  return [
    ...(birthDate ? [without('birthDate', sex ? { sex } : {})] : []),
    ...(sex ? [without('sex', birthDate ? { birthDate } : {})] : []),
  ];
}

const lists = [
  'breastCancers',
  'otherCancers',
  'secondaries',
  'stageFour',
  'stages',
  'distantMetastasis',
  'problems',
  'procedures',
  'drugRecords',
  'unidentifiedDrugs',
  'diseaseStatus',
  'pregnancyStatements',
  'childPugh',
  'dpd',
  'ugt1a1PoorMetabolizer',
  'testsOnFile',
  'receptors',
  'lastMenses',
  'menopausalStatus',
  'geneResults',
  'mismatchRepairDeficient',
  'tumorMutationBurdenHigh',
] as const satisfies readonly EntryKind[];

function fromLists(record: Case): readonly Removal[] {
  return lists.flatMap((kind) =>
    record[kind].map(({ reference }, place) => ({
      ...silenceOn[kind],
      name: `${kind} ${reference}`,
      kind,
      reference,
      record: { ...record, [kind]: record[kind].filter((_, n) => n !== place) },
    })),
  );
}

const groups = ['measurements', 'unreadable', 'judgements'] as const satisfies readonly EntryKind[];

function fromGroups(record: Case): readonly Removal[] {
  return groups.flatMap((kind) =>
    Object.entries(record[kind]).flatMap(([code, entries]) =>
      entries.map(({ reference }, place) => ({
        section: silenceOn[kind].section,
        means: silenceOf(kind, code),
        name: `${kind} ${code} ${reference}`,
        kind,
        reference,
        record: {
          ...record,
          [kind]: { ...record[kind], [code]: entries.filter((_, n) => n !== place) },
        },
      })),
    ),
  );
}

function silenceOf(kind: EntryKind, code: string): Silence['means'] {
  if (kind === 'judgements' && results.some((name) => name === code)) return 'open';
  if (kind === 'measurements' && optional.some((name) => name === code)) return 'no';
  return silenceOn[kind].means;
}
