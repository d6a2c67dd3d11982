// Exports and measures, on both databases, from entries whose numbers are known.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingRecord, StoreEntry } from '../../hooks/records.ts';
import { type Database, database } from '../../src/store/database.ts';
import { insightsStore } from '../../src/store/insights-store.ts';
import { recordStore } from '../../src/store/record-store.ts';
import { dialects, newDatabase, type RunningPostgres, startPostgres } from './support/databases.ts';
import { decision, entry } from './support/entries.ts';

let postgres: RunningPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres?.stop());

const march = { from: '2026-03-01', to: '2026-03-31' };
const at = (day: number, time = '10:00:00.000') =>
  `2026-03-${String(day).padStart(2, '0')}T${time}Z`;

const ruleSet: StoreEntry = {
  kind: 'rule-set',
  record: {
    ...{ hash: 'set-1', edition: 'contemporary-2026', hook: 'order-sign' },
    rules: [
      { id: 'ET-05', version: '1.0.0', mode: 'live' },
      { id: 'ET-09', version: '1.0.0', mode: 'live' },
      { id: 'SUP-01', version: '1.0.0', mode: 'off' },
    ],
  },
};
const open: FindingRecord = {
  ...{ rule: 'ET-09', version: '1.0.0', outcome: 'undetermined', shown: true },
  indicator: 'warning',
  missing: [
    { fact: 'fsh', reason: 'absent' },
    { fact: 'estradiol', reason: 'stale' },
  ],
};
const codes = (id: string, day: string, list: readonly (readonly [string, boolean, number])[]) => ({
  kind: 'codes' as const,
  record: {
    ...{ id, day, client: 'general' },
    codes: list.map(([code, recognised, count]) => ({ system: 'rx', code, recognised, count })),
  },
});

async function all<T>(lines: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const line of lines) list.push(line);
  return list;
}

describe.each(dialects)('on %s', (dialect) => {
  let db: Database;
  const fill = async (entries: readonly StoreEntry[]) => {
    await db?.close();
    db = database(await newDatabase(dialect, postgres));
    await recordStore(db).append([ruleSet, ...entries]);
    return insightsStore(db);
  };
  afterAll(() => db?.close());

  it('counts fires per rule, patients, repeats, feedback and what was missing', async () => {
    const { findings } = decision('x');
    const store = await fill([
      entry.decision('d1', { time: at(1), patient: 'p1', milliseconds: 10, orders: 2 }),
      entry.decision('d2', { time: at(2), patient: 'p1', milliseconds: 20 }),
      entry.decision('d3', { time: at(3), patient: 'p2', milliseconds: 30 }),
      entry.decision('d4', {
        ...{ time: at(4), patient: 'p3', milliseconds: 1000, findings: [open], cards: [] },
        issues: [{ kind: 'unknown-code', system: '', topic: 'laboratory result', count: 7 }],
      }),
      entry.decision('d5', {
        ...{ time: at(5), patient: 'p3', outcome: 'data-unavailable', findings: [], cards: [] },
      }),
      // Outside of the period.
      entry.decision('d6', { time: '2026-04-01T00:00:00.000Z', patient: 'p9', findings }),
      entry.feedback('f1', { card: 'card-of-d1', receivedAt: at(1) }),
      entry.feedback('f2', { card: 'card-of-d1', receivedAt: at(1, '11:00:00.000') }),
      entry.feedback('f3', { card: 'card-of-d2', receivedAt: at(2), outcome: 'accepted' }),
      entry.feedback('f4', { card: 'never given', receivedAt: at(2) }),
      // About a card of another client: however it came in, it does not count.
      entry.feedback('f5', { card: 'card-of-d3', receivedAt: at(3), client: 'other' }),
      codes('c1', '2026-03-01', [
        ['200064', true, 5],
        ['999', false, 2],
      ]),
      codes('c2', '2026-03-02', [['999', false, 1]]),
    ]);
    const measures = await store.measures(march);

    expect(measures.patients).toBe(3);
    expect(measures.services).toEqual([
      {
        ...{ service: 'mbc-order-sign', calls: 5, orders: 6, degraded: 0, errors: 1 },
        ...{ inFiveSeconds: 5, p50: 20, p95: 1000, p99: 1000 },
      },
    ]);
    expect(measures.rules).toEqual([
      {
        ...{ rule: 'ET-05', calls: 5, orders: 6, fires: 3, patients: 2, undetermined: 0 },
        // One was answered a minute after it was given; the feedback on another is dated before it.
        ...{ failed: 0, cards: 3, accepted: 1, overridden: 1, secondsToFeedback: 60 },
      },
      {
        ...{ rule: 'ET-09', calls: 5, orders: 6, fires: 0, patients: 0, undetermined: 1 },
        ...{ failed: 0, cards: 0, accepted: 0, overridden: 0, secondsToFeedback: null },
      },
    ]);
    expect(measures.reasons).toEqual([
      { rule: 'ET-05', system: 'http://example.org/reasons', code: 'patient-refuses', count: 2 },
    ]);
    expect(measures.missing).toEqual([
      { fact: 'fsh', reason: 'absent', count: 1 },
      { fact: 'estradiol', reason: 'stale', count: 1 },
    ]);
    expect(measures.issues).toEqual([
      { kind: 'unknown-code', system: '', topic: 'laboratory result', count: 7 },
    ]);
    expect(measures.unknownCodes).toEqual([{ system: 'rx', code: '999', count: 3 }]);
    expect(measures.unknownCards).toBe(2);
  });

  it('takes the median of the first feedback of each card', async () => {
    const store = await fill([
      ...['d1', 'd2', 'd3'].map((id) => entry.decision(id, { time: at(1) })),
      // The first of two on a card counts, whatever the order in which they came.
      entry.feedback('f1', { card: 'card-of-d1', outcomeTimestamp: at(1, '10:09:00.000') }),
      entry.feedback('f2', { card: 'card-of-d1', outcomeTimestamp: at(1, '10:00:02.500') }),
      entry.feedback('f3', { card: 'card-of-d2', outcomeTimestamp: at(1, '10:00:40.250') }),
      entry.feedback('f4', { card: 'card-of-d3', outcomeTimestamp: at(3, '10:00:00.000') }),
    ]);
    const { rules } = await store.measures(march);
    expect(rules[0]).toMatchObject({ rule: 'ET-05', secondsToFeedback: 40.25 });
  });

  it('tells for each prefetch key where its data came from', async () => {
    const store = await fill([
      entry.decision('d1', { time: at(1), sources: { labs: 'ehr', conditions: 'prefetch' } }),
      entry.decision('d2', { time: at(2), sources: { conditions: 'prefetch', labs: 'none' } }),
      entry.decision('d3', { time: at(3), sources: { conditions: 'prefetch' } }),
      entry.decision('d4', { time: '2026-04-01T00:00:00.000Z', sources: { labs: 'prefetch' } }),
    ]);
    expect((await store.measures(march)).prefetch).toEqual([
      { key: 'conditions', prefetch: 3, ehr: 0, none: 0 },
      { key: 'labs', prefetch: 0, ehr: 1, none: 1 },
    ]);
  });

  it('counts calls of 5 seconds and more as late', async () => {
    const times = [4999.9, 5000, 5001];
    const store = await fill(
      times.map((milliseconds, i) => entry.decision(`d${i}`, { time: at(1), milliseconds })),
    );
    expect((await store.measures(march)).services[0]).toMatchObject({ calls: 3, inFiveSeconds: 1 });
  });

  it('gives fires and times day by day', async () => {
    const hundred = Array.from({ length: 100 }, (_, i) =>
      entry.decision(`a${i}`, { time: at(1), milliseconds: 100 - i, findings: [], cards: [] }),
    );
    const store = await fill([
      ...hundred,
      entry.decision('b1', { time: at(3), milliseconds: 7.5 }),
      entry.decision('b2', { time: at(3), milliseconds: 9, findings: [open], cards: [] }),
      entry.decision('b3', { time: at(31, '23:59:59.999'), milliseconds: 1 }),
      entry.decision('c1', { time: '2026-04-01T00:00:00.000Z' }),
    ]);
    expect(await store.series(march)).toEqual({
      fires: [
        { day: '2026-03-03', rule: 'ET-05', fires: 1 },
        { day: '2026-03-31', rule: 'ET-05', fires: 1 },
      ],
      calls: [
        { day: '2026-03-01', calls: 100, p50: 50, p95: 95, p99: 99 },
        { day: '2026-03-03', calls: 2, p50: 7.5, p95: 9, p99: 9 },
        { day: '2026-03-31', calls: 1, p50: 1, p95: 1, p99: 1 },
      ],
    });
  });

  it('counts each day with the calls in which a rule could fire or a code be seen', async () => {
    const store = await fill([
      entry.decision('d1', { time: at(1) }),
      entry.decision('d2', { time: at(1), findings: [] }),
      entry.decision('d3', { time: at(2), findings: [] }),
      codes('c1', '2026-03-01', [['200064', true, 2]]),
    ]);
    const daily = await store.daily(march);
    const of = { client: 'general' };
    const day1 = { ...of, day: '2026-03-01', calls: 2 };
    const day2 = { ...of, day: '2026-03-02', calls: 1 };
    expect(daily).toHaveLength(6);
    expect(daily).toEqual(
      expect.arrayContaining([
        { ...day1, kind: 'rule', subject: 'ET-05', count: 1 },
        { ...day1, kind: 'rule', subject: 'ET-09', count: 0 },
        { ...day2, kind: 'rule', subject: 'ET-05', count: 0 },
        { ...day1, kind: 'code', subject: 'rx|200064', count: 2 },
        { ...day2, kind: 'code', subject: 'rx|200064', count: 0 },
      ]),
    );
  });

  it('exports every line once, over many portions and equal times', async () => {
    const many = Array.from({ length: 1300 }, (_, i) => i);
    const store = await fill([
      ...many.map((i) =>
        entry.feedback(`f${i}`, { card: `card ${i}`, receivedAt: at(1 + (i % 3)) }),
      ),
      ...many.map((i) => entry.decision(`d${i}`, { time: at(1 + (i % 3)) })),
    ]);
    const cards = (await all(store.feedback(march))).map(({ card }) => card);
    expect(new Set(cards).size).toBe(1300);
    expect(cards).toHaveLength(1300);
    const lines = await all(store.decisions(march));
    expect(new Set(lines.map(({ id }) => id)).size).toBe(1300);
    expect(lines[700]).toMatchObject({ fired: [{ rule: 'ET-05' }], silent: ['ET-09'] });
    expect(await all(store.feedback({ from: '2026-03-02', to: '2026-03-02' }))).toHaveLength(433);
  });

  it('tells of feedback what card it was about, and of a card of another client nothing', async () => {
    const store = await fill([
      entry.decision('d1', { time: at(1), user: 'user-hash' }),
      entry.feedback('f1', { comment: 'No.', receivedAt: at(2) }),
      entry.feedback('f2', { client: 'other', receivedAt: at(3) }),
    ]);
    const [own, other] = await all(store.feedback(march));
    expect(own).toEqual({
      ...{ card: 'card-of-d1', known: true, service: 'mbc-order-sign', location: 'general' },
      ...{ intervention: 'ET-05', rules: ['ET-05'], indicator: 'critical' },
      ...{ outcome: 'overridden', action: 'card dismissed', acceptedSuggestions: [] },
      overrideReason: {
        reason: { system: 'http://example.org/reasons', code: 'patient-refuses' },
        userComment: 'No.',
      },
      ...{ user: 'user-hash', patient: 'patient-1', decision: 'd1', shownAt: at(1) },
      ...{ date: '2026-03-01', outcomeTimestamp: '2026-03-01T10:01:00.000Z', receivedAt: at(2) },
    });
    expect(other).toMatchObject({ known: false, intervention: null, user: null, patient: null });
  });
});
