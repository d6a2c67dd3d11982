// The house: who may import whom. The linter enforces the same; this test explains each rule and
// also catches what a pattern cannot: who owns a library, and that a change of layer is deliberate.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const folders = ['src', 'hooks', 'fhir-mappings'];

interface Import {
  readonly file: string;
  /** Path from the root for a relative import, else the package. */
  readonly target: string;
}

function sourceFiles(): readonly string[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const imports: readonly Import[] = sourceFiles().flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'/gm);
  return [...found].map((match) => {
    const path = (match[1] ?? match[2]) as string;
    return { file, target: path.startsWith('.') ? normalize(join(dirname(file), path)) : path };
  });
});

/** Each layer, what it may import, and why. */
const layers: readonly { layer: string; may: readonly RegExp[]; because: string }[] = [
  {
    layer: 'src/domain/',
    may: [/^src\/domain\//],
    because:
      'the domain is the vocabulary of a tumour board and knows nothing of the world outside',
  },
  {
    layer: 'src/guideline/',
    may: [/^src\/(?:domain|guideline)\//],
    because: 'the guideline is a pure function: it knows neither FHIR nor codes nor HTTP',
  },
  {
    layer: 'fhir-mappings/',
    may: [
      /^fhir-mappings\//,
      /^src\/domain\//,
      /^@lhncbc\/ucum-lhc$/,
      /^fhir\/r4\.js$/,
      /^lru-cache$/,
    ],
    because: 'a mapping reads FHIR into the domain and decides nothing',
  },
  {
    layer: 'hooks/',
    may: [
      /^hooks\//,
      /^fhir-mappings\//,
      /^src\/(?:domain|guideline)\//,
      /^cds-hooks-types$/,
      /^zod(?:\/mini)?$/,
      /^fhir\/r4\.js$/,
      /^node:crypto$/,
      /^@opentelemetry\/api$/,
    ],
    because: 'hooks speak CDS Hooks; HTTP, the FHIR client and the store are behind ports',
  },
];

describe('layers', () => {
  for (const { layer, may, because } of layers) {
    it(`${layer} imports only what it may, since ${because}`, () => {
      const own = imports.filter(({ file }) => file.startsWith(layer));
      expect(own.length).toBeGreaterThan(10);
      const foreign = own.filter(({ target }) => !may.some((pattern) => pattern.test(target)));
      expect(foreign).toEqual([]);
    });
  }

  it('only src/ehr knows the FHIR client library, since its errors carry patient data', () => {
    const users = imports.filter(({ target }) => target === 'fhir-kit-client');
    expect(users.map(({ file }) => dirname(file))).toEqual(['src/ehr']);
  });

  it('only one file of the hooks knows of tracing, so that an answer reads as its steps', () => {
    const users = imports.filter(
      ({ file, target }) => file.startsWith('hooks/') && target === '@opentelemetry/api',
    );
    expect(users.map(({ file }) => file)).toEqual(['hooks/tracing.ts']);
  });

  it('only src/server knows Express, since nothing else should depend on HTTP', () => {
    const users = imports.filter(({ target }) => target === 'express');
    expect(new Set(users.map(({ file }) => dirname(file)))).toEqual(new Set(['src/server']));
  });

  it('src/ehr, src/store and src/terminology implement ports and know neither mappings nor guideline', () => {
    const adapters = imports.filter(({ file }) => /^src\/(?:ehr|store|terminology)\//.test(file));
    const foreign = adapters.filter(({ target }) =>
      /^(?:fhir-mappings|src\/guideline|src\/server)\//.test(target),
    );
    expect(adapters.length).toBeGreaterThan(0);
    expect(foreign).toEqual([]);
  });

  it('src/web takes nothing but types from the service, since nothing is decided in the browser', () => {
    const own = sourceFiles().filter((file) => file.startsWith('src/web/'));
    const taken = own.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^import (type )?[^;]*?from '([^']+)'/gm)]
        .map(([, type, from = '']) => {
          const target = from.startsWith('.') ? normalize(join(dirname(file), from)) : from;
          return { file, target, type: type !== undefined };
        })
        .filter(({ target }) => !target.startsWith('src/web/')),
    );
    const values = taken.filter(({ type }) => !type).map(({ target }) => target);
    expect(values.filter((target) => target !== '@dagrejs/dagre')).toEqual([]);
    const typed = taken.filter(({ type }) => type).map(({ target }) => target);
    expect(typed.length).toBeGreaterThan(10);
    const may = /^(?:src\/server\/workbench\/[a-z-]*views?\.ts|cds-hooks-types|fhir\/r4\.js)$/;
    expect(typed.filter((target) => !may.test(target))).toEqual([]);
  });

  it('no clock is read below the hooks: time enters as the day of the request', () => {
    const below = sourceFiles().filter((f) =>
      /^(?:src\/(?:domain|guideline)|fhir-mappings)\//.test(f),
    );
    const readers = below.filter((f) => /\bDate\.now\(|new Date\(\)/.test(readFileSync(f, 'utf8')));
    expect(readers).toEqual([]);
  });

  it('the environment is read in one place', () => {
    const readers = sourceFiles().filter((f) => readFileSync(f, 'utf8').includes('process.env'));
    expect(readers).toEqual(['src/main.ts']);
  });

  it('source files stay small; tables of codes, drugs and citations are data', () => {
    const large = sourceFiles().filter(
      (f) =>
        !/\/codes\/|rules\/index\.ts$|\/drug\.ts$|guideline\/evidence\.ts$|\.d\.ts$/.test(f) &&
        readFileSync(f, 'utf8').split('\n').length > 301,
    );
    expect(large).toEqual([]);
  });
});
