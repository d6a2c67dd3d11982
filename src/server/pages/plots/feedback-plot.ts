// What became of the cards of each rule. CDS Hooks never reports a card that was ignored, so that no
// feedback is shown as what it is. https://cds-hooks.hl7.org/2.0/#feedback
import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { type Html, html } from '../html.ts';
import { barsLeft, barsRight, barsWidth, headHeight, rowHeight, scaleAbove } from './bars-plot.ts';
import { figure, fitted, plot, round, wide } from './frame.ts';

const outcomes = ['accepted', 'overridden', 'none'] as const;
type Outcome = (typeof outcomes)[number];

export interface FeedbackBar extends Readonly<Record<Outcome, number>> {
  readonly label: string;
}

const words: Readonly<Record<Outcome, string>> = {
  ...{ accepted: 'accepted', overridden: 'overridden', none: 'no feedback' },
};
/** Full, hatched and empty: three that also differ on paper. */
const fills: Readonly<Record<Outcome, string>> = {
  ...{ accepted: 'currentColor', overridden: 'url(#overridden)', none: 'none' },
};

export function feedbackPlot(bars: readonly FeedbackBar[]): Html {
  if (bars.length === 0) return html`<p>What became of cards: none were given.</p>`;
  const height = headHeight + bars.length * rowHeight + 4;
  const x = scaleLinear().domain([0, 100]).range([barsLeft, barsRight]);
  const name = `What became of cards: ${bars.map((bar) => `${bar.label}: ${outcomes.map((o) => `${bar[o]} ${words[o]}`).join(', ')}`).join('; ')}.`;
  const rows = bars.map((bar, i) => row(bar, x, headHeight + i * rowHeight));
  return figure(
    html`<strong>What became of cards</strong>, as shares of the cards of each rule; the numbers count cards. ${outcomes.map(key)}`,
    wide(
      'What became of cards',
      plot(
        ...([barsWidth, height, name] as const),
        html`<defs>${hatch}</defs>
${scaleAbove([0, 25, 50, 75, 100], x, '% of the cards', height)}
${rows}`,
      ),
    ),
  );
}

const hatch = html`<pattern id="overridden" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" x="0" y="0" width="2" height="5"/></pattern>`;

/** The sample is explained by the word behind it. */
function key(outcome: Outcome): Html {
  return html`<span class="key"><svg class="sample" width="22" height="12" aria-hidden="true"><rect class="part" x="1" y="1" width="20" height="10" fill="${fills[outcome]}"/></svg> ${words[outcome]}</span> `;
}

function row(bar: FeedbackBar, x: (percent: number) => number, y: number): Html {
  const total = outcomes.reduce((sum, outcome) => sum + bar[outcome], 0);
  const parts = stack<FeedbackBar, Outcome>()
    .keys(outcomes)([bar])
    .flatMap((series) => {
      const [start, end] = series[0] ?? [0, 0];
      if (total === 0 || start === end) return [];
      const [left, right] = [x((100 * start) / total), x((100 * end) / total)];
      return html`<rect class="part" x="${round(left)}" y="${y + 17}" width="${round(right - left)}" height="12" fill="${fills[series.key]}"/>`;
    });
  const note = outcomes.map((outcome) => bar[outcome]).join(' / ');
  return html`<text x="${barsLeft}" y="${y + 13}">${fitted(bar.label, 84)}</text>${parts}<text x="${barsRight + 22}" y="${y + 27}">${note}</text>\n`;
}
