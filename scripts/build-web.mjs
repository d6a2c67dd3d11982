// Builds the browser code into dist/web: scripts and styles with names that change with their content,
// a manifest that names the entry, and beside each file its compressed form.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const folder = join('dist', 'web');

export async function buildWeb() {
  await build({
    root: join('src', 'web'),
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: join('..', '..', folder),
      emptyOutDir: true,
      target: 'es2023',
      assetsDir: '.',
      manifest: 'manifest.json',
      modulePreload: { polyfill: false },
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        input: ['main.ts', 'smart/main.ts'].map((entry) => join('src', 'web', entry)),
      },
    },
  });
  for (const name of readdirSync(folder).filter((file) => /\.(?:js|css)$/.test(file))) {
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(readFileSync(join(folder, name))));
  }
}

if (process.argv[1] === import.meta.filename) await buildWeb();
