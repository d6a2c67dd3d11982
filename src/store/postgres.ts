// The PostgreSQL that several replicas share. A commit is flushed to its disk before it is answered
// (`synchronous_commit` is on unless the database says otherwise).
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './schema.ts';

/** Milliseconds until a connection or a statement is given up. */
const limits = { connectionTimeoutMillis: 1000, query_timeout: 15_000 };

const connections = 10;

export function openPostgres(url: string): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'mbc-cds',
    ...limits,
  });
  // A connection that breaks while nobody waits for an answer of it, idle or between two statements,
  // would end the process; the next statement fails by itself, or opens another connection.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
