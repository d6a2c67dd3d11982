// The table for terminologists says what the code does: it is compared with the code word for word,
// and each list, setting and file that it names exists and is used.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CodeListId, codeListIds } from '../../fhir-mappings/codes/lists.ts';
import { valueSetIds } from '../../fhir-mappings/publish/value-set.ts';
import { factReadings } from '../../fhir-mappings/representations/index.ts';
import { withTable } from '../../scripts/mapping-markdown.ts';
import { type FactName, factNames } from '../../src/domain/fact-name.ts';

const folder = new URL('../../fhir-mappings/', import.meta.url);
const sourceOf = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const readme = sourceOf('README.md');

describe('fhir-mappings/README.md', () => {
  it('is what `npm run mapping:table` writes', () => {
    expect(withTable(readme)).toBe(readme);
  });

  it('has one row for each fact, in the order of the facts', () => {
    const named = [...readme.matchAll(/^\| \*\*(\w+)\*\*<br>/gm)].map(([, name]) => name);
    expect(named).toEqual(factNames);
    expect(Object.keys(factReadings).sort()).toEqual([...factNames].sort());
  });

  it('links only to files that exist', () => {
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target as string);
    const files = links.filter((target) => !target.startsWith('/fhir/'));
    expect(files.length).toBeGreaterThan(factNames.length);
    expect(files.filter((file) => !existsSync(new URL(file, folder)))).toEqual([]);
  });

  it('links only to ValueSets that the service publishes', () => {
    const published = new Set(valueSetIds());
    const linked = [...readme.matchAll(/\]\(\/fhir\/ValueSet\/([^)]+)\)/g)].map(([, id]) => id);
    expect(linked.length).toBeGreaterThan(100);
    expect(linked.filter((id) => !published.has(id as string))).toEqual([]);
  });
});

const readings = factNames.map((name) => [name, factReadings[name]] as const);

/** The lists of metastatic sites are asked for by the name of the site. */
const isAskedFor = (list: CodeListId, source: string) =>
  source.includes(`'${list}'`) ||
  new RegExp(`^\\s*${list}:`, 'm').test(source) ||
  (list.startsWith('site-') && source.includes('`site-$'));

describe.each(readings)('%s', (_: FactName, reading) => {
  it('names lists that one of its mappers asks for', () => {
    const source = reading.mappers.map(sourceOf).join('\n');
    const lists = Object.values(reading.representations).flatMap((r) => r.lists ?? []);
    expect(lists.filter((list) => !codeListIds.includes(list))).toEqual([]);
    expect(lists.filter((list) => !isAskedFor(list, source))).toEqual([]);
  });

  it('has a representation, and none twice', () => {
    const paths = Object.values(reading.representations).map((r) => JSON.stringify(r));
    expect(paths.length).toBeGreaterThan(0);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('the mappers', () => {
  it('that make the case are each named by a fact', () => {
    const imported = [...sourceOf('to-case.ts').matchAll(/from '\.\/([\w-]+\.ts)'/g)];
    const mappers = imported.map(([, file]) => file as string);
    const named = new Set(readings.flatMap(([, reading]) => reading.mappers));
    const withoutFact = ['case-builder.ts', 'dangling.ts', 'unmapped.ts'];
    expect(mappers.length).toBeGreaterThan(20);
    expect(mappers.filter((file) => !named.has(file) && !withoutFact.includes(file))).toEqual([]);
  });
});
