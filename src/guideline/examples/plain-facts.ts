// What may be said of a synthetic patient in plain clinical facts, below the mapping from FHIR: for the
// worked examples of the rules, and for tests.
import { type Day, day } from '../../domain/calendar.ts';
import type { Case, DrugRecord, Gene, Section, TestOnFile } from '../../domain/case.ts';
import type { DrugId } from '../../domain/drug.ts';
import type { Judgement } from '../../domain/judgement.ts';
import type { Analyte, Measurement } from '../../domain/measurement.ts';
import type { Order } from '../../domain/order.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ProcedureKind } from '../../domain/procedure.ts';
import type { IhcScore } from '../../domain/receptor.ts';
import type { ServiceId } from '../../domain/service.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Site } from '../../domain/site.ts';
import type { Edition, Hook } from '../../domain/situation.ts';

/** The day that counts as today for every synthetic patient. */
export const today: Day = day(2026, 11, 22);

export const daysAgo = (n: number): Day => today - n;

export type Course = { readonly drug: DrugId } & Partial<
  Omit<DrugRecord, 'drug' | 'date' | 'end'>
> & {
    /** Days before today on which it began and ended. */
    readonly start?: number;
    readonly end?: number;
  };

/** A result: a number, the interval that a comparator leaves, or one with its age in days. */
export type Result = number | Measurement | (Measurement & { readonly daysAgo: number });

export interface Receptors {
  /** Percentage of stained cells, or the verdict alone. */
  readonly er?: number | 'pos' | 'neg';
  readonly pr?: number | 'pos' | 'neg';
  readonly ihc?: IhcScore;
  /** Faint membrane staining at IHC 0. */
  readonly staining?: boolean;
  readonly ish?: 'amplified' | 'not-amplified' | 'equivocal';
  readonly her2?: 'positive' | 'negative' | 'equivocal';
}

export interface PlainFacts extends Receptors {
  readonly hook?: Hook;
  readonly edition?: Edition;
  readonly settings?: Partial<Settings>;
  readonly sex?: 'female' | 'male' | 'unknown';
  readonly age?: number;
  readonly metastatic?: boolean;
  /** Days since the first metastasis; the breast cancer is four years older. */
  readonly metastasisDaysAgo?: number;
  readonly sites?: readonly Site[];
  /** The receptors were measured on the primary tumour. */
  readonly onPrimary?: boolean;
  /** Earlier receptors, of the primary tumour. */
  readonly primary?: Receptors;
  readonly provisional?: boolean;
  /** Drugs and procedures being ordered; an object says more of the order. */
  readonly orders?: readonly (DrugId | ServiceId | Partial<Order>)[];
  /** Drugs or procedures of the chosen orders; all of them unless stated. */
  readonly selected?: readonly (DrugId | ServiceId)[];
  readonly active?: readonly (DrugId | Course)[];
  /** Drugs given before for the metastases, and ended. */
  readonly prior?: readonly (DrugId | Course)[];
  /** Drugs that ended because the disease progressed. */
  readonly progressedOn?: readonly DrugId[];
  /** Active drugs whose orders this basket stops. */
  readonly stops?: readonly DrugId[];
  readonly judgements?: Readonly<Partial<Record<Judgement, boolean | string | number>>>;
  /** Lines of therapy as a clinician counts them. */
  readonly etLines?: number;
  readonly chemoLines?: number;
  readonly her2Lines?: number;
  readonly problems?: readonly Problem[];
  readonly pastProblems?: readonly Problem[];
  readonly procedures?: readonly (ProcedureKind | readonly [ProcedureKind, number])[];
  readonly results?: Readonly<Partial<Record<Analyte, Result>>>;
  readonly genes?: Readonly<Partial<Record<Gene, boolean>>>;
  readonly msiHigh?: boolean;
  readonly tmbHigh?: boolean;
  readonly testsOnFile?: readonly TestOnFile[];
  /** Days since the disease status was recorded as progression. */
  readonly diseaseProgressedDaysAgo?: number;
  readonly unavailable?: readonly Section[];
  /** Anything else of the case, as it stands there. */
  readonly case?: Partial<Case>;
}
