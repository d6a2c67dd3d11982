// The licences of everything that is shipped, from the lock file: each has to be one of those that
// ask for nothing but their notice. Development packages are not shipped and not looked at.
// Usage: npm run licences
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** SPDX ids of permissive licences. https://spdx.org/licenses/ */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

/** Packages with terms of their own that were read; NOTICE names them. */
export const readByHand: Readonly<Record<string, string>> = {
  '@lhncbc/ucum-lhc':
    'U.S. National Library of Medicine: free use with acknowledgement; terms of UCUM for its table',
};

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

export function shippedPackages(
  lock: Readonly<{ packages: Readonly<Record<string, LockEntry & { name?: string }>> }>,
): readonly Shipped[] {
  return Object.entries(lock.packages)
    .filter(([path, { dev, link }]) => path !== '' && !dev && !link)
    .map(([path, { name, version = '', license = 'none stated' }]) => ({
      name: name ?? (path.split(/^.*node_modules\/|^hooks\//).at(-1) as string),
      version,
      licence: license,
    }));
}

/** Whether an SPDX expression of ids, AND and OR, without nesting, can be met by what is allowed. */
export function isAllowed(expression: string): boolean {
  const choices = expression.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((id) => allowed.has(id)));
}

/** What may not be shipped without being read. */
export function refusedPackages(packages: readonly Shipped[]): readonly Shipped[] {
  return packages.filter(({ name, licence }) => !(name in readByHand) && !isAllowed(licence));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const packages = shippedPackages(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  for (const [licence, count] of [...counts].sort()) console.log(`${count}\t${licence}`);
  const refused = refusedPackages(packages);
  for (const { name, version, licence } of refused) {
    console.error(`${name} ${version}: ${licence} is not allowed`);
  }
  process.exitCode = refused.length > 0 ? 1 : 0;
}
