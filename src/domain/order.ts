// What is being ordered. On order-select only the chosen orders are judged; every other draft is
// context, like a drug that is being started.
import type { DrugId } from './drug.ts';
import type { Quantity } from './measurement.ts';
import type { ServiceId } from './service.ts';

export interface Amount {
  readonly value: number;
  readonly unit: string;
}

export interface Order {
  /** `Type/id` in the basket, or a place in it where the draft has no id. */
  readonly reference: string;
  /** What it is called on a card: plain characters only. */
  readonly name: string;
  readonly drugs: readonly DrugId[];
  readonly services: readonly ServiceId[];
  /** False when neither code nor text says what is being ordered. */
  readonly identified: boolean;
  /** The clinician has just chosen it (order-select), or is signing it. */
  readonly selected: boolean;
  /** Dose of one administration, in milligrams where it can be told. */
  readonly dose?: Amount;
  /** Days between doses, where the order states a period of days, weeks or months. */
  readonly interval?: number;
  /** Period of the timing in days, where it is a week or longer: the length of a cycle. */
  readonly cycleLength?: number;
  /** "day 8" in the words of the order. */
  readonly cycleDay?: number;
  readonly dosageText?: string;
  /** Milligrams of one unit of the product, where its code or name states them. */
  readonly strength?: number;
  /** Target area under the curve of carboplatin, in the words of the order. */
  readonly auc?: number;
  /** GFR that the order was calculated with, mL/min: cited as a result or in words. */
  readonly gfr?: Quantity;
  /** A circulating tumour cell count is cited as the reason. */
  readonly citesTumorCells?: boolean;
  /** Orders of the record that this one renews (`priorPrescription`). */
  readonly renews: readonly string[];
  /** Keys that orders of one plan share. */
  readonly plan: readonly string[];
  readonly reasonTexts: readonly string[];
  readonly remarks: readonly string[];
}

export interface Basket {
  readonly orders: readonly Order[];
  /** Orders of the record that this basket stops, `Type/id`. */
  readonly stops: readonly string[];
}

export const emptyBasket: Basket = { orders: [], stops: [] };
