// What the plots share: the drawing with its name for screen readers, and the axes. Everything is
// drawn in the colour of the text, so that it can be told apart in print, in the dark and without
// colours; what is drawn is in the tables of the page as well.
import { scaleUtc } from 'd3-scale';
import { type Html, html, type Value } from '../html.ts';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** @param name What the plot shows, in a sentence, for those who do not see it. */
export function plot(width: number, height: number, name: string, content: Value): Html {
  return html`<svg class="plot" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"><title>${name}</title>
${content}
</svg>`;
}

/** Days from left to right, ISO dates in UTC. */
export function dayScale(days: readonly string[], { left, right }: Box) {
  const dates = days.map((day) => Date.parse(day));
  const [first = 0] = dates;
  const last = dates.at(-1) ?? first;
  return scaleUtc()
    .domain([first, Math.max(last, first + 1)])
    .range([left, right]);
}

/** First and last day, and what fits between. */
export function dayAxis(days: readonly string[], box: Box, most: number): Html {
  const x = dayScale(days, box);
  const step = Math.max(1, Math.ceil((days.length - 1) / most));
  const shown = days.filter((_, i) => (days.length - 1 - i) % step === 0);
  return html`<line class="axis" x1="${box.left}" x2="${box.right}" y1="${box.bottom}" y2="${box.bottom}"/>
${shown.map((day) => {
  const at = round(x(Date.parse(day)));
  return html`<line class="axis" x1="${at}" x2="${at}" y1="${box.bottom}" y2="${box.bottom + 4}"/><text x="${at}" y="${box.bottom + 15}" text-anchor="middle">${shortDay.format(Date.parse(day))}</text>`;
})}`;
}

const shortDay = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', timeZone: 'UTC' },
});

/** Ticks of an upright axis with lines across the plot. */
export function valueAxis(ticks: readonly number[], y: (value: number) => number, box: Box): Html {
  return html`${ticks.map(
    (tick) =>
      html`<line class="grid" x1="${box.left}" x2="${box.right}" y1="${round(y(tick))}" y2="${round(y(tick))}"/><text x="${box.left - 5}" y="${round(y(tick) + 4)}" text-anchor="end">${tick}</text>`,
  )}`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Cut to what fits into a line; the whole is in the table. */
export function fitted(text: string, most: number): string {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`;
}

export function figure(caption: Value, plots: Value): Html {
  return html`<figure class="plots"><figcaption>${caption}</figcaption>
${plots}</figure>`;
}

/** A wide plot is moved sideways on a narrow screen, instead of made too small to read. */
export function wide(label: string, drawing: Html): Html {
  return html`<div class="scroll wide" role="region" aria-label="${label}" tabindex="0">${drawing}</div>`;
}
