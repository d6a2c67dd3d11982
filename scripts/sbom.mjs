// The bill of materials of what is shipped, in CycloneDX, by npm itself: every production package
// of the lock file. npm is given a lock file without the development packages, since its own
// `--omit=dev` (npm 11) also leaves out what development and production both need, such as zod.
// Usage: npm run --silent sbom > sbom.cdx.json
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const read = (name) => JSON.parse(readFileSync(name, 'utf8'));
const { devDependencies: _, overrides: __, ...manifest } = read('package.json');
const lock = read('package-lock.json');
const { devDependencies: ___, ...top } = lock.packages[''];
const shipped = Object.entries(lock.packages).filter(([path, entry]) => {
  const target = entry.link ? (lock.packages[entry.resolved] ?? { dev: true }) : entry;
  return path !== '' && !target.dev;
});
const production = { ...lock, packages: { '': top, ...Object.fromEntries(shipped) } };

const root = mkdtempSync(join(tmpdir(), 'sbom-'));
// The product is named by its folder.
const folder = join(root, manifest.name);
try {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(production));
  const options = ['--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];
  const { status } = spawnSync('npm', ['sbom', ...options], { cwd: folder, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
