// What a CDS team asks of its alerts: do they fire as often as before, are they taken, what do they
// lack. Plots for the view of the whole; tables with all numbers, also for a screen reader.
import type {
  DaySeries,
  Measures,
  Period,
  RuleMeasures,
  ServiceMeasures,
} from '../../../hooks/insights.ts';
import type { Rule } from '../../guideline/rule.ts';
import { type RuleDays, ruleDays } from '../insights/rule-days.ts';
import { baselineDays, type Silence } from '../insights/silence.ts';
import { type Html, html, type Value } from './html.ts';
import { page } from './layout.ts';
import { insightsPlots } from './plots/insights-plots.ts';

/** More would not be looked at. */
const mostRules = 9;

export interface InsightsView {
  readonly measures: Measures;
  readonly series: DaySeries;
  /** Days that are plotted, ISO dates. */
  readonly days: readonly string[];
  readonly silent: readonly Silence[];
  readonly base: string;
  readonly rules: readonly Pick<Rule, 'id' | 'title'>[];
}

export function insightsPage(view: InsightsView): string {
  const { measures, base } = view;
  const { from, to } = measures.period;
  const plotted = ruleDays(view.series, view.days, view.silent, mostRules);
  const titles = new Map(view.rules.map(({ id, title }) => [id, title]));
  return page({
    title: 'Insights',
    base,
    current: '/insights',
    insights: true,
    content: html`<h1>Insights</h1>
<p>What the alerts did from ${from} to ${to} (days in UTC): ${measures.patients} patients.</p>
${periodForm(base, measures.period)}
${silence(view)}
<h2>Plots</h2>
<p class="note">All numbers are in the tables below.</p>
${insightsPlots({ ...view, titles, plotted })}
<h2>Calls</h2>
${services(measures.services)}
<h2>Rules</h2>
${rules(measures, titles, base)}
<h2>Cards</h2>
${cards(measures, base)}
<h2>Why cards were dismissed</h2>
${reasons(measures, base)}
<h2>Facts that were missing</h2>
<p>Each time that a rule was left open for lack of the fact.</p>
${missing(measures)}
<h2>What could not be read</h2>
${mapping(measures)}
<h2>Where the data came from</h2>
<p>By prefetch key: what a client does not send is fetched, which takes time of the call.</p>
${prefetch(measures)}
<h2>Day by day</h2>
${byDay(view, plotted)}
<h2>Exports</h2>
${exported(base, measures.period)}`,
  });
}

function periodForm(base: string, { from, to }: Period): Html {
  return html`<form class="filter" method="get" action="${base}/insights">
<label>From <input type="date" name="from" value="${from}"></label>
<label>To <input type="date" name="to" value="${to}"></label>
<button type="submit">Show</button>
</form>`;
}

function exported(base: string, { from, to }: Period): Html {
  const query = html`?from=${from}&amp;to=${to}`;
  return html`<ul>
<li><a href="${base}/insights/feedback.csv${query}">Feedback as CSV</a></li>
<li><a href="${base}/insights/feedback.ndjson${query}">Feedback as NDJSON</a></li>
<li><a href="${base}/insights/decisions.ndjson${query}">Decisions as NDJSON</a></li>
</ul>`;
}

function silence({ silent, base }: InsightsView): Html {
  if (silent.length === 0) {
    return html`<p role="status">No rule and no code has fallen silent against its own ${baselineDays} days before.</p>`;
  }
  const items = silent.map(
    ({ kind, subject, client, days, count, expected }) =>
      html`<li><strong>${kind === 'rule' ? html`Rule ${ruleLink(subject, base)}` : `Code ${subject}`}</strong>${client ? ` at ${client}` : ''}: ${count} in ${days === 1 ? 'a day' : `${days} days`}, where ${Math.round(expected)} were to be expected.</li>`,
  );
  return html`<div class="alert" role="alert"><h2>Fallen silent</h2><ul>${items}</ul>
<p>A code that an EHR has changed, an interface that was updated, or an edited rule may be the cause.</p></div>`;
}

function services(list: readonly ServiceMeasures[]): Html {
  const rows = list.map((s) => [
    ...[s.service, s.calls, s.orders, s.degraded, s.errors],
    share(s.inFiveSeconds, s.calls),
    ...[s.p50, s.p95, s.p99].map((ms) => ms.toFixed(0)),
  ]);
  const heads = ['Service', 'Calls', 'Orders', 'Not all checked', 'Errors'];
  return table('Calls by service', [...heads, 'in 5 s, %', 'p50 ms', 'p95 ms', 'p99 ms'], rows);
}

function rules(measures: Measures, titles: ReadonlyMap<string, string>, base: string): Html {
  const fired = measures.rules.map((r) => [
    ...[ruleLink(r.rule, base), titles.get(r.rule) ?? '', r.fires],
    bar(per100(r.fires, r.orders)),
    bar(per100(r.patients, measures.patients)),
    r.fires - r.patients,
    bar(per100(r.undetermined, r.calls)),
  ]);
  const heads = ['Rule', 'Title', 'Fired', 'per 100 orders', 'per 100 patients', 'Repeats'];
  return table('Rules that fired or were left open', [...heads, 'Undetermined, %'], fired);
}

function cards(measures: Measures, base: string): Html {
  const rows = measures.rules
    .filter((r) => r.cards > 0)
    .map((r) => [
      ...[ruleLink(r.rule, base), r.cards, r.accepted, r.overridden, withoutFeedback(r)],
      r.secondsToFeedback === null ? '-' : duration(r.secondsToFeedback),
    ]);
  const heads = ['Rule', 'Cards', 'Accepted', 'Overridden', 'No feedback', 'Median until feedback'];
  return table('Cards by rule', heads, rows);
}

/** A card may be taken in part and then dismissed; ignored cards are never reported. */
function withoutFeedback({ cards, accepted, overridden }: RuleMeasures): number {
  return Math.max(0, cards - accepted - overridden);
}

function reasons({ reasons: list, unknownCards }: Measures, base: string): Html {
  const rows = list.map((r) => [ruleLink(r.rule, base), r.code, r.system, r.count]);
  return html`${table('Reasons by rule', ['Rule', 'Reason', 'System', 'Times'], rows)}
${unknownCards > 0 ? html`<p class="note">${unknownCards} times there was feedback on a card that is not known.</p>` : ''}`;
}

function missing({ missing: list }: Measures): Html {
  const rows = list.map(({ fact, reason, count }) => [fact, reason, count]);
  return table('Missing facts', ['Fact', 'Why', 'Times'], rows);
}

function mapping({ issues, unknownCodes }: Measures): Html {
  const found = issues.map(({ kind, topic, system, count }) => [kind, topic, system, count]);
  const codes = unknownCodes.map(({ system, code, count }) => [code, system, count]);
  return html`${table('Entries of records', ['Kind', 'Topic', 'System', 'Times'], found)}
${table('Drug codes that the tables lack', ['Code', 'System', 'Times'], codes)}`;
}

function prefetch({ prefetch: keys }: Measures): Html {
  const rows = keys.map(({ key, prefetch: sent, ehr, none }) => {
    const calls = sent + ehr + none;
    return [key, calls, bar(per100(sent, calls)), share(ehr, calls), share(none, calls)];
  });
  const heads = ['Key', 'Calls', 'Sent, %', 'Fetched, %', 'Not obtained, %'];
  return table('Data by prefetch key', heads, rows);
}

/** The numbers of the plots by day: of the rules that are plotted. */
function byDay({ series, days }: InsightsView, plotted: readonly RuleDays[]): Html {
  const byDate = new Map(series.calls.map((call) => [call.day, call]));
  const rows = days.map((day, i) => {
    const of = byDate.get(day);
    const times = [of?.p50, of?.p95, of?.p99].map((ms) => ms?.toFixed(0) ?? '-');
    return [day, of?.calls ?? 0, ...times, ...plotted.map(({ fires }) => fires[i] ?? 0)];
  });
  const heads = ['Day', 'Calls', 'p50 ms', 'p95 ms', 'p99 ms'];
  const some = rows.some(([, calls]) => calls !== 0);
  return table(
    'Calls and fires by day',
    [...heads, ...plotted.map(({ rule }) => rule)],
    some ? rows : [],
  );
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800
    ? `${Math.round(seconds / 3600)} h`
    : `${Math.round(seconds / 86_400)} d`;
}

function share(part: number, whole: number): string {
  return per100(part, whole)?.toFixed(1) ?? '-';
}

function per100(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : (100 * part) / whole;
}

function bar(value: number | undefined): Html {
  if (value === undefined) return html`-`;
  const shown = value.toFixed(1);
  return html`<meter aria-hidden="true" min="0" max="100" value="${Math.min(100, value).toFixed(1)}">${shown}</meter> ${shown}`;
}

/** SYS cards have pages like rules. */
function ruleLink(id: string, base: string): Html {
  return html`<a class="word" href="${base}/rules/${id}">${id}</a>`;
}

function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Value[])[],
): Html {
  if (rows.length === 0) return html`<p>${caption}: none.</p>`;
  const cells = rows.map(
    ([first, ...rest]) =>
      html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>\n`,
  );
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${cells}</tbody></table></div>`;
}
