// Several findings as one card that still names each of them. A critical is never rolled up.
import type { Card, Suggestion } from 'cds-hooks-types';
import type { Fired } from '../../src/guideline/finding.ts';
import type { Indicator } from '../../src/guideline/rule.ts';
import { assumptions, basisLines } from './basis.ts';
import type { CardContext } from './context.ts';
import { firedExtension } from './extension.ts';
import { citations, disclaimer, notReadFor, section, sourceOf, summaryOf } from './finding-card.ts';
import { derivedUuid } from './ids.ts';
import { clip, summaryLength } from './inert.ts';
import { overrideReasons } from './override-reasons.ts';
import { linkForAssumed } from './smart-link.ts';
import { suggestions } from './suggestions.ts';

const rank: Readonly<Record<Indicator, number>> = { critical: 0, warning: 1, info: 2 };

/** Most severe first, then in the reading order of the rules. */
export function bySeverity(findings: readonly Fired[]): readonly Fired[] {
  return [...findings].sort((a, b) => rank[a.indicator] - rank[b.indicator]);
}

export function rollUp(findings: readonly Fired[], context: CardContext): Card {
  const sorted = bySeverity(findings);
  const first = sorted[0] as Fired;
  const offered = offers(sorted, context);
  const count = `${findings.length} ${first.indicator === 'info' ? 'notes' : 'further findings'}`;
  const card = {
    uuid: derivedUuid(context.decision, 'roll-up', ...sorted.map((f) => f.rule.id)),
    summary: clip(`${count}: ${summaryOf(first)}`, summaryLength),
    indicator: first.indicator,
    detail: detailOf(sorted, context),
    source: sourceOf(first.rule, context),
    ...(first.indicator === 'info' ? {} : { overrideReasons }),
    ...linkForAssumed(sorted, context),
    extension: firedExtension(sorted, context.situation.edition),
  };
  return offered.length > 0 ? { ...card, suggestions: offered, selectionBehavior: 'any' } : card;
}

/** The options of all findings, each once; of several findings none is recommended. */
function offers(findings: readonly Fired[], context: CardContext): readonly Suggestion[] {
  const byLabel = new Map<string, Suggestion>();
  for (const { isRecommended: _, ...offer } of findings.flatMap((f) => suggestions(f, context))) {
    if (!byLabel.has(offer.label)) byLabel.set(offer.label, offer);
  }
  return [...byLabel.values()];
}

function detailOf(findings: readonly Fired[], context: CardContext): string {
  const { situation } = context;
  const lines = findings.map(
    (f) => `**${summaryOf(f)}** ${f.rule.why} (${f.rule.id} v${f.rule.version})`,
  );
  return [
    lines.map((l) => `- ${l}`).join('\n'),
    section('Based on', [...basisLines(findings), ...notReadFor(findings, context)]),
    assumptions(findings),
    `${situation.edition}. ${citations(findings.map((f) => f.rule))} ${disclaimer}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
