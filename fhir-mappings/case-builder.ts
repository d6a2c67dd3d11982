// The case while the mappers fill it.

import type { DateInterval } from '../src/domain/calendar.ts';
import type {
  BreastCancerEntry,
  Case,
  Dated,
  DiseaseStatus,
  DpdStatus,
  DrugRecord,
  Entry,
  GeneResult,
  JudgementValue,
  Person,
  PregnancyStatement,
  ProblemEntry,
  ProcedureEntry,
  SecondaryEntry,
  Section,
  TestOnFile,
  UnidentifiedDrug,
} from '../src/domain/case.ts';
import type { Judgement } from '../src/domain/judgement.ts';
import type { Analyte, Measurement } from '../src/domain/measurement.ts';
import type { ReceptorResult } from '../src/domain/receptor.ts';
import type { When } from './read/dates.ts';

export interface CaseBuilder {
  person: Person;
  readonly unavailable: Set<Section>;
  readonly breastCancers: BreastCancerEntry[];
  readonly otherCancers: Entry[];
  readonly secondaries: SecondaryEntry[];
  readonly stageFour: Dated<boolean>[];
  readonly stages: Dated<string>[];
  readonly distantMetastasis: Dated<boolean>[];
  readonly diseaseStatus: Dated<DiseaseStatus['status']>[];
  readonly receptors: ReceptorResult[];
  readonly problems: ProblemEntry[];
  readonly procedures: ProcedureEntry[];
  readonly drugRecords: DrugRecord[];
  readonly unidentifiedDrugs: UnidentifiedDrug[];
  readonly measurements: Partial<Record<Analyte, Dated<Measurement>[]>>;
  readonly unreadable: Partial<Record<Analyte, Dated<string>[]>>;
  readonly judgements: Partial<Record<Judgement, Dated<JudgementValue>[]>>;
  readonly lastMenses: Dated<DateInterval>[];
  readonly menopausalStatus: Dated<'pre' | 'peri' | 'post'>[];
  readonly pregnancyStatements: Dated<PregnancyStatement>[];
  readonly geneResults: Dated<GeneResult>[];
  readonly mismatchRepairDeficient: Dated<boolean>[];
  readonly tumorMutationBurdenHigh: Dated<boolean>[];
  readonly childPugh: Dated<'A' | 'B' | 'C'>[];
  readonly dpd: Dated<DpdStatus>[];
  readonly ugt1a1PoorMetabolizer: Dated<boolean>[];
  readonly testsOnFile: Dated<TestOnFile>[];
}

export function emptyCase(patientId: string, unavailable: ReadonlySet<Section>): CaseBuilder {
  return {
    person: { reference: `Patient/${patientId}`, deceased: false },
    unavailable: new Set(unavailable),
    breastCancers: [],
    otherCancers: [],
    secondaries: [],
    stageFour: [],
    stages: [],
    distantMetastasis: [],
    diseaseStatus: [],
    receptors: [],
    problems: [],
    procedures: [],
    drugRecords: [],
    unidentifiedDrugs: [],
    measurements: {},
    unreadable: {},
    judgements: {},
    lastMenses: [],
    menopausalStatus: [],
    pregnancyStatements: [],
    geneResults: [],
    mismatchRepairDeficient: [],
    tumorMutationBurdenHigh: [],
    childPugh: [],
    dpd: [],
    ugt1a1PoorMetabolizer: [],
    testsOnFile: [],
  };
}

/** The builder is a case as soon as every mapper has run. */
export function finished(builder: CaseBuilder): Case {
  return builder;
}

/** Appends to the list under the key. */
export function push<K extends string, V>(table: Partial<Record<K, V[]>>, key: K, value: V): void {
  const list = table[key];
  if (list) list.push(value);
  else table[key] = [value];
}

/** The date part of an entry, where a date was readable. */
export function dateOf(at: When | undefined): { date?: DateInterval } {
  return at ? { date: at.date } : {};
}
