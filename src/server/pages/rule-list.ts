// The list of all rules with its filters: a plain form, so that it works without a script and each
// choice has an address of its own.
import { shortDate } from '../../domain/calendar.ts';
import { editions, hooks } from '../../domain/situation.ts';
import { topicIds, topicOf, topics } from '../../guideline/explanation/topics.ts';
import { levelWords } from './criteria.ts';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';
import type { CriterionDocument, RuleDocument } from './rule-document-schema.ts';

export interface RuleFilter {
  readonly edition: string;
  readonly hook: string;
  readonly indicator: string;
  readonly topic: string;
  /** Words that all have to occur. */
  readonly text: string;
}

export const indicators = ['critical', 'warning', 'info'] as const;

/** Reads the filter from query parameters; what is not a plain text counts as not set. */
export function ruleFilter(query: Readonly<Record<string, unknown>>): RuleFilter {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value.trim().slice(0, 200) : '';
  };
  return {
    edition: text('edition'),
    hook: text('hook'),
    indicator: text('indicator'),
    topic: text('topic'),
    text: text('q'),
  };
}

export function matches(rule: RuleDocument, filter: RuleFilter): boolean {
  const either = (wanted: string, has: readonly string[]) => wanted === '' || has.includes(wanted);
  const found = searchable(rule);
  return (
    either(
      filter.edition,
      rule.editions.map((e) => e.id),
    ) &&
    either(filter.hook, rule.hooks) &&
    either(filter.indicator, [rule.indicator]) &&
    either(filter.topic, [topicOf(rule.id) ?? '']) &&
    filter.text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => found.includes(word))
  );
}

function searchable(rule: RuleDocument): string {
  const words = (c: CriterionDocument): readonly string[] => [c.words, ...c.parts.flatMap(words)];
  const cited = rule.sources.flatMap((s) => [s.citation, s.where ?? '']);
  return [
    rule.id,
    rule.title,
    rule.why,
    rule.topic,
    ...words(rule.trigger),
    ...words(rule.criteria),
    ...rule.options,
    ...cited,
  ]
    .join(' ')
    .toLowerCase();
}

export interface RuleListContext {
  readonly base: string;
  /** Whether the measures can be opened. */
  readonly insights?: boolean;
  readonly filter: RuleFilter;
  /** Number of all rules. */
  readonly total: number;
}

export function ruleListPage(found: readonly RuleDocument[], context: RuleListContext): string {
  const { base, total, insights } = context;
  return page({
    title: 'Rules',
    base,
    insights,
    current: '/rules',
    content: html`<h1>Rules</h1>
<p>Each rule has a page with the question it asks, its criteria, inputs, sources, limits and date of review.</p>
${filterForm(context)}
<p role="status">${found.length} of ${total} rules${found.length === 0 ? ': nothing matches the filter' : ''}.</p>
${found.length > 0 ? table(found, base) : undefined}
<p class="note">For machines: <a href="${base}/rules.json">all rules as JSON</a> with the same filters as parameters, their <a href="${base}/rules/schema.json">JSON Schema</a>, and the <a href="${base}/fhir/ValueSet">code lists as FHIR ValueSets</a>.</p>`,
  });
}

function filterForm({ base, filter }: RuleListContext): Html {
  const plain = (values: readonly string[]) => values.map((v) => [v, v] as const);
  const topicOptions = topicIds.map((id) => [id, `${id}: ${topics[id]}`] as const);
  const levels = indicators.map((i) => [i, levelWords[i]] as const);
  return html`<form class="filter" method="get" action="${base}/rules" role="search">
${select('edition', 'Edition', plain(editions), filter.edition)}
${select('hook', 'Hook', plain(hooks), filter.hook)}
${select('indicator', 'Level', levels, filter.indicator)}
${select('topic', 'Topic', topicOptions, filter.topic)}
<label>Words <input type="search" name="q" value="${filter.text}" maxlength="200"></label>
<button type="submit">Show</button>
<a href="${base}/rules">Show all</a>
</form>`;
}

function select(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
): Html {
  const items = options.map(
    ([value, words]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ''}>${words}</option>`,
  );
  return html`<label>${label} <select name="${name}"><option value="">any</option>${items}</select></label>`;
}

function table(found: readonly RuleDocument[], base: string): Html {
  const rows = found.map(
    (r) => html`<tr>
<th scope="row" class="id"><a href="${base}/rules/${r.id}">${r.id}</a></th>
<td>${r.title}</td>
<td><span class="level ${r.indicator}">${levelWords[r.indicator]}</span>${r.mode === 'live' ? '' : ` (${r.mode} here)`}</td>
<td>${lines(r.editions.map((e) => e.id))}</td>
<td>${lines(r.hooks)}</td>
<td><span class="word">${shortDate(r.review.due)}</span>${r.review.overdue ? html` <strong>overdue</strong>` : ''}</td>
<td>${r.supersededBy.map((id, i) => html`${i > 0 ? ', ' : ''}<a href="${base}/rules/${id}">${id}</a>`)}</td>
</tr>\n`,
  );
  return html`<div class="scroll" role="region" aria-label="Table of rules" tabindex="0"><table>
<thead><tr><th scope="col">Rule</th><th scope="col">Title</th><th scope="col">Level</th><th scope="col">Edition</th><th scope="col">Hook</th><th scope="col">Review due</th><th scope="col">Superseded by</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function lines(values: readonly string[]): Html {
  return html`${values.map((v, i) => html`${i > 0 ? html`<br>` : ''}<span class="word">${v}</span>`)}`;
}
