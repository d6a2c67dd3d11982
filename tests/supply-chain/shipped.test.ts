// What is shipped: under licences that allow it, and listed in full in the bill of materials.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAllowed, readByHand, refusedPackages, shippedPackages } from '../../scripts/licences.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const shipped = shippedPackages(lock);

describe('the licences of what is shipped', () => {
  it('are all of those that are allowed', () => {
    expect(shipped.length).toBeGreaterThan(100);
    expect(refusedPackages(shipped)).toEqual([]);
  });

  it('are looked at for every dependency, but not for what only development needs', () => {
    const names = shipped.map(({ name }) => name);
    for (const name of Object.keys(manifest.dependencies)) expect(names).toContain(name);
    expect(names).not.toContain('vitest');
  });

  it('would be refused, were they copyleft, without a licence, or only in part allowed', () => {
    const refused = ['GPL-3.0-only', 'none stated', 'UNLICENSED', '(MIT AND GPL-2.0-only)'];
    for (const licence of refused) expect(isAllowed(licence), licence).toBe(false);
    for (const licence of ['MIT', 'WTFPL OR ISC', '(MIT AND ISC)', 'GPL-2.0-only OR MIT']) {
      expect(isAllowed(licence), licence).toBe(true);
    }
    const added = [...shipped, { name: 'copyleft', version: '1.0.0', licence: 'AGPL-3.0-only' }];
    expect(refusedPackages(added).map(({ name }) => name)).toEqual(['copyleft']);
  });

  it('that are none of the usual ones are named in the notice', () => {
    const notice = readFileSync('NOTICE', 'utf8');
    for (const name of Object.keys(readByHand)) {
      expect(notice).toContain(name);
      expect(shipped.map((p) => p.name)).toContain(name);
    }
  });
});

describe('the bill of materials', () => {
  const { stdout } = spawnSync(process.execPath, ['scripts/sbom.mjs'], { encoding: 'utf8' });
  const bill = JSON.parse(stdout) as {
    bomFormat: string;
    metadata: { component: { name: string; version: string } };
    components: { name: string; version: string; purl: string; 'bom-ref': string }[];
    dependencies: { ref: string; dependsOn: string[] }[];
  };

  it('is CycloneDX, of this version', () => {
    expect(bill.bomFormat).toBe('CycloneDX');
    const { name, version } = manifest;
    expect(bill.metadata.component).toMatchObject({ name, version });
  });

  it('lists every package that is shipped, and nothing else', () => {
    const listed = bill.components.map(({ name, version }) => `${name}@${version}`);
    const expected = shipped.map(({ name, version }) => `${name}@${version}`);
    expect([...listed].sort()).toEqual([...new Set(expected)].sort());
    for (const { purl } of bill.components) expect(purl).toMatch(/^pkg:npm\//);
  });

  it('says what each needs, without a loose end', () => {
    const refs = new Set(bill.dependencies.map(({ ref }) => ref));
    for (const { dependsOn } of bill.dependencies) {
      for (const ref of dependsOn) expect(refs).toContain(ref);
    }
  });
});
