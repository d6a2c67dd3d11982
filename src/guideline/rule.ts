// What a rule is: a definition, from which come the decision, its explanation, the facts that are
// missing, the card, the public page and the diagram.
import type { DrugId } from '../domain/drug.ts';
import type { DrugSet } from '../domain/drug-sets.ts';
import type { FactDefinition } from '../domain/fact.ts';
import type { Edition, Hook } from '../domain/situation.ts';
import type { Criterion } from './criterion.ts';
import type { SourceId } from './evidence.ts';
import type { TestId } from './tests-to-order.ts';
import type { Wording } from './wording.ts';

export type Indicator = 'info' | 'warning' | 'critical';

/** What the clinician may do with one click, or is reminded of, in the words of the domain. */
export type Option =
  /** Every order that the finding is about; those of a set alone where the others may stay. */
  | { readonly kind: 'remove'; readonly of?: DrugSet; readonly recommended?: boolean }
  /** Of orders that are wrong only together: each drug can go alone; recommended if it is the only one. */
  | { readonly kind: 'remove-one'; readonly recommended?: boolean }
  | { readonly kind: 'add'; readonly drug: DrugId; readonly recommended?: boolean }
  | { readonly kind: 'replace'; readonly by: DrugId; readonly recommended?: boolean }
  | { readonly kind: 'test'; readonly tests: readonly TestId[]; readonly recommended?: boolean }
  /** Not an order of its own: stands under the options in words. */
  | { readonly kind: 'advice'; readonly text: string };

export interface SourceRef {
  readonly source: SourceId;
  /** Section of a label, recommendation of a guideline, or statements of a seed document. */
  readonly where?: string;
}

/** How far the content was checked: read in a public source, or not. */
export type Confirmation = 'seed' | 'confirmed' | 'project-choice' | 'unverified';

export interface Rule {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly editions: readonly Edition[];
  readonly hooks: readonly Hook[];
  readonly indicator: Indicator;
  /** Every rule but that of local recurrence speaks of metastatic disease. */
  readonly scope?: 'metastatic' | 'locoregional';
  /** What makes the rule concern this basket and this patient at all. */
  readonly trigger: Criterion;
  readonly when: Criterion;
  /** One line, at most 139 characters; the drug and the reason come first. */
  readonly summary: (w: Wording) => string;
  /** Why it matters, in a sentence or two. */
  readonly why: string;
  readonly options: readonly Option[];
  readonly sources: readonly SourceRef[];
  readonly confirmation: Confirmation;
  /** What a reader of the page should know of the sources, for example a date from memory. */
  readonly caveat?: string;
  readonly supersededBy?: readonly string[];
  readonly reviewed: string;
  readonly reviewDue: string;
  /** Shown only as a line of the case summary, never as a card of its own. */
  readonly summaryOnly?: boolean;
  /** Facts that the card shows beside those that decided, as far as they are known. */
  readonly shows?: readonly FactDefinition<unknown>[];
}

export type RuleDefinition = Omit<Rule, 'version' | 'reviewed' | 'reviewDue'> &
  Partial<Pick<Rule, 'version' | 'reviewed' | 'reviewDue'>>;

/** Content reviewed with the release; the next review is due a year later. */
export function rule(definition: RuleDefinition): Rule {
  return { version: '1.0.0', reviewed: '2026-11-22', reviewDue: '2027-11-22', ...definition };
}

export const bothEditions: readonly Edition[] = ['seed-2013', 'contemporary-2026'];
export const seedOnly: readonly Edition[] = ['seed-2013'];
export const contemporaryOnly: readonly Edition[] = ['contemporary-2026'];
export const orderHooks: readonly Hook[] = ['order-select', 'order-sign'];
export const everyHook: readonly Hook[] = ['patient-view', 'order-select', 'order-sign'];
