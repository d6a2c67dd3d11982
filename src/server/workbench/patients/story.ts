// What a synthetic patient is: a clinical story in a sentence, and the record that tells it.
import type { DrugId } from '../../../domain/drug.ts';
import type { Chart, Identity } from './chart.ts';

export interface Story extends Identity {
  /** A few words for the list. */
  readonly title: string;
  /** What the reader should know, and what to try. */
  readonly about: string;
  /** Drugs that the story invites to order. */
  readonly tryOrders: readonly DrugId[];
  readonly write: (chart: Chart) => void;
}
