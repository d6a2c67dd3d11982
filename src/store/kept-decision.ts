// One decision with what it takes to make it again.
import type { RuleSetRecord } from '../../hooks/records.ts';
import type { Database } from './database.ts';

export interface KeptDecision {
  readonly id: string;
  readonly hook: string;
  readonly edition: string;
  /** SHA-256 of the answer, in hex. */
  readonly answer: string;
  readonly rules: RuleSetRecord['rules'];
  /** Absent where inputs were not kept, or no longer. */
  readonly sealed?: string;
}

export function keptDecision(database: Database, id: string): Promise<KeptDecision | undefined> {
  return database.use(async (db) => {
    const row = await db
      .selectFrom('decision as d')
      .leftJoin('rule_set as s', 's.hash', 'd.rule_set')
      .select(['d.id', 'd.hook', 'd.edition', 'd.answer', 'd.inputs', 's.rules'])
      .where('d.id', '=', id)
      .executeTakeFirst();
    if (!row) return undefined;
    const { inputs, rules, ...decision } = row;
    return {
      ...decision,
      rules: JSON.parse(rules ?? '[]') as KeptDecision['rules'],
      ...(inputs === null ? {} : { sealed: inputs }),
    };
  });
}
