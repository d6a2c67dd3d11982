// The SQLite file in which a service keeps what must survive it, shared by the processes of one
// machine. Kysely's SQLite dialect speaks to libsql, whose interface is that of better-sqlite3.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';

/** Milliseconds that a write waits for another process; the event loop waits with it. */
const busyTimeout = 200;

/** Opens or creates the file. Write-ahead logging lets one process write while others read. */
export function openSqlite<Tables>(file: string): Kysely<Tables> {
  mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file, { timeout: busyTimeout });
  database.pragma('journal_mode = WAL');
  // Survives the end of the process without a flush of the disk for every token.
  database.pragma('synchronous = NORMAL');
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}
