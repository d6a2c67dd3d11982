// The service in this process, on a free loopback port.
import { readConfig } from '../../src/server/config.ts';
import { type Running, start } from '../../src/start.ts';

/** Starts the service as a quick start; `set` adds or replaces environment settings. */
export function startService({
  edition = 'contemporary-2026',
  ...set
}: { edition?: string } & Record<string, string> = {}): Promise<Running> {
  return start(readConfig({ PORT: '0', GUIDELINE_EDITION: edition, LOG_LEVEL: 'silent', ...set }));
}
