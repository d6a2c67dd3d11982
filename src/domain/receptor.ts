// Receptor results as a pathology report states them, each with the specimen it was measured on.
import type { Dated } from './case.ts';

/** Percentage of stained cells, or only the verdict. A range from a text is read at its low end. */
export type HormoneReceptorValue =
  | { readonly positive: boolean; readonly percent: number }
  | { readonly positive: boolean; readonly percent?: undefined };

export type IhcScore = '0' | '1+' | '2+' | '3+';
export type IshResult = 'amplified' | 'not-amplified' | 'equivocal';
export type Her2Verdict = 'positive' | 'negative' | 'equivocal';

export type ReceptorReading =
  /** `hr`: a diagnosis that says hormone receptors without naming which. */
  | { readonly marker: 'er' | 'pr' | 'hr'; readonly value: HormoneReceptorValue }
  /** `staining`: faint membrane staining at score 0 (HER2-ultralow); undefined where not stated. */
  | { readonly marker: 'her2-ihc'; readonly value: IhcScore; readonly staining?: boolean }
  | { readonly marker: 'her2-ish'; readonly value: IshResult }
  | { readonly marker: 'her2-overall'; readonly value: Her2Verdict };

export type Marker = ReceptorReading['marker'];

export interface Specimen {
  /** Identifies the specimen: results on one specimen share it. */
  readonly key: string;
  /** Where it was taken; `unstated` is decided by the course of the disease. */
  readonly taken: 'breast' | 'metastasis' | 'unstated';
  /** The record names a specimen that could not be read. */
  readonly unresolved?: boolean;
}

export interface ReceptorResult extends Omit<Dated<ReceptorReading>, 'value'> {
  readonly reading: ReceptorReading;
  readonly specimen: Specimen;
  /** Read off a diagnosis, not a pathology result: used only where no result exists. */
  readonly fromDiagnosis?: boolean;
}
