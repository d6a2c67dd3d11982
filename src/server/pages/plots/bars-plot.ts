// Bars from left to right, each with its label above and its number behind it.
import { scaleLinear } from 'd3-scale';
import { type Html, html } from '../html.ts';
import { fitted, plot, round, wide } from './frame.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Behind the bar: the number and what it is of. */
  readonly note: string;
}

export interface BarsPlot {
  readonly title: string;
  /** What the axis counts, with its unit. */
  readonly axis: string;
  readonly bars: readonly Bar[];
  /** End of the axis, where it is given. */
  readonly end?: number;
}

export const barsWidth = 620;
export const barsLeft = 2;
export const barsRight = 440;
export const rowHeight = 36;
export const headHeight = 34;

export function barsPlot({ title, axis, bars, end }: BarsPlot): Html {
  if (bars.length === 0) return html`<p>${title}: none.</p>`;
  const most = Math.max(...bars.map(({ value }) => value)) || 1;
  const fit = scaleLinear().domain([0, end ?? most]);
  const x = (end === undefined ? fit.nice(4) : fit).range([barsLeft, barsRight]);
  const height = headHeight + bars.length * rowHeight + 4;
  const rows = bars.map(({ label, value, note }, i) => {
    const y = headHeight + i * rowHeight;
    return html`<text x="${barsLeft}" y="${y + 13}">${fitted(label, 84)}</text><rect class="bar" x="${barsLeft}" y="${y + 17}" width="${round(x(value) - barsLeft)}" height="12"/><text x="${round(x(value) + 6)}" y="${y + 27}">${note}</text>\n`;
  });
  const name = `${title}, ${axis}: ${bars.map(({ label, note }) => `${label}: ${note}`).join('; ')}.`;
  const content = html`${scaleAbove(x.ticks(4), x, axis, height)}
${rows}`;
  return wide(title, plot(barsWidth, height, name, content));
}

/** The axis stands above, so that it is on the same sheet as the first bars. */
export function scaleAbove(
  ticks: readonly number[],
  x: (value: number) => number,
  axis: string,
  height: number,
): Html {
  return html`<text x="${barsRight + 22}" y="12">${axis}</text>
${ticks.map((tick) => {
  const at = round(x(tick));
  const anchor = at < barsLeft + 10 ? 'start' : 'middle';
  return html`<text x="${at}" y="12" text-anchor="${anchor}">${tick}</text><line class="grid" x1="${at}" x2="${at}" y1="18" y2="${height - 2}"/>`;
})}`;
}
