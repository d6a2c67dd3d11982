// How long calls took day by day. A day without calls is a gap.
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { DaySeries } from '../../../../hooks/insights.ts';
import { type Html, html } from '../html.ts';
import { type Box, dayAxis, dayScale, figure, plot, round, valueAxis, wide } from './frame.ts';

const width = 620;
const height = 220;
const box: Box = { left: 52, right: width - 96, top: 24, bottom: height - 24 };
const shares = ['p50', 'p95', 'p99'] as const;
type Share = (typeof shares)[number];
type Day = DaySeries['calls'][number];

export function latencyPlot(calls: readonly Day[], days: readonly string[]): Html {
  const byDay = new Map(calls.map((call) => [call.day, call]));
  const shown = days.flatMap((day) => byDay.get(day) ?? []);
  const last = shown.at(-1);
  if (last === undefined) return html`<p>Time to the answer: no calls in these days.</p>`;
  const x = dayScale(days, box);
  const top = Math.max(1, ...shown.map(({ p99 }) => p99));
  const y = scaleLinear().domain([0, top]).nice(4).range([box.bottom, box.top]);
  const path = (share: Share) =>
    line<string>()
      .digits(1)
      .defined((day) => byDay.has(day))
      .x((day) => x(Date.parse(day)))
      .y((day) => y(byDay.get(day)?.[share] ?? 0))(days) ?? '';
  const name = `Time to the answer by day, all services: on the last day with calls, ${last.day}, ${shares.map((share) => `${share} ${last[share].toFixed(0)} ms`).join(', ')}; the longest p99 was ${top.toFixed(0)} ms.`;
  const drawing = html`<text x="2" y="12">milliseconds</text>
${valueAxis(y.ticks(4), y, box)}
${dayAxis(days, box, 6)}
${shares.map((share) => html`<path class="curve ${share}" d="${path(share)}"/>`)}
${ends(last, x(Date.parse(last.day)), y)}`;
  return figure(
    html`<strong>Time to the answer</strong> by day (UTC), calls of all services: half of the calls (p50), 95 (p95) and 99 of 100 (p99) were answered within it. The numbers are those of ${last.day}.`,
    wide('Time to the answer', plot(width, height, name, drawing)),
  );
}

const lineHeight = 14;

/** Each line is named at its end; names that would touch are moved upwards. */
function ends(last: Day, x: number, y: (ms: number) => number): Html {
  let above = box.bottom + 4 + lineHeight;
  return html`${shares.map((share) => {
    above = Math.min(y(last[share]) + 4, above - lineHeight);
    return html`<text x="${round(x + 7)}" y="${round(above)}">${share} ${last[share].toFixed(0)} ms</text>`;
  })}`;
}
