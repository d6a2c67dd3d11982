// The database of a service: loaded and opened at the first use, which no call has to wait for, and
// left alone for a moment after a failure, so that calls do not wait for it one after the other.
import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

export interface DatabaseSettings {
  /** Path of the SQLite file, unless there is a URL. */
  readonly file: string;
  /** A PostgreSQL to use instead. */
  readonly url?: string | undefined;
}

export interface Database {
  readonly dialect: 'sqlite' | 'postgres';
  /** Runs the work on the open database. Rejects where it is out of reach, at once while paused. */
  readonly use: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Milliseconds after a failure in which the database is not tried: opening a file blocks. */
const pauseAfterFailure = 1000;

export function database({ file, url }: DatabaseSettings): Database {
  const dialect = url === undefined ? 'sqlite' : 'postgres';
  let open: Promise<Kysely<Tables>> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;

  const close = async () => {
    const closing = open;
    open = undefined;
    await closing?.then((db) => db.destroy()).catch(() => undefined);
  };
  return {
    dialect,
    use: async (work) => {
      if (performance.now() - failedAt < pauseAfterFailure) {
        throw new Error('the store is out of reach');
      }
      try {
        open ??= import('./open-database.ts').then(({ opened }) => opened(file, url));
        return await work(await open);
      } catch (error) {
        if (isOfContent(error)) throw error;
        failedAt = performance.now();
        // A pool mends itself, and others are using it; a file is opened anew.
        if (dialect === 'sqlite' || !(await isOpen(open))) await close();
        throw error;
      }
    },
    close,
  };
}

/**
 * Whether the database refused what was written, and is well itself.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html: classes 22 and 23;
 * https://sqlite.org/rescode.html
 */
export function isOfContent(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^(?:2[23]|SQLITE_(?:CONSTRAINT|MISMATCH|TOOBIG))/.test(code);
}

async function isOpen(db: Promise<unknown> | undefined): Promise<boolean> {
  return db === undefined
    ? false
    : db.then(
        () => true,
        () => false,
      );
}
