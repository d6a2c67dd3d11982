// What every card of one answer shares.
import type { Issue } from '../../fhir-mappings/read/issue.ts';
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
  /** Whether cards link to the SMART app: the client can launch it. */
  readonly smartLinks?: boolean;
}

export interface CardContext {
  readonly situation: Situation;
  readonly request: HookRequest;
  readonly decision: string;
  readonly cards: CardSettings;
  readonly modes: RuleModes;
  readonly rules: readonly Rule[];
  /** What of the record could not be read. */
  readonly issues?: readonly Issue[];
}
