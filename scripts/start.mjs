// Runs the compiled service; compiles first when the compiled code is not of this source. An image
// ships the compiled code, and no source to compare it with.
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashFile, sourceHash } from './source-hash.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const compiled = existsSync(hashFile) ? readFileSync(hashFile, 'utf8') : undefined;
const shipped = compiled !== undefined && !existsSync('src');
if (!shipped && compiled !== sourceHash()) await import('./build.mjs');
await import('../dist/src/main.js');
