// Feedback that was answered 200 survives the end of the process in the next moment: the service is
// killed while it takes feedback, again and again, on both databases.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dialects,
  newDatabase,
  type RunningPostgres,
  startPostgres,
} from '../store/support/databases.ts';
import { feedbackIn, tellFeedback } from './support/feedback.ts';
import { startProcess } from './support/process.ts';

/** The whole run, of 200 posts, is `KILLS=20 npx vitest run tests/faults/feedback-kill.test.ts`. */
const kills = Number(process.env['KILLS'] ?? 2);
const postsPerKill = 10;

let postgres: RunningPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres?.stop());

describe.each(dialects)('on %s', (dialect) => {
  it(
    '33: what was answered 200 before the process was killed is there, once',
    async () => {
      const settings = await newDatabase(dialect, postgres);
      const env = {
        DATABASE_FILE: settings.file,
        ...(settings.url ? { DATABASE_URL: settings.url } : {}),
      };
      const answered: string[] = [];
      for (let kill = 0; kill < kills; kill++) {
        const service = await startProcess(env);
        // A first one makes sure that the store is open; then several at once until the end.
        answered.push((await tellFeedback(service.url)).card);
        const told = Array.from({ length: postsPerKill - 1 }, async (_, i) => {
          await sleep(i * 3);
          return tellFeedback(service.url);
        });
        await sleep(Math.random() * 40);
        await service.kill('SIGKILL');
        const results = await Promise.all(told);
        answered.push(...results.filter((r) => r.status === 200).map((r) => r.card));
      }
      // What went to the spool is delivered by the next process.
      const last = await startProcess(env);
      await tellFeedback(last.url);
      await last.kill('SIGTERM');
      const kept = await feedbackIn(settings);
      expect(answered.length).toBeGreaterThanOrEqual(kills);
      for (const card of answered) expect(kept.get(card), card).toBe(1);
    },
    60_000 + kills * 20_000,
  );
});
