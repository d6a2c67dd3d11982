// Fires of each rule day by day with the band of the days before: a rule that breaks drops out of it.
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Baseline, RuleDays } from '../../insights/rule-days.ts';
import { type Html, html } from '../html.ts';
import { type Box, dayAxis, dayScale, figure, fitted, plot, round, valueAxis } from './frame.ts';

const width = 300;
const height = 130;
const box: Box = { left: 34, right: width - 22, top: 22, bottom: height - 22 };

/** @param title Of a rule; '' where it is not known. */
export function firesPlots(
  rules: readonly RuleDays[],
  days: readonly string[],
  title: (rule: string) => string,
): Html {
  const [first] = rules;
  if (first === undefined) return html`<p>Fires by day: no rule fired in these days.</p>`;
  const drawings = rules.map(
    (rule) =>
      html`<li><p>${rule.rule} ${fitted(title(rule.rule), 80)}</p>${drawn(rule, days)}</li>\n`,
  );
  return figure(
    html`<strong>Fires by day</strong>, ${days[0] ?? ''} to ${days.at(-1) ?? ''} (UTC), of the rules that fired most often or have fallen silent. Each has a scale of its own. The last day may not be over. ${legend(first.baseline)}`,
    html`<ul class="multiples">${drawings}</ul>`,
  );
}

function legend(baseline: Baseline | undefined): string {
  return baseline
    ? `Band: fires of a day in the ${baseline.days} days before, without the lowest and the highest day; broken line: their mean.`
    : 'There are too few days with records before these for a baseline.';
}

function drawn({ rule, fires, baseline }: RuleDays, days: readonly string[]): Html {
  const top = Math.max(1, ...fires, baseline?.high ?? 0);
  const y = scaleLinear().domain([0, top]).nice(3).range([box.bottom, box.top]);
  const x = dayScale(days, box);
  const points = fires.map((count, i): [number, number] => [
    x(Date.parse(days[i] ?? '')),
    y(count),
  ]);
  const path = line().digits(1)(points) ?? '';
  const total = fires.reduce((a, b) => a + b, 0);
  const name = `${rule}: fires by day, ${total} in ${days.length} days, at most ${Math.max(...fires)} in a day, ${fires.at(-1) ?? 0} on the last day${baseline ? `; ${baseline.mean.toFixed(1)} a day on average in the ${baseline.days} days before` : ''}.`;
  return plot(
    width,
    height,
    name,
    html`<text x="2" y="12">fires per day</text><text x="${box.right}" y="12" text-anchor="end">${total} in all</text>
${baseline ? band(baseline, y) : ''}
${valueAxis(y.ticks(3).filter(Number.isInteger), y, box)}
${dayAxis(days, box, 3)}
<path class="curve" d="${path}"/>`,
  );
}

function band({ low, high, mean }: Baseline, y: (value: number) => number): Html {
  const across = html`x1="${box.left}" x2="${box.right}"`;
  return html`<rect class="band" x="${box.left}" width="${box.right - box.left}" y="${round(y(high))}" height="${round(y(low) - y(high))}"/>
<line class="mean" ${across} y1="${round(y(mean))}" y2="${round(y(mean))}"/>`;
}
