// What the evaluation of one rule has found.
import type { Evidence } from '../domain/fact.ts';
import type { Order } from '../domain/order.ts';
import type { MissingFact } from './criterion.ts';
import type { Indicator, Rule } from './rule.ts';

export interface Fired {
  readonly outcome: 'fires';
  readonly rule: Rule;
  /** That of the rule, or a warning where a critical rule rests on a preliminary result. */
  readonly indicator: Indicator;
  readonly provisional: boolean;
  readonly orders: readonly Order[];
  readonly evidence: readonly Evidence[];
  readonly assumed: readonly string[];
}

/** The trigger holds, but the record does not decide the rule. */
export interface Undetermined {
  readonly outcome: 'undetermined';
  readonly rule: Rule;
  readonly orders: readonly Order[];
  readonly missing: readonly MissingFact[];
}

/** The rule itself failed; the others are not affected. */
export interface Failed {
  readonly outcome: 'failed';
  readonly rule: Rule;
}

export type Finding = Fired | Undetermined | Failed;
