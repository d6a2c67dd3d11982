// Findings become few, good cards: criticals each by itself, an info or warning about the same
// orders folded into them, all infos of an order hook in one, a limit with the rest rolled up.
import type { Card, CdsResponse } from 'cds-hooks-types';
import type { Issue } from '../../fhir-mappings/read/issue.ts';
import type { Finding, Fired } from '../../src/guideline/finding.ts';
import { modeOf } from '../../src/guideline/modes.ts';
import type { Gap } from '../gaps.ts';
import { caseSummaryCard } from './case-summary.ts';
import type { CardContext } from './context.ts';
import { findingCard } from './finding-card.ts';
import { gapReasons } from './gap-reasons.ts';
import { factsMissingCard, notEvaluatedCard } from './missing.ts';
import { bySeverity, rollUp } from './roll-up.ts';

export type { CardSettings } from './context.ts';

export interface CardInput extends CardContext {
  readonly findings: readonly Finding[];
  readonly issues: readonly Issue[];
  readonly gaps: readonly Gap[];
  readonly unreadable: number;
}

export function toCards(input: CardInput): CdsResponse {
  // A silent rule is evaluated and counted, and shows nothing.
  const findings = input.findings.filter((f) => modeOf(f.rule, input.modes) === 'live');
  const fired = findings.filter((f): f is Fired => f.outcome === 'fires');
  const shown = fired.filter((f) => !f.rule.summaryOnly);
  const sys = [
    caseSummaryCard({ ...input, findings }),
    ...findingCards(shown, input),
    factsMissingCard(findings, input),
    notEvaluatedCard(findings, gapReasons(input.gaps), input.unreadable, input),
  ];
  return { cards: sys.filter((card) => card !== undefined) };
}

function findingCards(fired: readonly Fired[], context: CardContext): readonly Card[] {
  const criticals = fired.filter((f) => f.indicator === 'critical');
  const folds = new Map<Fired, Fired[]>(criticals.map((c) => [c, []]));
  const rest = fired.filter((f) => f.indicator !== 'critical' && !fold(f, folds));
  const cards = criticals.map((c) => findingCard(c, bySeverity(folds.get(c) ?? []), context));
  return [...cards, ...limited(groups(rest, context), context)];
}

/** Told as one line of the critical card that speaks of the same orders. */
function fold(finding: Fired, folds: ReadonlyMap<Fired, Fired[]>): boolean {
  if (finding.orders.length === 0) return false;
  for (const [critical, list] of folds) {
    const same = finding.orders.every((o) => critical.orders.includes(o));
    if (!same) continue;
    list.push(finding);
    return true;
  }
  return false;
}

/** One group a card: on order hooks all infos share one. */
function groups(
  findings: readonly Fired[],
  { situation }: CardContext,
): readonly (readonly Fired[])[] {
  const sorted = bySeverity(findings);
  if (situation.hook === 'patient-view') return sorted.map((f) => [f]);
  const infos = sorted.filter((f) => f.indicator === 'info');
  const others = sorted.filter((f) => f.indicator !== 'info').map((f) => [f]);
  return infos.length > 0 ? [...others, infos] : others;
}

function limited(list: readonly (readonly Fired[])[], context: CardContext): readonly Card[] {
  const { cardLimit, cardLimitPatientView } = context.cards;
  const limit = context.situation.hook === 'patient-view' ? cardLimitPatientView : cardLimit;
  const fits = list.length <= limit ? list.length : Math.max(0, limit - 1);
  const kept = list.slice(0, fits);
  const rest = list.slice(fits).flat();
  return [...kept, ...(rest.length > 0 ? [rest] : [])].map((group) => {
    const [only] = group;
    return group.length === 1 && only ? findingCard(only, [], context) : rollUp(group, context);
  });
}
