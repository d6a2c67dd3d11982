// Removes what is past the time for which it is kept.
import type { Database } from './database.ts';

export interface Retention {
  /** Days that decisions and feedback are kept. */
  readonly retentionDays: number;
  readonly auditRetentionDays: number;
}

const msPerDay = 86_400_000;

export function purge(
  database: Database,
  { retentionDays, auditRetentionDays }: Retention,
  now: Date,
) {
  const before = (days: number) => new Date(now.getTime() - days * msPerDay).toISOString();
  const records = before(retentionDays);
  const day = records.slice(0, 10);
  return database.use(async (db) => {
    await db
      .updateTable('decision')
      .set({ inputs: null, inputs_until: null })
      .where('inputs_until', '<', now.toISOString())
      .execute();
    for (const table of ['finding', 'card', 'mapping_issue', 'code_count', 'decision'] as const) {
      await db.deleteFrom(table).where('day', '<', day).execute();
    }
    await db.deleteFrom('feedback').where('received', '<', records).execute();
    await db.deleteFrom('audit').where('recorded', '<', before(auditRetentionDays)).execute();
  });
}
