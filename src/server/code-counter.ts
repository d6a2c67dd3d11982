// Counts the codes that are seen, over a few seconds and all patients of a client, so that what is
// kept of them leads back to nobody.
import { randomUUID } from 'node:crypto';
import type { SentResource } from '../../fhir-mappings/read/record.ts';
import type { SeenCode, StoreEntry } from '../../hooks/records.ts';
import { seenCodes } from '../../hooks/seen-codes.ts';

export interface CodeCounter {
  readonly count: (client: string, resources: readonly SentResource[]) => void;
  /** What was counted since the last time. */
  readonly taken: () => readonly StoreEntry[];
}

export function codeCounter(now: () => Date): CodeCounter {
  let counts = new Map<string, Map<string, SeenCode>>();
  return {
    count: (client, resources) => {
      const day = now().toISOString().slice(0, 10);
      const key = JSON.stringify([client, day]);
      const ofClient = counts.get(key) ?? new Map<string, SeenCode>();
      counts.set(key, ofClient);
      for (const seen of seenCodes(resources)) {
        const of = `${seen.system}|${seen.code}|${seen.recognised}`;
        const count = (ofClient.get(of)?.count ?? 0) + 1;
        ofClient.set(of, { ...seen, count });
      }
    },
    taken: () => {
      const all = [...counts];
      counts = new Map();
      return all
        .filter(([, codes]) => codes.size > 0)
        .map(([key, codes]) => {
          const [client, day] = JSON.parse(key) as [string, string];
          const record = { id: randomUUID(), client, day, codes: [...codes.values()] };
          return { kind: 'codes' as const, record };
        });
    },
  };
}
