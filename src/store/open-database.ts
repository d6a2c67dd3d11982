// Opens the database and brings it to the newest schema.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, Migrator } from 'kysely';
import { migrations } from './migrations.ts';
import type { Tables } from './schema.ts';

/** The driver of the other database is not loaded. */
export async function opened(file: string, url: string | undefined): Promise<Kysely<Tables>> {
  const db =
    url === undefined
      ? (await import('./sqlite.ts')).openSqlite(file)
      : (await import('./postgres.ts')).openPostgres(url);
  try {
    await migrated(db);
    return db;
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw error;
  }
}

/** Several processes that start at once may get into each other's way on a file: tried again. */
const attempts = 5;

async function migrated(db: Kysely<Tables>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
    if (error === undefined) return;
    if (attempt === attempts) throw error;
    await sleep(20 * attempt + Math.random() * 50);
  }
}
