// The keeper of records and of used tokens, held to the same on both databases.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, database } from '../../src/store/database.ts';
import { recordStore } from '../../src/store/record-store.ts';
import { replayGuard } from '../../src/store/replay-guard.ts';
import type { Tables } from '../../src/store/schema.ts';
import { dialects, newDatabase, type RunningPostgres, startPostgres } from './support/databases.ts';
import { audit, decision, entry } from './support/entries.ts';

let postgres: RunningPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres?.stop());

describe.each(dialects)('on %s', (dialect) => {
  const made: Database[] = [];
  const open = (of: { file: string; url?: string | undefined }) => {
    const db = database(of);
    made.push(db);
    return { db, store: recordStore(db), guard: replayGuard(db) };
  };
  const fresh = async () => open(await newDatabase(dialect, postgres));
  const rows = (db: Database, table: keyof Tables) =>
    db.use((k) => k.selectFrom(table).selectAll().execute());
  afterAll(() => Promise.all(made.map((db) => db.close())));

  it('keeps a decision with its findings and cards', async () => {
    const { db, store } = await fresh();
    const missing = [{ fact: 'fsh', reason: 'absent' }];
    const open = { rule: 'ET-09', version: '2.1.0', shown: false, indicator: 'warning', missing };
    const issues = [{ kind: 'unknown-code', system: 'http://loinc.org', topic: 'er', count: 2 }];
    const { findings } = decision('d1');
    const more = { findings: [...findings, { ...open, outcome: 'undetermined' as const }], issues };
    await store.append([entry.decision('d1', more)]);

    expect(await rows(db, 'decision')).toMatchObject([
      { id: 'd1', day: '2026-03-01', client: 'general', orders: 1, milliseconds: 12.5 },
    ]);
    expect(await rows(db, 'finding')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'ET-05', outcome: 'fires', shown: 1, missing: '[]' }),
        expect.objectContaining({ rule: 'ET-09', shown: 0, missing: JSON.stringify(missing) }),
      ]),
    );
    expect(await rows(db, 'card')).toMatchObject([{ uuid: 'card-of-d1', rules: '["ET-05"]' }]);
    expect(await rows(db, 'mapping_issue')).toMatchObject([{ kind: 'unknown-code', count: 2 }]);
  });

  it('changes nothing when the same entries come again', async () => {
    const { db, store } = await fresh();
    const all = [entry.decision('d1'), entry.feedback('f1'), entry.audit('a1')];
    await store.append(all);
    await Promise.all([store.append(all), store.append(all)]);
    for (const table of ['decision', 'finding', 'card', 'feedback', 'audit'] as const) {
      expect(await rows(db, table), table).toHaveLength(1);
    }
  });

  it('keeps the first of two entries with one id', async () => {
    const { db, store } = await fresh();
    await store.append([entry.feedback('f1', { receivedAt: '2026-03-01T10:00:00.000Z' })]);
    await store.append([entry.feedback('f1', { receivedAt: '2026-03-02T10:00:00.000Z' })]);
    expect(await rows(db, 'feedback')).toMatchObject([{ received: '2026-03-01T10:00:00.000Z' }]);
  });

  it('writes all entries of a batch or none', async () => {
    const { db, store } = await fresh();
    const broken = { kind: 'audit', record: { ...audit('a1'), recorded: null } } as never;
    await expect(store.append([entry.feedback('f1'), broken])).rejects.toThrow();
    expect(await rows(db, 'feedback')).toEqual([]);
    // It was the entry, not the store: the next one is taken at once.
    await store.append([entry.feedback('f1')]);
    expect(await rows(db, 'feedback')).toHaveLength(1);
  });

  it('takes more rows at once than one statement may hold', async () => {
    const { db, store } = await fresh();
    const many = Array.from({ length: 1700 }, (_, i) => entry.feedback(`f${i}`));
    await store.append(many);
    expect(await rows(db, 'feedback')).toHaveLength(1700);
  });

  it('knows to whom a card was given, and does not know other cards', async () => {
    const { store } = await fresh();
    await store.append([entry.decision('d1'), entry.decision('d2', { client: 'other' })]);
    const owners = await store.cardOwners(['card-of-d1', 'card-of-d2', 'card-of-d3']);
    expect(Object.fromEntries(owners)).toEqual({ 'card-of-d1': 'general', 'card-of-d2': 'other' });
    expect(await store.cardOwners([])).toEqual(new Map());
  });

  it('is shared by processes that start on it at the same moment', async () => {
    const of = await newDatabase(dialect, postgres);
    const stores = Array.from({ length: 4 }, () => open(of).store);
    await Promise.all(stores.map((store, i) => store.append([entry.feedback(`f${i}`)])));
    expect(await rows(open(of).db, 'feedback')).toHaveLength(4);
  });

  it('takes the first use of a token and no other, in whichever process', async () => {
    const of = await newDatabase(dialect, postgres);
    const guards = [open(of).guard, open(of).guard];
    const use = { client: 'general', jti: 'once', expires: 4_000_000_000 };
    const uses = await Promise.all(
      [0, 1, 0, 1, 0].map((i) => guards[i]?.firstUse(use) ?? Promise.resolve(undefined)),
    );
    expect(uses.filter(Boolean)).toHaveLength(1);
    expect(await guards[0]?.firstUse({ ...use, client: 'other' })).toBe(true);
    expect(await guards[1]?.firstUse({ ...use, jti: 'another' })).toBe(true);
  });

  it('forgets tokens that are past their life, and keeps no id of a token', async () => {
    const { db, guard } = await fresh();
    const past = { client: 'general', jti: 'past', expires: 1000 };
    await guard.firstUse(past);
    for (let i = 0; i < 500; i++) {
      await guard.firstUse({ client: 'general', jti: `token ${i}`, expires: 4_000_000_000 });
    }
    const kept = await db.use((k) => k.selectFrom('used_token').selectAll().execute());
    expect(kept).toHaveLength(500);
    expect(JSON.stringify(kept)).not.toContain('token ');
  });
});

describe('a store that cannot be reached', () => {
  it.each([
    ['a file in a place that is none', { file: '/dev/null/store.sqlite' }],
    ['a server that is not there', { file: 'unused', url: 'postgres://u:p@127.0.0.1:1/none' }],
  ])('%s: says so, at once when asked again', async (_name, of) => {
    const db = database(of);
    await expect(recordStore(db).ping()).rejects.toThrow();
    const started = performance.now();
    await expect(recordStore(db).append([entry.feedback('f1')])).rejects.toThrow('out of reach');
    expect(performance.now() - started).toBeLessThan(100);
    await db.close();
  });
});
