// Counts by day and client, of rules that fired and codes that were recognised, with the calls in
// which they could have.
import { type Kysely, sql } from 'kysely';
import type { DailyCount, Period } from '../../hooks/insights.ts';
import { ruleSetsOf } from './rule-sets.ts';
import type { Tables } from './schema.ts';

type Db = Kysely<Tables>;

const count = sql<number>`cast(count(*) as integer)`;

export async function dailyCounts(db: Db, period: Period): Promise<readonly DailyCount[]> {
  return [...(await ruleCounts(db, period)), ...(await codeCounts(db, period))];
}

const keyOf = (...parts: readonly string[]) => JSON.stringify(parts);

/** A rule has a row for each day on which it was evaluated, whether or not it fired. */
async function ruleCounts(db: Db, { from, to }: Period): Promise<readonly DailyCount[]> {
  const sets = await db
    .selectFrom('decision')
    .select(['day', 'client', 'rule_set', count.as('calls')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['day', 'client', 'rule_set'])
    .execute();
  const rules = await ruleSetsOf(db, [...new Set(sets.map(({ rule_set }) => rule_set))]);
  const fires = await db
    .selectFrom('finding as f')
    .innerJoin('decision as d', 'd.id', 'f.decision')
    .select(['f.day', 'd.client', 'f.rule', count.as('fires')])
    .where('f.day', '>=', from)
    .where('f.day', '<=', to)
    .where('f.outcome', '=', 'fires')
    .groupBy(['f.day', 'd.client', 'f.rule'])
    .execute();
  const fired = new Map(fires.map((f) => [keyOf(f.day, f.client, f.rule), f.fires]));
  const rows = new Map<string, DailyCount>();
  for (const { day, client, rule_set, calls } of sets) {
    for (const rule of rules.get(rule_set) ?? []) {
      const key = keyOf(day, client, rule);
      const sum = (rows.get(key)?.calls ?? 0) + calls;
      const of = { day, client, kind: 'rule', subject: rule } as const;
      rows.set(key, { ...of, count: fired.get(key) ?? 0, calls: sum });
    }
  }
  return [...rows.values()];
}

/** A code has a row for each day with calls, from the first on which it was recognised. */
async function codeCounts(db: Db, { from, to }: Period): Promise<readonly DailyCount[]> {
  const calls = await db
    .selectFrom('decision')
    .select(['day', 'client', count.as('calls')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['day', 'client'])
    .execute();
  const seen = await db
    .selectFrom('code_count')
    .select(['day', 'client', 'system', 'code'])
    .select(sql<number>`cast(sum(count) as integer)`.as('times'))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('recognised', '=', 1)
    .groupBy(['day', 'client', 'system', 'code'])
    .execute();
  const times = new Map(
    seen.map((s) => [keyOf(s.day, s.client, `${s.system}|${s.code}`), s.times]),
  );
  const codes = new Map<string, Set<string>>();
  for (const { client, system, code } of seen) {
    codes.set(client, (codes.get(client) ?? new Set()).add(`${system}|${code}`));
  }
  return calls.flatMap(({ day, client, calls: of }) =>
    [...(codes.get(client) ?? [])].map((subject) => ({
      ...{ day, client, kind: 'code' as const, subject },
      ...{ count: times.get(keyOf(day, client, subject)) ?? 0, calls: of },
    })),
  );
}
