// The service in this process, on a free loopback port.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/server/config.ts';
import { type Running, start } from '../../src/start.ts';

/** Starts the service as a quick start; `set` adds or replaces environment settings. */
export function startService({
  edition = 'contemporary-2026',
  ...set
}: { edition?: string } & Record<string, string> = {}): Promise<Running> {
  const own = { PORT: '0', LOG_LEVEL: 'silent', DATABASE_FILE: newDatabaseFile() };
  return start(readConfig({ ...own, GUIDELINE_EDITION: edition, ...set }));
}

/** A store of its own for each service: files that run side by side do not wait for each other. */
export function newDatabaseFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'mbc-store-')), 'store.sqlite');
}
