// Which of two copies of one resource is the newer.
import { type Json, object, string } from './json.ts';

/** Of two copies of a resource the higher version counts, else the later update. */
export function isNewer(json: Json, other: Json): boolean {
  const version = (j: Json) => Number(string(object(j['meta'])?.['versionId']) ?? Number.NaN);
  const [a, b] = [version(json), version(other)];
  if (!Number.isNaN(a) && !Number.isNaN(b) && a !== b) return a > b;
  const updated = (j: Json) => string(object(j['meta'])?.['lastUpdated']) ?? '';
  if (updated(json) !== updated(other)) return updated(json) > updated(other);
  // Two copies that claim to be the same version: any fixed choice keeps the answer stable.
  return printed(json) > printed(other);
}

/** A fixed form of a resource, for an order that does not depend on how it was sent. */
export function printed(json: Json): string {
  try {
    return JSON.stringify(json);
  } catch {
    // Nested deeper than can be printed.
    return '';
  }
}
