// How long it took until a card was answered for the first time. CDS Hooks does not tell when a card
// was read, so that this is the nearest there is: https://cds-hooks.hl7.org/2.0/#feedback
// (`outcomeTimestamp`), held against the time of the call.
import { type Kysely, sql } from 'kysely';
import type { Period } from '../../hooks/insights.ts';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

/** The median in seconds by rule of the card; the nearest rank below it, where the number is even. */
export async function firstFeedback(
  db: Kysely<Tables>,
  { from, to }: Period,
  dialect: Database['dialect'],
): Promise<ReadonlyMap<string, number>> {
  const waits = db
    .selectFrom('card as c')
    .innerJoin('feedback as f', (join) =>
      join.onRef('f.card', '=', 'c.uuid').onRef('f.client', '=', 'c.client'),
    )
    .select(['c.uuid', 'c.topic'])
    .select((of) => secondsBetween(dialect, of.ref('c.time'), of.fn.min('f.outcome_time')).as('s'))
    .where('c.day', '>=', from)
    .where('c.day', '<=', to)
    .groupBy(['c.uuid', 'c.topic', 'c.time']);
  const ranked = db
    .selectFrom(waits.as('waits'))
    .select(['topic', 's'])
    .select(sql<number>`row_number() over (partition by topic order by s)`.as('place'))
    .select(sql<number>`count(*) over (partition by topic)`.as('cards'))
    // Answered before it was given: a clock was wrong.
    .where('s', '>=', 0);
  const rows = await db
    .selectFrom(ranked.as('ranked'))
    .select('topic')
    .select(sql<number>`min(case when place * 2 >= cards then s end)`.as('median'))
    .groupBy('topic')
    .execute();
  return new Map(rows.map(({ topic, median }) => [topic, median]));
}

/** The databases have no function of times in common. */
function secondsBetween(dialect: Database['dialect'], start: unknown, end: unknown) {
  return dialect === 'sqlite'
    ? sql<number>`round((julianday(${end}) - julianday(${start})) * 86400, 3)`
    : sql<number>`cast(extract(epoch from cast(${end} as timestamptz) - cast(${start} as timestamptz)) as double precision)`;
}
