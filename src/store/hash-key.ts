// The secret of the keyed hashes under which patients, users and encounters are recorded. Without it
// a hash of an id could be found by trying all ids.
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type KeyedHash = (...parts: readonly string[]) => string;

/** 128 bits are enough to tell patients apart. */
const hashBytes = 16;

/**
 * @param key 32 bytes in hex; without one it is read from the file, which is made if it is not there.
 * @param onEphemeral told when there is no such file and none can be made: hashes then change with
 * the next start.
 */
export function keyedHash(
  { key, file }: { readonly key?: string | undefined; readonly file: string },
  onEphemeral: () => void,
): KeyedHash {
  let secret: Buffer | undefined;
  return (...parts) => {
    secret ??= Buffer.from(key ?? keyOf(file, onEphemeral), 'hex');
    const hash = createHmac('sha256', secret).update(JSON.stringify(parts)).digest();
    return hash.subarray(0, hashBytes).toString('base64url');
  };
}

function keyOf(file: string, onEphemeral: () => void): string {
  const known = read(file);
  if (known) return known;
  const made = randomBytes(32).toString('hex');
  try {
    // Linked as a whole: of two processes that start at once, one gives the key to both.
    const draft = `${file}.${randomUUID()}`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, made, { mode: 0o600, flag: 'wx' });
    try {
      linkSync(draft, file);
    } catch {
      // Another process was first.
    }
    unlinkSync(draft);
  } catch {
    // A folder that cannot be written to.
  }
  const kept = read(file);
  if (!kept) onEphemeral();
  return kept ?? made;
}

function read(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8').trim();
    return /^[0-9a-f]{64}$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
