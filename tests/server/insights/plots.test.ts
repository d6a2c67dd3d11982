// The plots of the insights page: what they draw of known numbers, and that no word of a record or of a
// rule becomes markup.
import { describe, expect, it } from 'vitest';
import type { DaySeries, Measures, RuleMeasures } from '../../../hooks/insights.ts';
import { daysBefore } from '../../../src/server/insights/silence.ts';
import { type InsightsView, insightsPage } from '../../../src/server/pages/insights-page.ts';
import { headings, plainText, unbalanced } from '../../support/html-check.ts';
import { xmlFault } from '../../support/xml-check.ts';

const period = { from: '2026-03-01', to: '2026-03-10' };
const days = Array.from({ length: 10 }, (_, i) => daysBefore(period.to, 9 - i));
const before = Array.from({ length: 28 }, (_, i) => daysBefore(period.from, 28 - i));

const rule = (id: string, more: Partial<RuleMeasures> = {}): RuleMeasures => ({
  ...{ rule: id, calls: 200, orders: 210, fires: 30, patients: 20, undetermined: 25, failed: 0 },
  ...{ cards: 40, accepted: 12, overridden: 7, secondsToFeedback: 95, ...more },
});

const measures: Measures = {
  ...{ period, patients: 90, reasons: [], issues: [], unknownCodes: [], unknownCards: 0 },
  services: [
    {
      ...{ service: 'mbc-order-sign', calls: 200, orders: 210, degraded: 0, errors: 0 },
      ...{ inFiveSeconds: 199, p50: 21, p95: 81, p99: 123 },
    },
  ],
  rules: [rule('ET-05')],
  missing: [
    { fact: 'fsh', reason: 'absent', count: 17 },
    { fact: 'estradiol', reason: 'stale', count: 9 },
    { fact: 'fsh', reason: 'stale', count: 6 },
  ],
  prefetch: [{ key: 'laboratory', prefetch: 150, ehr: 40, none: 10 }],
};

const call = (day: string) => ({ day, calls: 20, p50: 20, p95: 80, p99: 120 });
const series: DaySeries = {
  fires: [
    ...before.map((day, i) => ({ day, rule: 'ET-05', fires: i === 0 ? 99 : i === 1 ? 1 : 4 })),
    { day: '2026-03-02', rule: 'ET-05', fires: 8 },
    { day: '2026-03-05', rule: 'ET-05', fires: 2 },
  ],
  calls: [...before, ...days].map(call),
};

const shown = (more: Partial<InsightsView> = {}) =>
  insightsPage({
    ...{ measures, series, days, silent: [], base: '', ...more },
    rules: more.rules ?? [{ id: 'ET-05', title: 'Aromatase inhibitor' }],
  });

const plots = (page: string) => page.match(/<svg class="plot"[\s\S]*?<\/svg>/g) ?? [];
const named = (page: string, word: string) =>
  plots(page).find((svg) => /<title>([^<]*)/.exec(svg)?.[1]?.startsWith(word)) ?? '';
const nameOf = (svg: string) => plainText(/<title>([^<]*)/.exec(svg)?.[1] ?? '');
/** Heights of the points of a line, from its path. */
const heights = (svg: string) =>
  [...(/class="curve" d="([^"]*)"/.exec(svg)?.[1] ?? '').matchAll(/[ML][\d.]+,([\d.]+)/g)].map(
    (m) => Number(m[1]),
  );

describe('each plot', () => {
  it('is well-formed XML with a name, and takes its looks from the style sheet alone', () => {
    const page = shown();
    expect(plots(page)).toHaveLength(5);
    for (const svg of plots(page)) {
      expect(xmlFault(svg), svg).toBeUndefined();
      expect(svg).toMatch(/^<svg [^>]*role="img"><title>[^<]{20,}<\/title>/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
    expect(page).not.toMatch(/\sstyle=|<style|<script|\son\w+=|#[0-9a-f]{6}/);
    expect(unbalanced(page)).toEqual([]);
    expect(new Set(headings(page).slice(1))).toEqual(new Set([2]));
  });

  it('holds no word of a title, a fact or a client as markup', () => {
    const hostile = `"'><script>alert(1)</script><svg onload=alert(1)>&amp;]]>`;
    const page = shown({
      rules: [{ id: 'ET-05', title: hostile }],
      measures: { ...measures, missing: [{ fact: hostile, reason: hostile, count: 3 }] },
      silent: [
        {
          ...{ client: hostile, kind: 'code', subject: hostile },
          ...{ days: 7, count: 0, expected: 30 },
        },
      ],
    });
    expect(page).not.toMatch(/<script|<svg onload/);
    expect(page.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(6);
    expect(plots(page)).toHaveLength(5);
    for (const svg of plots(page)) expect(xmlFault(svg), svg).toBeUndefined();
    expect(unbalanced(page)).toEqual([]);
  });
});

describe('fires by day', () => {
  it('stand on the ground on days without a fire, and a day with twice as many is twice as high', () => {
    const [ground = 0, high = 0, , , low = 0, ...rest] = heights(named(shown(), 'ET-05'));
    expect(heights(named(shown(), 'ET-05'))).toHaveLength(10);
    expect(new Set(rest)).toEqual(new Set([ground]));
    expect((ground - high) / (ground - low)).toBeCloseTo(4, 1);
  });

  it('are held against the 28 days before, without the lowest and the highest', () => {
    const page = shown();
    const svg = named(page, 'ET-05');
    expect(nameOf(svg)).toContain(
      'fires by day, 10 in 10 days, at most 8 in a day, 0 on the last day',
    );
    expect(nameOf(svg)).toContain('7.3 a day on average in the 28 days before');
    // 4 to 4: all other days were alike.
    expect(/class="band"[^>]*height="0"/.test(svg)).toBe(true);
    expect(plainText(page)).toContain('fires of a day in the 28 days before');
  });

  it('have no band where the records begin less than a week before', () => {
    const page = shown({ series: { ...series, calls: [...before.slice(-6), ...days].map(call) } });
    expect(page).not.toContain('class="band"');
    expect(plainText(page)).toContain('too few days with records before these for a baseline');
    const week = shown({ series: { ...series, calls: [...before.slice(-7), ...days].map(call) } });
    expect(plainText(week)).toContain('fires of a day in the 7 days before');
  });

  it('show a rule that has fallen silent first, though others fire more often', () => {
    const more = days.flatMap((day) =>
      Array.from({ length: 12 }, (_, i) => ({ day, rule: `SAF-${10 + i}`, fires: 20 + i })),
    );
    const fires = [...series.fires.filter(({ day }) => day < period.from), ...more];
    const silent = [
      { client: 'a', kind: 'rule', subject: 'ET-05', days: 7, count: 0, expected: 28 } as const,
    ];
    const first = (page: string) => plots(page).map((svg) => nameOf(svg).trim().split(':')[0]);
    const page = shown({ series: { ...series, fires }, silent });
    expect(first(page).slice(0, 3)).toEqual(['ET-05', 'SAF-21', 'SAF-20']);
    expect(first(page).filter((id) => /^(?:ET|SAF)-/.test(id ?? ''))).toHaveLength(9);
    expect(first(shown({ series: { ...series, fires } }))[0]).toBe('SAF-21');
  });
});

describe('what became of cards', () => {
  it('is drawn in parts that fill the bar, with the numbers beside it', () => {
    const svg = named(shown(), 'What became of cards');
    expect(nameOf(svg)).toContain(
      'ET-05 Aromatase inhibitor: 12 accepted, 7 overridden, 21 no feedback',
    );
    expect(svg).toContain('12 / 7 / 21');
    const widths = [...svg.matchAll(/class="part"[^>]* width="([\d.]+)"/g)].map((m) =>
      Number(m[1]),
    );
    const whole = widths.reduce((a, b) => a + b, 0);
    expect(widths.map((width) => Math.round((400 * width) / whole) / 10)).toEqual([12, 7, 21]);
    const fills = [...svg.matchAll(/class="part"[^>]* fill="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(fills).size).toBe(3);
    expect(svg).toContain('<pattern id="overridden"');
  });

  it('does not go beyond the bar where a card was taken in part and then dismissed', () => {
    const both = rule('ET-05', { cards: 4, accepted: 4, overridden: 2 });
    const page = shown({ measures: { ...measures, rules: [both] } });
    expect(named(page, 'What became of cards')).toContain('4 / 2 / 0');
  });
});

describe('rules left open', () => {
  it('are shown as a share of the calls in which the rule was evaluated', () => {
    expect(named(shown(), 'Rules left open')).toContain('12.5 % (25 of 200)');
  });

  it('go with the facts that were missing most, the reasons of a fact taken together', () => {
    const svg = named(shown(), 'Facts that were missing');
    expect(svg).toContain('23 (absent 17, stale 6)');
    expect(svg.indexOf('>fsh<')).toBeLessThan(svg.indexOf('>estradiol<'));
    const [fsh = 0, estradiol = 0] = [...svg.matchAll(/class="bar"[^>]* width="([\d.]+)"/g)].map(
      (m) => Number(m[1]),
    );
    expect(fsh / estradiol).toBeCloseTo(23 / 9, 1);
  });
});

describe('time to the answer', () => {
  it('names each line with its last number, and the names do not touch', () => {
    const svg = named(shown(), 'Time to the answer');
    const ends = [...svg.matchAll(/y="([\d.]+)">(p\d\d \d+ ms)</g)];
    expect(ends.map((m) => m[2])).toEqual(['p50 20 ms', 'p95 80 ms', 'p99 120 ms']);
    const alike = series.calls.map((c) => ({ ...c, p50: 80, p95: 80, p99: 80 }));
    const close = named(shown({ series: { ...series, calls: alike } }), 'Time to the answer');
    const at = [...close.matchAll(/y="([\d.]+)">p\d\d/g)].map((m) => Number(m[1]));
    expect((at[0] ?? 0) - (at[1] ?? 0)).toBeGreaterThanOrEqual(14);
    expect((at[1] ?? 0) - (at[2] ?? 0)).toBeGreaterThanOrEqual(14);
  });

  it('has a gap on a day without calls, which is not a day of no time', () => {
    const calls = series.calls.filter(({ day }) => day !== '2026-03-05');
    const path = (svg: string) => /class="curve p50" d="([^"]*)"/.exec(svg)?.[1] ?? '';
    expect(path(named(shown(), 'Time')).match(/M/g)).toHaveLength(1);
    const gap = named(shown({ series: { ...series, calls } }), 'Time');
    expect(path(gap).match(/M/g)).toHaveLength(2);
  });
});

describe('the page', () => {
  it('has the numbers of the plots by day in a table', () => {
    const text = plainText(shown());
    expect(text).toContain('Day Calls p50 ms p95 ms p99 ms ET-05');
    expect(text).toContain('2026-03-02 20 20 80 120 8 2026-03-03 20 20 80 120 0');
  });

  it('shows the time to the first feedback, calls in 5 seconds, and prefetch by key', () => {
    const text = plainText(shown());
    expect(text).toContain('ET-05 40 12 7 21 2 min');
    expect(text).toContain('mbc-order-sign 200 210 0 0 99.5 21 81 123');
    expect(text).toMatch(/laboratory 200 75\.0 75\.0 20\.0 5\.0/);
  });

  it('says of an empty period that there is nothing to plot', () => {
    const empty = { ...measures, services: [], rules: [], missing: [], prefetch: [], patients: 0 };
    for (const of of [days, []]) {
      const page = shown({ measures: empty, series: { fires: [], calls: [] }, days: of });
      expect(plots(page)).toEqual([]);
      expect(plainText(page)).toContain('There were no calls in this period');
      expect(plainText(page)).toContain('Calls and fires by day: none.');
      expect(unbalanced(page)).toEqual([]);
    }
  });

  it('says so where calls led to nothing that can be plotted', () => {
    const none = rule('ET-05', { fires: 0, cards: 0, undetermined: 0, secondsToFeedback: null });
    const quiet = { ...measures, rules: [none], missing: [] };
    const text = plainText(shown({ measures: quiet, series: { ...series, fires: [] } }));
    expect(text).toContain('no rule fired in these days');
    expect(text).toContain('What became of cards: none were given');
    expect(text).toContain('Rules left open: none');
  });

  it('tells that a long period is plotted in part', () => {
    const long = { ...measures, period: { from: '2020-01-01', to: period.to } };
    expect(plainText(shown({ measures: long }))).toContain('show the last 10 days');
    expect(plainText(shown())).not.toContain('show the last');
  });
});
