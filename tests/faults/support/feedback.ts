// Feedback as a client sends it, and what of it a store holds.
import { randomUUID } from 'node:crypto';
import { type DatabaseSettings, database } from '../../../src/store/database.ts';

/** Sends feedback on a card; the status, or undefined where no answer came. */
export async function tellFeedback(
  serviceUrl: string,
  card: string = randomUUID(),
): Promise<{ readonly card: string; readonly status: number | undefined }> {
  const entry = { card, outcome: 'overridden', outcomeTimestamp: new Date().toISOString() };
  const status = await fetch(`${serviceUrl}/cds-services/mbc-order-sign/feedback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ feedback: [entry] }),
    signal: AbortSignal.timeout(10_000),
  }).then(
    (answer) => answer.status,
    () => undefined,
  );
  return { card, status };
}

/** How often the store holds feedback on each card. */
export async function feedbackIn(settings: DatabaseSettings): Promise<ReadonlyMap<string, number>> {
  const db = database(settings);
  try {
    const rows = await db.use((k) => k.selectFrom('feedback').select('card').execute());
    const counts = new Map<string, number>();
    for (const { card } of rows) counts.set(card, (counts.get(card) ?? 0) + 1);
    return counts;
  } finally {
    await db.close();
  }
}
