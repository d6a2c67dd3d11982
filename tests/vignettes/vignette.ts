// A worked case with the advice that is expected of it.
import type { HookName } from '../support/record/build-request.ts';
import type { WorkedCase } from '../support/record/facts.ts';

export type Edition = 'contemporary-2026' | 'seed-2013';
export type Indicator = 'info' | 'warning' | 'critical';

export interface ExpectedRule {
  readonly rule: string;
  readonly indicator: Indicator;
}

export interface Vignette extends WorkedCase {
  readonly id: string;
  readonly edition: Edition;
  readonly hook: HookName;
  /** What a tumour board would say of the case and of the advice. */
  readonly sentence: string;
  /** Rules that must fire; beyond them no other warning or critical rule may. */
  readonly expected: readonly ExpectedRule[];
  readonly forbidden: readonly string[];
}
