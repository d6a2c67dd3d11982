// The case: what the record says of one patient's disease, as dated entries and without judgement.
// It depends on the record alone; what is current, governing or missing is asked of it later.
import type { DateInterval } from './calendar.ts';
import type { DrugId } from './drug.ts';
import type { Judgement } from './judgement.ts';
import type { Analyte, Measurement, Quantity } from './measurement.ts';
import type { Problem } from './problem.ts';
import type { ProcedureKind } from './procedure.ts';
import type { ReceptorResult } from './receptor.ts';
import type { Site } from './site.ts';

/** Where an entry comes from and how good it is. */
export interface Entry {
  /** `Type/id` of the record entry. */
  readonly reference: string;
  readonly date?: DateInterval;
}

/** A result with its clinical date. */
export interface Dated<T> extends Entry {
  readonly value: T;
  /** Milliseconds of the moment, for measurements with a time of day: decides within one day. */
  readonly moment?: number;
  /** The laboratory has not released it as final. */
  readonly provisional?: boolean;
  /** Corrected or amended: replaces a final result of the same day. */
  readonly corrected?: boolean;
}

/** Parts of a record that can be out of reach; a fact that needs one is then unknown, not absent. */
export type Section =
  | 'patient'
  | 'problems'
  | 'results'
  | 'medications'
  | 'procedures'
  | 'allergies'
  | 'requests'
  | 'reports'
  | 'documents'
  | 'specimens';

export interface Person {
  readonly reference: string;
  readonly birthDate?: DateInterval;
  readonly sex?: Sex;
  /** The administrative gender where it differs from the sex recorded at birth. */
  readonly otherSex?: string;
  readonly deceased: boolean;
}

export type Sex = 'female' | 'male';

/** active: present now; past: resolved, inactive or in remission. */
export type Activity = 'active' | 'past';

export interface ProblemEntry extends Entry {
  readonly problem: Problem;
  readonly activity: Activity;
  /** Stated as suspected only: provisional, unconfirmed or differential. */
  readonly suspected: boolean;
  readonly severity?: 'severe' | 'life-threatening' | 'other';
  /** Stated to go on now, without an end: no look-back applies. */
  readonly ongoing?: boolean;
}

export interface BreastCancerEntry extends Entry {
  readonly activity: Activity;
  readonly historyOnly: boolean;
  /** Back in breast or chest wall: coded so, or only by the clinical status of the diagnosis. */
  readonly recurrence?: 'coded' | 'by-status';
  /** Staged IV in the diagnosis itself. */
  readonly stageFour: boolean;
}

/** A secondary malignancy; `unspecified` where no site is coded. */
export interface SecondaryEntry extends Entry {
  readonly site: Site | 'unspecified';
  readonly activity: Activity;
  /** The cancer that it is said to stem from. */
  readonly origin: 'breast' | 'other' | 'unstated';
  readonly explicit: boolean;
  readonly lifeThreatening: boolean;
  /** When it was written down: a severity holds of that day, not of the onset. */
  readonly recorded?: DateInterval;
}

export interface ProcedureEntry extends Entry {
  readonly procedure: ProcedureKind;
  /** Not done, or must not be done, on purpose. */
  readonly notDone: boolean;
  readonly palliative: boolean;
  readonly side?: 'left' | 'right' | 'bilateral';
}

/** One record of a drug: an order, a statement that it is taken, or a dose given. */
export interface DrugRecord extends Entry {
  readonly drug: DrugId;
  readonly kind: 'order' | 'statement' | 'dose';
  /** `date` of the entry is the start (of a dose: the day given). */
  readonly status: 'active' | 'paused' | 'ended';
  readonly end?: DateInterval;
  /** Last day on which the record shows it given or taken. */
  readonly given?: DateInterval;
  readonly stopped?: 'progression' | 'toxicity' | 'other';
  readonly intent?: 'curative' | 'palliative';
  /** Keys that records of one regimen share: group identifier, care plan, context. */
  readonly regimen: readonly string[];
  /** Days between planned doses, where stated. */
  readonly interval?: number;
  readonly amount?: { readonly value: number; readonly unit: string };
  /** Milligrams of one unit of the product, where its code or name states them. */
  readonly strength?: number;
}

export interface DiseaseStatus {
  readonly status: 'progression' | 'stable' | 'response' | 'other';
}

export interface PregnancyStatement {
  readonly pregnant: boolean;
  /** 'abatement': the dated end of a pregnancy; nobody tested or asked. */
  readonly by: 'test' | 'statement' | 'abatement';
}

/** Genes whose variants decide a treatment. */
export const genes = ['esr1', 'pik3ca', 'akt1', 'pten', 'brca1', 'brca2'] as const;
export type Gene = (typeof genes)[number];

/** A test of one gene. Of BRCA1 and BRCA2 only germline tests are kept. */
export interface GeneResult {
  readonly gene: Gene;
  /** A mutation, a loss, or (germline) a pathogenic or likely pathogenic variant. */
  readonly altered: boolean;
}

/** DPD activity, from a phenotype or from a deficiency stated as a diagnosis. */
export interface DpdStatus {
  readonly activity: 'normal' | 'partial' | 'none';
  /** False for a deficiency of which the record does not say how deep it is. */
  readonly phenotypeStated: boolean;
}

/** Tests of which only it matters that a result is on file. */
export type TestOnFile = 'hepatitis-b-antigen' | 'hepatitis-b-core' | 'liver-panel' | 'dpyd';

/** An active drug that no code or text resolves to a known one. */
export interface UnidentifiedDrug extends Entry {
  readonly name: string;
}

export interface Case {
  readonly person: Person;
  /** Sections that could not be read, or only in part. */
  readonly unavailable: ReadonlySet<Section>;
  readonly breastCancers: readonly BreastCancerEntry[];
  /** Active primary cancers of other organs; a secondary malignancy may stem from them. */
  readonly otherCancers: readonly Entry[];
  readonly secondaries: readonly SecondaryEntry[];
  /** Stage group statements: whether the stage is IV. */
  readonly stageFour: readonly Dated<boolean>[];
  /** The same statements in the words of the record, for showing. */
  readonly stages: readonly Dated<string>[];
  /** M category statements: whether it is M1. */
  readonly distantMetastasis: readonly Dated<boolean>[];
  readonly diseaseStatus: readonly Dated<DiseaseStatus['status']>[];
  readonly receptors: readonly ReceptorResult[];
  readonly problems: readonly ProblemEntry[];
  readonly procedures: readonly ProcedureEntry[];
  readonly drugRecords: readonly DrugRecord[];
  readonly unidentifiedDrugs: readonly UnidentifiedDrug[];
  readonly measurements: Readonly<Partial<Record<Analyte, readonly Dated<Measurement>[]>>>;
  /** Results that exist but whose value cannot be read (unknown unit, no number). */
  readonly unreadable: Readonly<Partial<Record<Analyte, readonly Dated<string>[]>>>;
  readonly judgements: Readonly<Partial<Record<Judgement, readonly Dated<JudgementValue>[]>>>;
  /** Last menstrual period: the value is itself a date. */
  readonly lastMenses: readonly Dated<DateInterval>[];
  /** Pregnancy tests and stated pregnancy status. */
  readonly pregnancyStatements: readonly Dated<PregnancyStatement>[];
  readonly menopausalStatus: readonly Dated<'pre' | 'peri' | 'post'>[];
  readonly geneResults: readonly Dated<GeneResult>[];
  /** MSI-high or mismatch-repair deficient. */
  readonly mismatchRepairDeficient: readonly Dated<boolean>[];
  /** Tumour mutation burden of at least 10 mutations per megabase. */
  readonly tumorMutationBurdenHigh: readonly Dated<boolean>[];
  readonly childPugh: readonly Dated<'A' | 'B' | 'C'>[];
  readonly dpd: readonly Dated<DpdStatus>[];
  /** UGT1A1*28 homozygous, or a poor metaboliser by that gene. */
  readonly ugt1a1PoorMetabolizer: readonly Dated<boolean>[];
  readonly testsOnFile: readonly Dated<TestOnFile>[];
}

/** A number is an interval: an answer such as "> 5" leaves the rest open. */
export type JudgementValue = boolean | string | Quantity;
