// The schema in steps. A step that was published is never changed; what is new becomes another one.
// Each can be repeated, since SQLite does not undo half of a step that was cut off.
import type { CreateTableBuilder, Kysely, Migration, MigrationProvider } from 'kysely';

const text = (name: string) => (table: CreateTableBuilder<string, string>) =>
  table.addColumn(name, 'text', (column) => column.notNull());
const optional = (name: string) => (table: CreateTableBuilder<string, string>) =>
  table.addColumn(name, 'text');
const whole = (name: string) => (table: CreateTableBuilder<string, string>) =>
  table.addColumn(name, 'integer', (column) => column.notNull());

type Column = ReturnType<typeof text>;

interface TableShape {
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  /** Columns of each index beside the key. */
  readonly indexes?: readonly (readonly string[])[];
}

const first: Readonly<Record<string, TableShape>> = {
  used_token: {
    key: ['client', 'token'],
    columns: [
      text('client'),
      text('token'),
      (table) => table.addColumn('expires', 'bigint', (c) => c.notNull()),
    ],
    indexes: [['expires']],
  },
  rule_set: {
    key: ['hash'],
    columns: [text('hash'), text('edition'), text('hook'), text('rules')],
  },
  decision: {
    key: ['id'],
    columns: [
      ...['id', 'time', 'day', 'service', 'hook', 'hook_instance', 'client', 'edition'].map(text),
      ...[text('rule_set'), text('patient'), optional('practitioner'), optional('encounter')],
      ...[whole('orders'), text('outcome')],
      (table) => table.addColumn('milliseconds', 'double precision', (c) => c.notNull()),
      ...[text('sources'), text('gaps'), text('answer')],
      ...[optional('inputs'), optional('inputs_until')],
    ],
    indexes: [['time', 'id'], ['day'], ['inputs_until']],
  },
  finding: {
    key: ['decision', 'rule'],
    columns: [
      ...[text('decision'), text('rule'), text('version'), text('outcome'), whole('shown')],
      ...[text('indicator'), text('missing'), text('day')],
    ],
    indexes: [['day', 'rule', 'outcome']],
  },
  card: {
    key: ['uuid'],
    columns: [
      ...['uuid', 'decision', 'client', 'service', 'time', 'day', 'topic'].map(text),
      ...['indicator', 'rules', 'suggestions'].map(text),
    ],
    indexes: [['decision'], ['day']],
  },
  mapping_issue: {
    key: ['decision', 'kind', 'system', 'topic'],
    columns: [
      ...['decision', 'kind', 'system', 'topic'].map(text),
      ...[whole('count'), text('day')],
    ],
    indexes: [['day']],
  },
  code_count: {
    key: ['id', 'system', 'code', 'recognised'],
    columns: [
      ...['id', 'day', 'client', 'system', 'code'].map(text),
      ...[whole('recognised'), whole('count')],
    ],
    indexes: [['day', 'client']],
  },
  feedback: {
    key: ['id'],
    columns: [
      ...['id', 'client', 'service', 'card', 'outcome'].map(text),
      ...['reason_system', 'reason_code', 'reason_display', 'comment'].map(optional),
      ...['suggestions', 'outcome_time', 'received'].map(text),
    ],
    indexes: [['received', 'id'], ['card']],
  },
  audit: {
    key: ['id'],
    columns: [
      ...[text('id'), text('recorded'), text('event')],
      ...[optional('delivered'), optional('claimed_until')],
    ],
    indexes: [
      ['recorded', 'id'],
      ['delivered', 'recorded'],
    ],
  },
};

async function create(db: Kysely<unknown>, name: string, shape: TableShape): Promise<void> {
  const start = db.schema.createTable(name).ifNotExists() as CreateTableBuilder<string, string>;
  const table = shape.columns.reduce((made, column) => column(made), start);
  await table.addPrimaryKeyConstraint(`${name}_key`, [...shape.key] as never).execute();
  for (const columns of shape.indexes ?? []) {
    const index = db.schema.createIndex(`${name}_by_${columns.join('_')}`).ifNotExists();
    await index
      .on(name)
      .columns([...columns])
      .execute();
  }
}

const steps: Readonly<Record<string, Migration>> = {
  '0001-records': {
    up: async (db: Kysely<unknown>) => {
      for (const [name, shape] of Object.entries(first)) await create(db, name, shape);
    },
  },
};

export const migrations: MigrationProvider = { getMigrations: async () => ({ ...steps }) };
