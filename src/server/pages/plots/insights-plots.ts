// The plots of the insights page: what a committee looks at before it reads the tables.
import type { DaySeries, Measures } from '../../../../hooks/insights.ts';
import type { RuleDays } from '../../insights/rule-days.ts';
import { type Html, html } from '../html.ts';
import { type Bar, barsPlot } from './bars-plot.ts';
import { feedbackPlot } from './feedback-plot.ts';
import { firesPlots } from './fires-plot.ts';
import { figure } from './frame.ts';
import { latencyPlot } from './latency-plot.ts';

export interface PlotsView {
  readonly measures: Measures;
  readonly series: DaySeries;
  /** Days that are plotted; none where the period has none. */
  readonly days: readonly string[];
  readonly plotted: readonly RuleDays[];
  readonly titles: ReadonlyMap<string, string>;
}

/** More would not be looked at; the tables have all. */
const mostBars = 10;

export function insightsPlots(view: PlotsView): Html {
  const { measures, series, days, plotted, titles } = view;
  const calls = measures.services.reduce((sum, service) => sum + service.calls, 0);
  if (days.length === 0 || calls === 0) {
    return html`<p>There were no calls in this period: there is nothing to plot.</p>`;
  }
  const cut =
    days[0] !== undefined && days[0] > measures.period.from
      ? html`<p class="note">Plots by day show the last ${days.length} days.</p>`
      : '';
  return html`${cut}${firesPlots(plotted, days, (rule) => titles.get(rule) ?? '')}
${feedbackPlot(feedbackBars(view))}
${undetermined(view)}
${latencyPlot(series.calls, days)}`;
}

const labelled = (rule: string, titles: PlotsView['titles']) =>
  `${rule} ${titles.get(rule) ?? ''}`.trim();

function feedbackBars({ measures, titles }: PlotsView) {
  return measures.rules
    .filter(({ cards }) => cards > 0)
    .sort((a, b) => b.cards - a.cards)
    .slice(0, mostBars)
    .map(({ rule, cards, accepted, overridden }) => ({
      ...{ label: labelled(rule, titles), accepted, overridden },
      none: Math.max(0, cards - accepted - overridden),
    }));
}

function undetermined(view: PlotsView): Html {
  return figure(
    html`<strong>Rules left open</strong>: the record lacked a fact that the rule asks for, so that neither a card nor its absence could be told.`,
    html`${barsPlot({ title: 'Rules left open', axis: '% of the calls', bars: openRules(view) })}
<p>Facts that were missing most:</p>
${barsPlot({ title: 'Facts that were missing', axis: 'times', bars: missingFacts(view) })}`,
  );
}

function openRules({ measures, titles }: PlotsView): readonly Bar[] {
  return measures.rules
    .filter(({ undetermined: open, calls }) => open > 0 && calls > 0)
    .map(({ rule, undetermined: open, calls }) => {
      const value = (100 * open) / calls;
      const note = `${value.toFixed(1)} % (${open} of ${calls})`;
      return { label: labelled(rule, titles), value, note };
    })
    .sort((a, b) => b.value - a.value)
    .slice(0, mostBars);
}

/** Reasons of one fact are taken together, each with its number. */
function missingFacts({ measures }: PlotsView): readonly Bar[] {
  const facts = [...new Set(measures.missing.map(({ fact }) => fact))];
  return facts
    .map((label) => {
      const reasons = measures.missing.filter(({ fact }) => fact === label);
      const value = reasons.reduce((sum, { count }) => sum + count, 0);
      const parts = reasons.map(({ reason, count }) => `${reason} ${count}`).join(', ');
      return { label, value, note: `${value} (${parts})` };
    })
    .sort((a, b) => b.value - a.value)
    .slice(0, mostBars);
}
