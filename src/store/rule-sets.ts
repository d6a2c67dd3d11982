// The sets of rules that decisions name by their hash.
import type { Kysely } from 'kysely';
import type { RuleSetRecord } from '../../hooks/records.ts';
import type { Tables } from './schema.ts';

/** Ids of the rules that were evaluated, by the hash of the set: those that are off are left out. */
export async function ruleSetsOf(
  db: Kysely<Tables>,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom('rule_set')
    .select(['hash', 'rules'])
    .where('hash', 'in', [...hashes])
    .execute();
  return new Map(
    rows.map(({ hash, rules }) => [
      hash,
      (JSON.parse(rules) as RuleSetRecord['rules'])
        .filter(({ mode }) => mode !== 'off')
        .map(({ id }) => id),
    ]),
  );
}
