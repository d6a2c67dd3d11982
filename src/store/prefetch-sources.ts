// Where the data of each prefetch key came from: what a client does not send has to be fetched, which
// takes the time of the call.
import { type Kysely, sql } from 'kysely';
import type { Measures, Period } from '../../hooks/insights.ts';
import type { Tables } from './schema.ts';

/** Calls have few patterns of sources, so that they are counted by pattern. */
export async function prefetchSources(
  db: Kysely<Tables>,
  { from, to }: Period,
): Promise<Measures['prefetch']> {
  const rows = await db
    .selectFrom('decision')
    .select(['sources', sql<number>`cast(count(*) as integer)`.as('calls')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('sources')
    .execute();
  const keys = new Map<string, { prefetch: number; ehr: number; none: number }>();
  for (const { sources, calls } of rows) {
    for (const [key, source] of Object.entries(JSON.parse(sources) as Record<string, Source>)) {
      const sum = keys.get(key) ?? { prefetch: 0, ehr: 0, none: 0 };
      keys.set(key, { ...sum, [source]: sum[source] + calls });
    }
  }
  return [...keys].map(([key, sum]) => ({ key, ...sum })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

type Source = 'prefetch' | 'ehr' | 'none';
