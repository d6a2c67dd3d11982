// Uuids of cards and suggestions, derived from the decision they belong to: the same decision
// rendered again, or by another replica, gives the same ids.
import { createHash } from 'node:crypto';

/**
 * A version 8 (custom) UUID of RFC 9562: the time of the decision, so that a store keeps beside each
 * other what belongs together, then a hash over the decision and the parts.
 *
 * @param decision a version 7 UUID.
 */
export function derivedUuid(decision: string, ...parts: readonly string[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([decision, ...parts]))
    .digest();
  hash[0] = ((hash[0] as number) & 0x0f) | 0x80;
  hash[2] = ((hash[2] as number) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 10);
  return `${decision.slice(0, 13)}-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8)}`;
}
