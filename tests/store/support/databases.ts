// Both databases for a test file: a SQLite file, and a real PostgreSQL that lives as long as the file.
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseSettings } from '../../../src/store/database.ts';
import { postgresPrograms } from './postgres-programs.ts';

export interface RunningPostgres {
  /** The URL of a new, empty database. */
  readonly newDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts it on a free port; takes about a second. */
export async function startPostgres(): Promise<RunningPostgres> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'mbc-postgres-'));
  const port = await freePort();
  const { EmbeddedPostgres, copy } = await postgresPrograms();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    password: 'synthetic',
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    // Of the test the server outlives every process but itself.
    postgresFlags: ['-c', 'fsync=off'],
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const urlOf = (name: string) => `postgres://postgres:synthetic@127.0.0.1:${port}/${name}`;
  let made = 0;
  return {
    newDatabase: async () => {
      const name = `test${++made}`;
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return urlOf(name);
    },
    stop: async () => {
      await server.stop();
      for (const folder of [databaseDir, ...(copy ? [copy] : [])]) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'mbc-store-'));
}

export const dialects = ['sqlite', 'postgres'] as const;
export type DialectName = (typeof dialects)[number];

/** A new, empty database of the dialect. */
export async function newDatabase(
  dialect: DialectName,
  postgres: RunningPostgres,
): Promise<DatabaseSettings> {
  const file = join(newFolder(), 'store.sqlite');
  return dialect === 'sqlite' ? { file } : { file, url: await postgres.newDatabase() };
}
