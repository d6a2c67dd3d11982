// Used tokens in the database: a primary key makes the second use of a token fail, in whichever
// process it comes. Only the hash of a token's id is kept, until the token is past its life.
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ReplayGuard } from '../../hooks/ports.ts';
import type { Database } from './database.ts';
import { withinDeadline } from './deadline.ts';
import type { Tables } from './schema.ts';

/** Uses after which what is past its life is removed. */
const usesPerPurge = 500;
/** Milliseconds after which a call does not wait for the database any longer. */
const deadline = 1500;

export function replayGuard(database: Database): ReplayGuard {
  let uses = 0;
  return {
    firstUse: ({ client, jti, expires }) =>
      withinDeadline(
        deadline,
        database.use(async (db) => {
          if (uses++ % usesPerPurge === 0) await purge(db);
          return recorded(db, { client, token: hashOf(jti), expires });
        }),
      ),
  };
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
