// What is answered for is flushed to the disk: it survives a failure of power, which no test can cut.
// Shown instead: the database is told to flush, for feedback alone, and only as long as it is written.
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { database } from '../../src/store/database.ts';
import { recordStore } from '../../src/store/record-store.ts';
import { flushed } from '../../src/store/sqlite.ts';
import { newDatabaseFile } from '../support/start-service.ts';
import { entry } from './support/entries.ts';

vi.mock('../../src/store/sqlite.ts', { spy: true });

const db = database({ file: newDatabaseFile() });
const store = recordStore(db);
beforeEach(() => {
  vi.mocked(flushed).mockClear();
});
afterAll(() => db.close());

it('flushes feedback before it is answered, also among decisions', async () => {
  await store.append([entry.decision('d1'), entry.feedback('f1')]);
  expect(flushed).toHaveBeenCalledTimes(1);
});

it('lets decisions and audit events reach the disk in their own time', async () => {
  await store.append([entry.decision('d2'), entry.audit('a1')]);
  expect(flushed).not.toHaveBeenCalled();
});

it('sets the database to flush every commit while it writes, and back', async () => {
  // https://sqlite.org/pragma.html#pragma_synchronous: 1 is NORMAL, 2 is FULL.
  type Connection = Parameters<typeof flushed>[0];
  const level = async (connection: Connection) => {
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(connection);
    return rows[0]?.synchronous;
  };
  await db.use(async (open) => {
    expect(await flushed(open, level)).toBe(2);
    expect(await level(open)).toBe(1);
    await expect(flushed(open, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await level(open)).toBe(1);
  });
});
