// Writes entries in one transaction. Each is known by its id: what is there already stays as it was,
// so that a batch whose fate is not known can be written again.
import { type Insertable, type Kysely, sql } from 'kysely';
import type {
  CodesRecord,
  DecisionRecord,
  FeedbackRecord,
  StoreEntry,
} from '../../hooks/records.ts';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

type Dialect = Database['dialect'];

type Rows = { [T in keyof Tables]?: Insertable<Tables[T]>[] };

export async function append(
  { db, dialect }: { readonly db: Kysely<Tables>; readonly dialect: Dialect },
  entries: readonly StoreEntry[],
): Promise<void> {
  const rows = rowsOf(entries);
  await db.transaction().execute(async (transaction) => {
    for (const [table, list] of Object.entries(rows)) {
      if (list.length > 0) await insertion(table, list, dialect).execute(transaction);
    }
  });
}

/**
 * All rows as one parameter: a placeholder for each of their values would make a long statement, and
 * another one for each number of rows, which the database has to read each time.
 * https://sqlite.org/json1.html#jeach, https://www.postgresql.org/docs/current/functions-json.html
 */
function insertion(table: string, rows: readonly object[], dialect: Dialect) {
  const names = [...new Set(rows.flatMap(Object.keys))];
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const json = JSON.stringify(rows);
  const values =
    dialect === 'sqlite'
      ? sql`select ${sql.join(names.map((name) => sql`value ->> ${sql.lit(name)}`))}
          from json_each(${json}) where true`
      : sql`select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json})`;
  return sql`insert into ${sql.table(table)} (${columns}) ${values} on conflict do nothing`;
}

function rowsOf(entries: readonly StoreEntry[]): Rows {
  const rows: Required<Pick<Rows, Written>> = {
    rule_set: [],
    decision: [],
    finding: [],
    card: [],
    mapping_issue: [],
    code_count: [],
    feedback: [],
    audit: [],
  };
  for (const entry of entries) {
    if (entry.kind === 'decision') addDecision(entry.record, rows);
    else if (entry.kind === 'feedback') rows.feedback.push(feedbackRow(entry.record));
    else if (entry.kind === 'codes') rows.code_count.push(...codeRows(entry.record));
    else if (entry.kind === 'rule-set') {
      const { rules, ...set } = entry.record;
      rows.rule_set.push({ ...set, rules: JSON.stringify(rules) });
    } else {
      const { id, recorded, event } = entry.record;
      rows.audit.push({ id, recorded, event: JSON.stringify(event) });
    }
  }
  // In one order, so that two processes with the same rows never wait for each other in turn.
  rows.rule_set.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return rows;
}

type Written = Exclude<keyof Tables, 'used_token'>;

/** Day of a time, both ISO 8601 in UTC. */
const dayOf = (time: string) => time.slice(0, 10);

function addDecision(record: DecisionRecord, rows: Required<Pick<Rows, Written>>): void {
  const { id: decision, time, client, service } = record;
  const day = dayOf(time);
  rows.decision.push(decisionRow(record));
  rows.finding.push(
    ...record.findings.map(({ missing, shown, ...finding }) => ({
      ...{ ...finding, decision, day },
      ...{ shown: shown ? 1 : 0, missing: JSON.stringify(missing) },
    })),
  );
  rows.card.push(
    ...record.cards.map(({ rules, suggestions, ...card }) => ({
      ...{ ...card, decision, client, service, time, day },
      ...{ rules: JSON.stringify(rules), suggestions: JSON.stringify(suggestions) },
    })),
  );
  rows.mapping_issue.push(...record.issues.map((issue) => ({ ...issue, decision, day })));
}

function decisionRow(record: DecisionRecord): Insertable<Tables['decision']> {
  return {
    id: record.id,
    time: record.time,
    day: dayOf(record.time),
    service: record.service,
    hook: record.hook,
    hook_instance: record.hookInstance,
    client: record.client,
    edition: record.edition,
    rule_set: record.ruleSet,
    patient: record.patient,
    practitioner: record.user ?? null,
    encounter: record.encounter ?? null,
    orders: record.orders,
    outcome: record.outcome,
    milliseconds: record.milliseconds,
    sources: JSON.stringify(record.sources),
    gaps: JSON.stringify(record.gaps),
    answer: record.answer,
    inputs: record.inputs?.sealed ?? null,
    inputs_until: record.inputs?.until ?? null,
  };
}

function feedbackRow(record: FeedbackRecord): Insertable<Tables['feedback']> {
  const { id, client, service, card, outcome, reason } = record;
  return {
    ...{ id, client, service, card, outcome },
    reason_system: reason?.system ?? null,
    reason_code: reason?.code ?? null,
    reason_display: reason?.display ?? null,
    comment: record.comment ?? null,
    suggestions: JSON.stringify(record.suggestions),
    outcome_time: record.outcomeTimestamp,
    received: record.receivedAt,
  };
}

function codeRows({ id, day, client, codes }: CodesRecord): Insertable<Tables['code_count']>[] {
  return codes.map(({ recognised, ...seen }) => ({
    ...{ ...seen, id, day, client },
    recognised: recognised ? 1 : 0,
  }));
}
