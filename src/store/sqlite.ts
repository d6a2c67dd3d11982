// The SQLite file in which a service keeps what must survive it, shared by the processes of one
// machine. Kysely's SQLite dialect speaks to libsql, whose interface is that of better-sqlite3.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import type { Tables } from './schema.ts';

/** Milliseconds that a write waits for another process; the event loop waits with it. */
const busyTimeout = 200;

/** Opens or creates the file. Write-ahead logging lets one process write while others read. */
export function openSqlite(file: string): Kysely<Tables> {
  mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file, { timeout: busyTimeout });
  database.pragma('journal_mode = WAL');
  // Survives the end of the process without a flush of the disk for every token.
  database.pragma('synchronous = NORMAL');
  // Taking the log over into the file flushes the disk while the event loop waits: at 16 MB, not at 4.
  database.pragma('wal_autocheckpoint = 4000');
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}

/**
 * Runs the work so that what it commits is flushed to the disk: it survives the end of the process
 * and of the machine. https://sqlite.org/pragma.html#pragma_synchronous
 */
export function flushed<T>(
  db: Kysely<Tables>,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`pragma synchronous = full`.execute(connection);
    try {
      return await work(connection);
    } finally {
      await sql`pragma synchronous = normal`.execute(connection);
    }
  });
}
