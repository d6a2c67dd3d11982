// Uuids of cards and suggestions, derived from the decision they belong to: the same decision
// rendered again, or by another replica, gives the same ids.
import { createHash } from 'node:crypto';

/** A version 8 (custom) UUID of RFC 9562 over the parts. */
export function derivedUuid(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(uuidShape, '$1-$2-$3-$4-$5');
}

const uuidShape = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;
