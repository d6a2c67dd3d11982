// What every card of one answer shares.
import type { Situation } from '../../src/domain/situation.ts';
import type { RuleModes } from '../../src/guideline/modes.ts';
import type { Rule } from '../../src/guideline/rule.ts';
import type { HookRequest } from '../request.ts';

export interface CardSettings {
  /** Base of public URLs, without a trailing slash. */
  readonly publicUrl: string;
  /** Most cards besides criticals and cards about the request itself. */
  readonly cardLimit: number;
  readonly cardLimitPatientView: number;
  /** Where SYS-01, checks not evaluated, is shown; everywhere if not set. */
  readonly notEvaluated?: 'all' | 'order-hooks' | 'off';
}

export interface CardContext {
  readonly situation: Situation;
  readonly request: HookRequest;
  readonly decision: string;
  readonly cards: CardSettings;
  readonly modes: RuleModes;
  readonly rules: readonly Rule[];
}
