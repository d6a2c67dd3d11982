// Measures over a period, counted by the database.
import { type Kysely, sql } from 'kysely';
import type { Measures, Period, RuleMeasures, ServiceMeasures } from '../../hooks/insights.ts';
import type { Database } from './database.ts';
import { firstFeedback } from './first-feedback.ts';
import { prefetchSources } from './prefetch-sources.ts';
import { ruleSetsOf } from './rule-sets.ts';
import type { Tables } from './schema.ts';

type Db = Kysely<Tables>;

/** What Da Vinci CRD asks for: https://hl7.org/fhir/us/davinci-crd/foundation.html (found-2). */
const inFiveSeconds = sql<number>`cast(sum(case when milliseconds < 5000 then 1 else 0 end) as integer)`;
/** Both databases count in numbers of their own kind. */
const count = sql<number>`cast(count(*) as integer)`;

export async function measuresOf(
  db: Db,
  period: Period,
  dialect: Database['dialect'],
): Promise<Measures> {
  const patients = await decisionsIn(db, period)
    .select(sql<number>`cast(count(distinct patient) as integer)`.as('patients'))
    .executeTakeFirstOrThrow();
  return {
    period,
    services: await servicesOf(db, period),
    patients: patients.patients,
    rules: await rulesOf(db, period, dialect),
    ...(await feedbackOf(db, period)),
    missing: await missingOf(db, period),
    ...(await mappingOf(db, period)),
    prefetch: await prefetchSources(db, period),
  };
}

const decisionsIn = (db: Db, { from, to }: Period) =>
  db.selectFrom('decision').where('decision.day', '>=', from).where('decision.day', '<=', to);

async function servicesOf(db: Db, period: Period): Promise<readonly ServiceMeasures[]> {
  const outcomes = await decisionsIn(db, period)
    .select(['service', 'outcome', count.as('calls')])
    .select(sql<number>`cast(sum(orders) as integer)`.as('orders'))
    .select(inFiveSeconds.as('in_five_seconds'))
    .groupBy(['service', 'outcome'])
    .orderBy('service')
    .execute();
  const services = [...new Set(outcomes.map(({ service }) => service))];
  const answers = ['cards', 'none', 'degraded'];
  return Promise.all(
    services.map(async (service) => {
      const own = outcomes.filter((o) => o.service === service);
      const sum = (of: readonly (typeof own)[number][]) => of.reduce((n, o) => n + o.calls, 0);
      const calls = sum(own);
      const percentile = (share: number) => millisecondsAt(db, period, service, calls, share);
      return {
        ...{ service, calls, orders: own.reduce((n, o) => n + o.orders, 0) },
        degraded: sum(own.filter((o) => o.outcome === 'degraded')),
        errors: sum(own.filter((o) => !answers.includes(o.outcome))),
        inFiveSeconds: own.reduce((n, o) => n + o.in_five_seconds, 0),
        p50: await percentile(0.5),
        p95: await percentile(0.95),
        p99: await percentile(0.99),
      };
    }),
  );
}

/** The nearest-rank percentile. */
async function millisecondsAt(
  db: Db,
  period: Period,
  service: string,
  calls: number,
  share: number,
): Promise<number> {
  const row = await decisionsIn(db, period)
    .select('milliseconds')
    .where('service', '=', service)
    .orderBy('milliseconds')
    .limit(1)
    .offset(Math.max(0, Math.ceil(calls * share) - 1))
    .executeTakeFirst();
  return row?.milliseconds ?? 0;
}

async function rulesOf(
  db: Db,
  period: Period,
  dialect: Database['dialect'],
): Promise<readonly RuleMeasures[]> {
  const outcomes = await db
    .selectFrom('finding as f')
    .innerJoin('decision as d', 'd.id', 'f.decision')
    .select(['f.rule', 'f.outcome', count.as('count')])
    .select(sql<number>`cast(count(distinct d.patient) as integer)`.as('patients'))
    .where('f.day', '>=', period.from)
    .where('f.day', '<=', period.to)
    .groupBy(['f.rule', 'f.outcome'])
    .execute();
  const evaluated = await evaluatedIn(db, period);
  const cards = await cardsOf(db, period);
  const waits = await firstFeedback(db, period, dialect);
  const rules = [...new Set(outcomes.map(({ rule }) => rule))].sort();
  return rules.map((rule) => {
    const of = (outcome: string) => outcomes.find((o) => o.rule === rule && o.outcome === outcome);
    return {
      rule,
      calls: evaluated.get(rule)?.calls ?? 0,
      orders: evaluated.get(rule)?.orders ?? 0,
      fires: of('fires')?.count ?? 0,
      patients: of('fires')?.patients ?? 0,
      undetermined: of('undetermined')?.count ?? 0,
      failed: of('failed')?.count ?? 0,
      ...{ cards: 0, accepted: 0, overridden: 0, ...cards.get(rule) },
      secondsToFeedback: waits.get(rule) ?? null,
    };
  });
}

/** Calls in which each rule was evaluated, and the orders in them. */
async function evaluatedIn(db: Db, period: Period) {
  const sets = await decisionsIn(db, period)
    .select(['rule_set', count.as('calls')])
    .select(sql<number>`cast(sum(orders) as integer)`.as('orders'))
    .groupBy('rule_set')
    .execute();
  const rules = await ruleSetsOf(
    db,
    sets.map(({ rule_set }) => rule_set),
  );
  const evaluated = new Map<string, { calls: number; orders: number }>();
  for (const { rule_set, calls, orders } of sets) {
    for (const rule of rules.get(rule_set) ?? []) {
      const sum = evaluated.get(rule) ?? { calls: 0, orders: 0 };
      evaluated.set(rule, { calls: sum.calls + calls, orders: sum.orders + orders });
    }
  }
  return evaluated;
}

/** Cards by the rule they are about, and on how many of them there is feedback of each outcome. */
async function cardsOf(db: Db, { from, to }: Period) {
  const shown = await db
    .selectFrom('card')
    .select(['topic', count.as('cards')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('topic')
    .execute();
  const told = await db
    .selectFrom('card as c')
    .innerJoin('feedback as f', (join) =>
      join.onRef('f.card', '=', 'c.uuid').onRef('f.client', '=', 'c.client'),
    )
    .select(['c.topic', 'f.outcome'])
    .select(sql<number>`cast(count(distinct c.uuid) as integer)`.as('cards'))
    .where('c.day', '>=', from)
    .where('c.day', '<=', to)
    .groupBy(['c.topic', 'f.outcome'])
    .execute();
  const on = (topic: string, outcome: string) =>
    told.find((t) => t.topic === topic && t.outcome === outcome)?.cards ?? 0;
  return new Map(
    shown.map(({ topic, cards }) => [
      topic,
      { cards, accepted: on(topic, 'accepted'), overridden: on(topic, 'overridden') },
    ]),
  );
}

async function feedbackOf(
  db: Db,
  period: Period,
): Promise<Pick<Measures, 'reasons' | 'unknownCards'>> {
  const received = db
    .selectFrom('feedback as f')
    .leftJoin('card as c', (join) =>
      join.onRef('c.uuid', '=', 'f.card').onRef('c.client', '=', 'f.client'),
    )
    .where('f.received', '>=', period.from)
    .where('f.received', '<', `${period.to}T24`);
  const reasons = await received
    .select(['c.topic', 'f.reason_system', 'f.reason_code', count.as('count')])
    .where('f.outcome', '=', 'overridden')
    .where('c.topic', 'is not', null)
    .groupBy(['c.topic', 'f.reason_system', 'f.reason_code'])
    .orderBy('count', 'desc')
    .execute();
  const unknown = await received
    .select(count.as('count'))
    .where('c.uuid', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    reasons: reasons.map(({ topic, reason_system, reason_code, count: times }) => ({
      ...{ rule: topic ?? '', system: reason_system ?? '' },
      ...{ code: reason_code ?? 'no coded reason', count: times },
    })),
    unknownCards: unknown.count,
  };
}

async function missingOf(db: Db, { from, to }: Period): Promise<Measures['missing']> {
  const rows = await db
    .selectFrom('finding')
    .select(['missing', count.as('count')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('outcome', '=', 'undetermined')
    .groupBy('missing')
    .execute();
  const facts = new Map<string, { fact: string; reason: string; count: number }>();
  for (const row of rows) {
    for (const lack of JSON.parse(row.missing) as { fact: string; reason: string }[]) {
      const key = `${lack.fact} ${lack.reason}`;
      facts.set(key, { ...lack, count: (facts.get(key)?.count ?? 0) + row.count });
    }
  }
  return [...facts.values()].sort((a, b) => b.count - a.count).slice(0, shownAtMost);
}

const shownAtMost = 30;

async function mappingOf(
  db: Db,
  { from, to }: Period,
): Promise<Pick<Measures, 'issues' | 'unknownCodes'>> {
  const sum = sql<number>`cast(sum(count) as integer)`;
  const issues = await db
    .selectFrom('mapping_issue')
    .select(['kind', 'system', 'topic', sum.as('times')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['kind', 'system', 'topic'])
    .orderBy('times', 'desc')
    .limit(shownAtMost)
    .execute();
  const codes = await db
    .selectFrom('code_count')
    .select(['system', 'code', sum.as('times')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('recognised', '=', 0)
    .groupBy(['system', 'code'])
    .orderBy('times', 'desc')
    .limit(shownAtMost)
    .execute();
  return {
    issues: issues.map(({ times, ...issue }) => ({ ...issue, count: times })),
    unknownCodes: codes.map(({ times, ...code }) => ({ ...code, count: times })),
  };
}
