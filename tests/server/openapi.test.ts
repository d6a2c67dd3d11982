// The description of the interface: valid as OpenAPI 3.1, and true of the running service.
import { readdirSync, readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { rules } from '../../src/guideline/rules/index.ts';
import {
  alive,
  cdsResponse,
  discoveryAnswer,
  operationOutcome,
  readiness,
} from '../../src/server/openapi/answers.ts';
import { type OpenApi, openApi } from '../../src/server/openapi/document.ts';
import { routes } from '../../src/server/openapi/routes.ts';
import { releaseOf } from '../../src/server/release.ts';
import { fullPrefetch, hookRequest, patientRecord } from '../faults/support/patient.ts';
import {
  ask,
  discovered,
  type FaultService,
  startFaultService,
} from '../faults/support/service.ts';
import { attributes, headings, plainText, unbalanced } from '../support/html-check.ts';

let service: FaultService;
let document: OpenApi;

beforeAll(async () => {
  service = await startFaultService();
  document = (await (await fetch(`${service.url}/openapi.json`)).json()) as OpenApi;
});
afterAll(() => service.close());

/** The path with the examples of its parameters. */
const filled = ({ path, parameters = [] }: (typeof routes)[number]) =>
  parameters.reduce((at, { name, example }) => at.replace(`{${name}}`, example ?? ''), path);

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1, with every reference resolved', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  it('is refused by that validator when a part of it is wrong', async () => {
    const wrong = structuredClone(document) as unknown as { paths: Record<string, unknown> };
    wrong.paths['/healthz'] = { get: { responses: 'none' } };
    expect((await new Validator().validate(wrong)).valid).toBe(false);
  });

  it('asks for the token of a client or of the CDS team where they have to show one', () => {
    const setting = { publicUrl: 'https://cds.example.org', release: releaseOf(rules) };
    const security = (auth: 'jwt' | 'open', path: string) => {
      const config = { auth, quickStart: auth === 'open' };
      const operations = Object.values(openApi({ ...setting, config }).paths[path] ?? {});
      return operations.flatMap((operation) => operation.security.flatMap(Object.keys));
    };
    const call = '/cds-services/mbc-order-sign';
    expect(security('jwt', call)).toEqual(['clientToken']);
    expect(security('open', call)).toEqual([]);
    expect(security('jwt', '/insights')).toEqual(['insightsToken', 'insightsPassword']);
    expect(security('open', '/insights')).toEqual([]);
    expect(security('jwt', '/rules')).toEqual([]);
  });

  it('names every route that the server has, and no other', () => {
    const served = sourceRoutes();
    expect(served.length).toBeGreaterThan(15);
    const known = routes.map(({ method, path }) => `${method} ${plain(path)}`);
    expect(served.filter((route) => !known.includes(route))).toEqual([]);
    expect(known.filter((route) => !served.includes(route))).toEqual([]);
  });

  for (const route of routes.filter(({ method }) => method === 'get')) {
    it(`promises of GET ${route.path} what is answered`, async () => {
      const answer = await vi.waitFor(async () => {
        const found = await fetch(`${service.url}${filled(route)}`);
        await found.text();
        expect(found.status).toBe(200);
        return found;
      }, 20_000);
      expect(answer.headers.get('content-type')?.split(';')[0]).toBe(route.answer.type);
    });
  }
});

/** Routes of pages that are no interface of their own. */
const internal = /^get \/(?:assets\/|favicon|workbench\/)|^post \/workbench\//;

/** Addresses with each parameter as {}; one for each service. */
function sourceRoutes(): readonly string[] {
  const files = readdirSync('src/server').filter((name) => name.endsWith('.ts'));
  const text = files.map((name) => readFileSync(`src/server/${name}`, 'utf8')).join('\n');
  const found = [...text.matchAll(/router\.(get|post)\(\s*['`]([^'`]+)['`]/g)];
  const served = found.flatMap(([, method, path = '']) =>
    variants(path).map((variant) => `${method} ${variant}`),
  );
  return [...new Set(served)].filter((route) => !internal.test(route) && !route.includes('$'));
}

function variants(path: string): readonly string[] {
  const ids = ['mbc-patient-view', 'mbc-order-select', 'mbc-order-sign'];
  const types = ['ValueSet', 'CodeSystem', 'PlanDefinition', 'Questionnaire'];
  const each = path.startsWith('/cds-services/') ? ids : types;
  return each.map((value) =>
    path
      .replace(/^\/cds-services\/:id/, `/cds-services/${value}`)
      .replace(/\$\{shelf\.type\}/, value)
      .replace(/:\w+/g, '{}'),
  );
}

const plain = (path: string) => path.replace(/\{\w+\}/g, '{}');

describe('its schemas', () => {
  const described = (name: string) => {
    const schema = (document.components.schemas as Record<string, unknown>)[name];
    return z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));
  };

  it('describe every field of cards of each hook', async () => {
    const record = patientRecord();
    for (const hook of ['patient-view', 'order-select', 'order-sign'] as const) {
      const prefetch = fullPrefetch(await discovered(service.url, hook), record);
      const { observations: _, ...less } = prefetch;
      for (const sent of [prefetch, less]) {
        const reply = await ask(service.url, hookRequest(record, hook, { prefetch: sent }));
        expect(reply.cards.length, hook).toBeGreaterThan(0);
        expect(cdsResponse.safeParse(JSON.parse(reply.text)).error, hook).toBeUndefined();
      }
    }
  });

  it('describe discovery, probes and errors', async () => {
    const json = async (path: string) => (await fetch(`${service.url}${path}`)).json();
    expect(discoveryAnswer.safeParse(await json('/cds-services')).error).toBeUndefined();
    expect(alive.safeParse(await json('/healthz')).error).toBeUndefined();
    expect(readiness.safeParse(await json('/readyz')).error).toBeUndefined();
    expect(operationOutcome.safeParse(await json('/nothing')).error).toBeUndefined();
    const refused = await ask(service.url, { hook: 'order-sign' });
    expect(operationOutcome.safeParse(JSON.parse(refused.text)).error).toBeUndefined();
  });

  it('take a request that the service takes, and refuse one that it refuses', () => {
    const record = patientRecord();
    const request = JSON.parse(JSON.stringify(hookRequest(record, 'patient-view')));
    const schema = described('PatientViewRequest');
    expect(schema.safeParse(request).success).toBe(true);
    expect(schema.safeParse({ ...request, hookInstance: 'x' }).success).toBe(false);
    expect(schema.safeParse({ ...request, context: {} }).success).toBe(false);
  });
});

describe('the page of it', () => {
  it('shows every route and schema, loads nothing from elsewhere, and is well formed', async () => {
    const answer = await fetch(`${service.url}/openapi`);
    const text = await answer.text();
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(unbalanced(text)).toEqual([]);
    const shown = plainText(text);
    for (const { path, method } of routes)
      expect(shown).toContain(`${method.toUpperCase()} ${path}`);
    for (const name of Object.keys(document.components.schemas)) {
      expect(text).toContain(`id="schema-${name}"`);
    }
    const levels = headings(text);
    expect(levels[0]).toBe(1);
    expect(levels.every((level, i) => i === 0 || level - (levels[i - 1] ?? 0) <= 1)).toBe(true);
    expect([...attributes(text, 'src'), ...text.matchAll(/<script|url\(/g)]).toEqual([]);
    const ids = attributes(text, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    for (const href of attributes(text, 'href').filter((h) => h.startsWith('#'))) {
      expect(ids, href).toContain(href.slice(1));
    }
  });
});
