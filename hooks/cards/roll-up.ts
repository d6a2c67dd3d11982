// Several findings as one card that still names each of them. A critical is never rolled up.
import type { Card } from 'cds-hooks-types';
import type { Fired } from '../../src/guideline/finding.ts';
import type { Indicator } from '../../src/guideline/rule.ts';
import type { CardContext } from './context.ts';
import { firedExtension } from './extension.ts';
import { factLines } from './fact-lines.ts';
import { disclaimer, section, sourceOf, summaryOf } from './finding-card.ts';
import { derivedUuid } from './ids.ts';
import { clip, summaryLength } from './inert.ts';
import { overrideReasons } from './override-reasons.ts';
import { suggestions } from './suggestions.ts';

const rank: Readonly<Record<Indicator, number>> = { critical: 0, warning: 1, info: 2 };

/** Most severe first, then in the reading order of the rules. */
export function bySeverity(findings: readonly Fired[]): readonly Fired[] {
  return [...findings].sort((a, b) => rank[a.indicator] - rank[b.indicator]);
}

export function rollUp(findings: readonly Fired[], context: CardContext): Card {
  const sorted = bySeverity(findings);
  const first = sorted[0] as Fired;
  const offered = sorted
    .flatMap((f) => suggestions(f, context))
    .map(({ isRecommended, ...s }) => s);
  const noun = first.indicator === 'info' ? 'notes' : 'findings';
  const card = {
    uuid: derivedUuid(context.decision, 'roll-up', ...sorted.map((f) => f.rule.id)),
    summary: clip(`${findings.length} further ${noun}: ${summaryOf(first)}`, summaryLength),
    indicator: first.indicator,
    detail: detailOf(sorted),
    source: sourceOf(first.rule, context),
    ...(first.indicator === 'info' ? {} : { overrideReasons }),
    extension: firedExtension(sorted, context.situation.edition),
  };
  return offered.length > 0 ? { ...card, suggestions: offered, selectionBehavior: 'any' } : card;
}

function detailOf(findings: readonly Fired[]): string {
  const lines = findings.map(
    (f) => `**${summaryOf(f)}** ${f.rule.why} (${f.rule.id} v${f.rule.version})`,
  );
  const basis = [...new Set(findings.flatMap((f) => factLines(f.evidence)))];
  return [lines.map((l) => `- ${l}`).join('\n'), section('Based on', basis), disclaimer]
    .filter(Boolean)
    .join('\n\n');
}
