// Used tokens in the SQLite file: a primary key makes the second use of a token fail, in whichever
// process it comes. Only the hash of a token's id is kept, until the token is past its life.
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ReplayGuard } from '../../hooks/ports.ts';
import { openSqlite } from './sqlite.ts';

interface Tables {
  used_token: {
    client: string;
    token: string;
    /** Seconds since the epoch. */
    expires: number;
  };
}

/** Milliseconds after a failure in which the store is not tried: opening a file blocks. */
const pauseAfterFailure = 1000;
/** Uses after which what is past its life is removed. */
const usesPerPurge = 500;

/** A guard on the file, which is opened at the first use and again after a failure. */
export function sqliteReplayGuard(file: string): ReplayGuard {
  let database: Promise<Kysely<Tables>> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  let uses = 0;

  const close = async () => {
    const open = database;
    database = undefined;
    await open?.then((db) => db.destroy()).catch(() => undefined);
  };
  return {
    firstUse: async ({ client, jti, expires }) => {
      if (performance.now() - failedAt < pauseAfterFailure)
        throw new Error('the store is out of reach');
      try {
        database ??= opened(file);
        const db = await database;
        if (uses++ % usesPerPurge === 0) await purge(db);
        return await recorded(db, { client, token: hashOf(jti), expires });
      } catch (error) {
        failedAt = performance.now();
        await close();
        throw error;
      }
    },
    close,
  };
}

async function opened(file: string): Promise<Kysely<Tables>> {
  const db = openSqlite<Tables>(file);
  await db.schema
    .createTable('used_token')
    .ifNotExists()
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull())
    .addColumn('expires', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('used_token_key', ['client', 'token'])
    .execute();
  return db;
}

async function recorded(db: Kysely<Tables>, use: Tables['used_token']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('used_token')
    .values(use)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function purge(db: Kysely<Tables>): Promise<void> {
  const seconds = Math.floor(Date.now() / 1000);
  await db.deleteFrom('used_token').where('expires', '<', seconds).execute();
}

/** A client chooses the id; what it writes into it is not kept. */
function hashOf(jti: string): string {
  return createHash('sha256').update(jti).digest('base64url');
}
