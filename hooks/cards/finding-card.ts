// One finding as a card: the drug and the reason in the first line; then why, what it is based on,
// the options, what was assumed, and where it comes from.
import type { Card } from 'cds-hooks-types';
import { type Day, shortDate } from '../../src/domain/calendar.ts';
import { editionInfo } from '../../src/guideline/editions.ts';
import { sources } from '../../src/guideline/evidence.ts';
import type { Fired } from '../../src/guideline/finding.ts';
import { isReviewOverdue } from '../../src/guideline/review.ts';
import type { Rule } from '../../src/guideline/rule.ts';
import { wording } from '../../src/guideline/wording.ts';
import { assumptions, basisLines, basisOf } from './basis.ts';
import type { CardContext } from './context.ts';
import { firedExtension } from './extension.ts';
import { derivedUuid } from './ids.ts';
import { clip, inert, summaryLength } from './inert.ts';
import { notRead } from './not-read.ts';
import { overrideReasons } from './override-reasons.ts';
import { linkForAssumed } from './smart-link.ts';
import { choicesOf, labelOf, suggestions } from './suggestions.ts';

/** A finding, with those about the same orders that are told in one line beneath it. */
export function findingCard(finding: Fired, folded: readonly Fired[], context: CardContext): Card {
  const offered = suggestions(finding, context);
  const card = {
    uuid: derivedUuid(context.decision, finding.rule.id),
    summary: summaryOf(finding),
    indicator: finding.indicator,
    detail: detailOf(finding, folded, context),
    source: sourceOf(finding.rule, context),
    ...(finding.indicator === 'info' ? {} : { overrideReasons }),
    ...linkForAssumed([finding, ...folded], context),
    extension: firedExtension([finding, ...folded], context.situation.edition),
  };
  return offered.length > 0
    ? { ...card, suggestions: offered, selectionBehavior: 'at-most-one' }
    : card;
}

export function summaryOf(finding: Fired): string {
  const text = finding.rule.summary(wording(finding.orders, finding.evidence));
  const prefix = finding.provisional ? 'Provisional: ' : '';
  const sentence = `${prefix}${text}`;
  return inert(sentence.charAt(0).toUpperCase() + sentence.slice(1), summaryLength);
}

export function sourceOf(rule: Rule, { situation, cards }: CardContext): Card['source'] {
  return {
    label: editionInfo[situation.edition].title,
    url: `${cards.publicUrl}/rules/${encodeURIComponent(rule.id)}`,
    topic: { system: 'urn:mbc-cds:rule', code: rule.id, display: rule.title },
  };
}

function detailOf(finding: Fired, folded: readonly Fired[], context: CardContext): string {
  const { rule } = finding;
  return [
    rule.why,
    section(
      'Also',
      folded.map((f) => `${summaryOf(f)} (${f.rule.id})`),
    ),
    section('Based on', [...basisLines([finding]), ...notReadFor([finding], context)]),
    section(
      'Options',
      choicesOf(finding).map(({ option, orders }) => inert(labelOf(option, orders), 160)),
    ),
    assumptions([finding]),
    footer(rule, context),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What could not be read of the facts that the findings rest on. */
export function notReadFor(
  findings: readonly Fired[],
  { issues = [] }: CardContext,
): readonly string[] {
  return notRead(new Set(findings.flatMap((f) => basisOf(f).flatMap((e) => e.name ?? []))), issues);
}

export function section(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? `**${title}**\n${lines.map((l) => `- ${l}`).join('\n')}` : '';
}

/** Rule, version, edition, sources with their dates, and when the content was last reviewed. */
export function footer(rule: Rule, { situation }: CardContext): string {
  const superseded =
    rule.supersededBy && situation.edition === 'seed-2013'
      ? ` Superseded by ${rule.supersededBy.join(', ')}.`
      : '';
  const unverified = rule.confirmation === 'unverified' ? ' Source not verified in full.' : '';
  return `${rule.id} v${rule.version}, ${situation.edition}.${superseded} ${citations([rule])}${unverified} ${reviewLine(rule, situation.asOf)} ${disclaimer}`;
}

/** The sources of the rules with their dates, each once. */
export function citations(rules: readonly Rule[]): string {
  const cited = rules.flatMap((rule) =>
    rule.sources.map(({ source, where }) => {
      const { citation, date } = sources[source];
      return `${shortCitation(citation)}${where ? `, ${where}` : ''} (${date})`;
    }),
  );
  return `Sources: ${[...new Set(cited)].join('; ')}.`;
}

/** A label by the name of its drug; anything else cut short: the page of the rule has it whole. */
function shortCitation(citation: string): string {
  const label = /\(([a-z][^)]*)\) US prescribing information/.exec(citation)?.[1];
  return label ? `${label} label` : clip(citation, 70);
}

export const disclaimer = 'Supports, does not replace, clinical judgement.';

function reviewLine(rule: Rule, asOf: Day): string {
  const month = shortDate(rule.reviewed.slice(0, 7));
  return isReviewOverdue(rule, asOf)
    ? `Reviewed ${month}; review overdue since ${shortDate(rule.reviewDue)}.`
    : `Reviewed ${month}.`;
}
