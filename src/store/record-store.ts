// The keeper of records in the database.
import type { RecordStore } from '../../hooks/ports.ts';
import { append } from './append.ts';
import type { Database } from './database.ts';

export function recordStore(database: Database): RecordStore {
  return {
    append: (entries) =>
      database.use(async (db) => {
        // Only feedback is answered for; a decision, once written, outlives the process at least.
        const isAnsweredFor = entries.some(({ kind }) => kind === 'feedback');
        const { dialect } = database;
        if (dialect === 'postgres' || !isAnsweredFor) return append({ db, dialect }, entries);
        const { flushed } = await import('./sqlite.ts');
        return flushed(db, (connection) => append({ db: connection, dialect }, entries));
      }),
    cardOwners: (cards) =>
      database.use(async (db) => {
        if (cards.length === 0) return new Map();
        const rows = await db
          .selectFrom('card')
          .select(['uuid', 'client'])
          .where('uuid', 'in', [...cards])
          .execute();
        return new Map(rows.map(({ uuid, client }) => [uuid, client]));
      }),
    ping: () =>
      database.use(async (db) => {
        await db.selectFrom('used_token').select('expires').limit(1).execute();
      }),
  };
}
