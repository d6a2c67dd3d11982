// Counts and times day by day, for the plots of the CDS team.
import { type Kysely, sql } from 'kysely';
import type { DaySeries, Period } from '../../hooks/insights.ts';
import type { Tables } from './schema.ts';

type Db = Kysely<Tables>;

const count = sql<number>`cast(count(*) as integer)`;

export async function daySeries(db: Db, period: Period): Promise<DaySeries> {
  return { fires: await firesByDay(db, period), calls: await callsByDay(db, period) };
}

function firesByDay(db: Db, { from, to }: Period): Promise<DaySeries['fires']> {
  return db
    .selectFrom('finding')
    .select(['day', 'rule', count.as('fires')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('outcome', '=', 'fires')
    .groupBy(['day', 'rule'])
    .orderBy('day')
    .orderBy('rule')
    .execute();
}

/** The percentiles are those of the nearest rank. */
function callsByDay(db: Db, { from, to }: Period): Promise<DaySeries['calls']> {
  const ranked = db
    .selectFrom('decision')
    .select(['day', 'milliseconds'])
    .select(sql<number>`row_number() over (partition by day order by milliseconds)`.as('place'))
    .select(sql<number>`count(*) over (partition by day)`.as('calls'))
    .where('day', '>=', from)
    .where('day', '<=', to);
  const at = (percent: number) =>
    sql<number>`min(case when place * 100 >= calls * ${sql.lit(percent)} then milliseconds end)`;
  return db
    .selectFrom(ranked.as('ranked'))
    .select(['day', count.as('calls')])
    .select([at(50).as('p50'), at(95).as('p95'), at(99).as('p99')])
    .groupBy('day')
    .orderBy('day')
    .execute();
}
