// Exports, read in portions from the last row of the one before: neither all in memory nor one long
// transaction. What comes in meanwhile is taken along or not, but nothing twice.
import type { Kysely } from 'kysely';
import type { DecisionLine, FeedbackLine, Period } from '../../hooks/insights.ts';
import type { Database } from './database.ts';
import { ruleSetsOf } from './rule-sets.ts';
import type { Tables } from './schema.ts';

const portion = 500;

/** Where the last portion ended: a time and an id, which no two rows share. */
type Place = readonly [time: string, id: string];

/** The first moment after the period: its days are compared with times. */
const endOf = ({ to }: Period) => `${to}T24`;

async function* inPortions<T>(
  read: (after: Place) => Promise<readonly { readonly line: T; readonly place: Place }[]>,
  from: string,
): AsyncGenerator<T> {
  let after: Place = [from, ''];
  for (;;) {
    const rows = await read(after);
    for (const { line } of rows) yield line;
    const last = rows.at(-1);
    if (!last || rows.length < portion) return;
    after = last.place;
  }
}

export function feedbackLines(database: Database, period: Period): AsyncGenerator<FeedbackLine> {
  return inPortions(
    (after) => database.use((db) => feedbackPortion(db, period, after)),
    period.from,
  );
}

async function feedbackPortion(db: Kysely<Tables>, period: Period, [time, id]: Place) {
  const rows = await db
    .selectFrom('feedback as f')
    // A card of another client is none, however its feedback came to be kept.
    .leftJoin('card as c', (join) =>
      join.onRef('c.uuid', '=', 'f.card').onRef('c.client', '=', 'f.client'),
    )
    .leftJoin('decision as d', 'd.id', 'c.decision')
    .selectAll('f')
    .select(['c.uuid', 'c.topic', 'c.indicator', 'c.rules', 'c.time as shown', 'c.decision'])
    .select(['c.service as card_service', 'd.practitioner', 'd.patient'])
    .where((on) =>
      on.or([
        on('f.received', '>', time),
        on.and([on('f.received', '=', time), on('f.id', '>', id)]),
      ]),
    )
    .where('f.received', '<', endOf(period))
    .orderBy('f.received')
    .orderBy('f.id')
    .limit(portion)
    .execute();
  return rows.map((row) => ({ line: feedbackLine(row), place: [row.received, row.id] as const }));
}

type FeedbackRow = Tables['feedback'] & {
  readonly [K in 'uuid' | 'topic' | 'indicator' | 'rules' | 'shown' | 'decision']: string | null;
} & { readonly [K in 'card_service' | 'practitioner' | 'patient']: string | null };

function feedbackLine(row: FeedbackRow): FeedbackLine {
  const outcome = row.outcome as FeedbackLine['outcome'];
  return {
    card: row.card,
    known: row.uuid !== null,
    service: row.card_service ?? row.service,
    location: row.client,
    intervention: row.topic,
    rules: listOf(row.rules) as string[],
    indicator: row.indicator,
    outcome,
    action: outcome === 'accepted' ? 'suggestion taken' : 'card dismissed',
    acceptedSuggestions: listOf(row.suggestions) as string[],
    overrideReason: overrideReasonOf(row),
    user: row.practitioner,
    patient: row.patient,
    decision: row.decision,
    shownAt: row.shown,
    date: row.outcome_time.slice(0, 10),
    outcomeTimestamp: row.outcome_time,
    receivedAt: row.received,
  };
}

function overrideReasonOf(row: FeedbackRow): FeedbackLine['overrideReason'] {
  const { reason_system: system, reason_code: code, reason_display: display, comment } = row;
  if (code === null && comment === null) return null;
  return {
    ...(code === null
      ? {}
      : { reason: { system: system ?? '', code, ...(display === null ? {} : { display }) } }),
    ...(comment === null ? {} : { userComment: comment }),
  };
}

export function decisionLines(database: Database, period: Period): AsyncGenerator<DecisionLine> {
  return inPortions(
    (after) => database.use((db) => decisionPortion(db, period, after)),
    period.from,
  );
}

async function decisionPortion(db: Kysely<Tables>, period: Period, [time, id]: Place) {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where((on) =>
      on.or([on('time', '>', time), on.and([on('time', '=', time), on('id', '>', id)])]),
    )
    .where('time', '<', endOf(period))
    .orderBy('time')
    .orderBy('id')
    .limit(portion)
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const of = <T extends 'finding' | 'card' | 'mapping_issue'>(table: T) =>
    db
      .selectFrom(table as 'finding')
      .selectAll()
      .where('decision', 'in', ids)
      .execute() as Promise<unknown[]> as Promise<Tables[T][]>;
  const parts = {
    findings: grouped(await of('finding')),
    cards: grouped(await of('card')),
    issues: grouped(await of('mapping_issue')),
    sets: await ruleSetsOf(db, [...new Set(rows.map((row) => row.rule_set))]),
  };
  return rows.map((row) => ({
    line: decisionLine(row, parts),
    place: [row.time, row.id] as const,
  }));
}

function grouped<T extends { readonly decision: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.decision, [...(groups.get(row.decision) ?? []), row]);
  return groups;
}

interface Parts {
  readonly findings: ReadonlyMap<string, readonly Tables['finding'][]>;
  readonly cards: ReadonlyMap<string, readonly Tables['card'][]>;
  readonly issues: ReadonlyMap<string, readonly Tables['mapping_issue'][]>;
  /** Ids of the rules that were evaluated, by the hash of their set. */
  readonly sets: ReadonlyMap<string, readonly string[]>;
}

function decisionLine(row: Tables['decision'], parts: Parts): DecisionLine {
  const findings = parts.findings.get(row.id) ?? [];
  const found = new Set(findings.map(({ rule }) => rule));
  const of = (outcome: string) => findings.filter((f) => f.outcome === outcome);
  return {
    ...{ id: row.id, time: row.time, service: row.service, hook: row.hook },
    ...{ hookInstance: row.hook_instance, location: row.client, edition: row.edition },
    ...{ ruleSet: row.rule_set, patient: row.patient, user: row.practitioner },
    ...{ encounter: row.encounter, orders: row.orders, outcome: row.outcome },
    milliseconds: row.milliseconds,
    sources: JSON.parse(row.sources) as Record<string, string>,
    gaps: listOf(row.gaps),
    fired: of('fires').map(ruleLine),
    undetermined: of('undetermined').map((f) => ({ ...ruleLine(f), missing: listOf(f.missing) })),
    failed: of('failed').map(ruleLine),
    silent: (parts.sets.get(row.rule_set) ?? []).filter((rule) => !found.has(rule)),
    cards: (parts.cards.get(row.id) ?? []).map(({ uuid, topic, indicator, ...card }) => ({
      ...{ uuid, topic, indicator, rules: listOf(card.rules) as string[] },
      suggestions: listOf(card.suggestions) as string[],
    })),
    issues: (parts.issues.get(row.id) ?? []).map(({ kind, system, topic, count }) => ({
      ...{ kind, system, topic, count },
    })),
  };
}

function ruleLine({ rule, version, shown, indicator }: Tables['finding']) {
  return { rule, version, shown: shown === 1, indicator };
}

function listOf(json: string | null): readonly unknown[] {
  return json === null ? [] : (JSON.parse(json) as unknown[]);
}
