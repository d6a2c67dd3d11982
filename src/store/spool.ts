// A file in which entries wait for the store, one JSON object a line, each flushed to the disk before
// it counts as kept. Several processes may share it: who delivers renames it first, and who was just
// appending to it notices and appends again. Delivering twice changes nothing, since entries have ids.

import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { StoreEntry } from '../../hooks/records.ts';

export interface Spool {
  /** Rejects when the entries do not fit into the bytes, or the disk does not take them. */
  readonly append: (entries: readonly StoreEntry[], limitBytes: number) => Promise<void>;
  /** Hands over all that waits, in portions; what was handed over is removed. */
  readonly deliver: (ports: DeliveryPorts) => Promise<void>;
  /** What waits, the files of processes that have ended included. */
  readonly bytes: () => Promise<number>;
}

export interface DeliveryPorts {
  readonly write: (entries: readonly StoreEntry[]) => Promise<void>;
  /** Whether the store refused an entry for its content, so that trying again is of no use. */
  readonly isRefusal: (error: unknown) => boolean;
  readonly onRefusal: () => void;
}

/** Entries that are written at once. */
const portion = 200;
/** Patient data is not in it, but free text of users is. */
const ownerOnly = 0o600;

/** @param openFile how the file is opened: a test can let something happen after it. */
export function spool(file: string, openFile: typeof open = open): Spool {
  const folder = dirname(file);
  const isTaken = (name: string) =>
    name.startsWith(`${basename(file)}.`) && !name.endsWith('.refused');
  const taken = async () => {
    const names = await readdir(folder).catch(() => []);
    return names.filter(isTaken).map((name) => join(folder, name));
  };
  const bytes = async () => {
    const sizes = await Promise.all([file, ...(await taken())].map(sizeOf));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  return {
    bytes,
    append: async (entries, limitBytes) => {
      if (entries.length === 0) return;
      // Begins a line of its own, whatever a crash or a full disk has left before.
      const text = `\n${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`;
      if ((await bytes()) + Buffer.byteLength(text) > limitBytes) throw new Error('spool full');
      await mkdir(folder, { recursive: true });
      while (!(await appended(file, text, openFile)));
    },
    deliver: async (ports) => {
      if ((await sizeOf(file)) > 0) await rename(file, `${file}.${randomUUID()}`).catch(ifGone);
      for (const path of await taken()) {
        await deliverFile(path, `${file}.refused`, ports);
        await unlink(path).catch(ifGone);
      }
    },
  };
}

/** Another process may have delivered it in the meantime. */
function ifGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** False when the file was taken for delivery while it was written to. */
async function appended(file: string, text: string, openFile: typeof open): Promise<boolean> {
  const handle = await openFile(file, 'a', ownerOnly);
  try {
    await handle.appendFile(text);
    await handle.datasync();
    const [written, current] = await Promise.all([
      handle.stat(),
      stat(file).catch(() => undefined),
    ]);
    return current?.ino === written.ino;
  } finally {
    await handle.close();
  }
}

async function deliverFile(path: string, refused: string, ports: DeliveryPorts): Promise<void> {
  let entries: StoreEntry[] = [];
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  for await (const line of lines) {
    const entry = parsed(line);
    if (!entry) continue;
    entries.push(entry);
    if (entries.length < portion) continue;
    await deliverPortion(entries, refused, ports);
    entries = [];
  }
  await deliverPortion(entries, refused, ports);
}

/** A line that was cut off was never answered for. */
function parsed(line: string): StoreEntry | undefined {
  try {
    return line === '' ? undefined : (JSON.parse(line) as StoreEntry);
  } catch {
    return undefined;
  }
}

/** One entry that the store refuses must not hold up the others: it is laid aside. */
async function deliverPortion(
  entries: readonly StoreEntry[],
  refused: string,
  ports: DeliveryPorts,
): Promise<void> {
  if (entries.length === 0) return;
  try {
    await ports.write(entries);
  } catch (error) {
    if (!ports.isRefusal(error)) throw error;
    if (entries.length > 1) {
      for (const entry of entries) await deliverPortion([entry], refused, ports);
      return;
    }
    ports.onRefusal();
    await appendFile(refused, `${JSON.stringify(entries[0])}\n`, { mode: ownerOnly });
  }
}
