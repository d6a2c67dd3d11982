// A hash over everything that compilation reads: tells whether compiled code is up to date.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['src', 'hooks', 'fhir-mappings'];
const files = ['package.json', 'tsconfig.json'];

/** File of the compiled folder in which the hash of its source is recorded. */
export const hashFile = join('dist', 'source-hash');

export function sourceHash() {
  const hash = createHash('sha256');
  const sources = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|css|html|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files, ...sources].sort()) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
