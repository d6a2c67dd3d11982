// AuditEvents that wait for an audit server. Several processes may deliver: each claims what it sends
// for a minute; what was claimed by one that died comes again.
import type { AuditOutbox } from '../../hooks/ports.ts';
import type { Database } from './database.ts';

const claimMs = 60_000;

export function auditOutbox(database: Database): AuditOutbox {
  return {
    claim: (limit, now) =>
      database.use((db) => {
        const time = now.toISOString();
        const waiting = db
          .selectFrom('audit')
          .select('id')
          .where('delivered', 'is', null)
          .where((on) => on.or([on('claimed_until', 'is', null), on('claimed_until', '<', time)]))
          .orderBy('recorded')
          .limit(limit);
        // Asked again of each row: two that claim at once wait for each other, and one gets it.
        return db
          .updateTable('audit')
          .set({ claimed_until: new Date(now.getTime() + claimMs).toISOString() })
          .where('id', 'in', waiting)
          .where((on) => on.or([on('claimed_until', 'is', null), on('claimed_until', '<', time)]))
          .returning(['id', 'event'])
          .execute();
      }),
    delivered: (id, now) =>
      database.use(async (db) => {
        const delivered = now.toISOString();
        await db.updateTable('audit').set({ delivered }).where('id', '=', id).execute();
      }),
    postpone: (id, until) =>
      database.use(async (db) => {
        const claimed_until = until.toISOString();
        await db.updateTable('audit').set({ claimed_until }).where('id', '=', id).execute();
      }),
  };
}
