// Rows 38 and 39 of the fault table: rules that fail, and what is not valid at start.
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../src/guideline/rules/index.ts';
import { readConfig } from '../../src/server/config.ts';
import { start } from '../../src/start.ts';
import { expectedRule, fullPrefetch, hookRequest, patientRecord } from './support/patient.ts';
import { refusedStart } from './support/process.ts';
import {
  ask,
  cardOf,
  discovered,
  type FaultService,
  startFaultService,
} from './support/service.ts';
import { clientsFile, databaseFile, issuer, signedToken, signingKey } from './support/tokens.ts';

const record = patientRecord();
let service: FaultService;
let prefetch: Record<string, unknown>;

beforeAll(async () => {
  service = await startFaultService();
  prefetch = fullPrefetch(await discovered(service.url, 'order-sign'), record);
});
afterAll(() => service.close());

const request = () => hookRequest(record, 'order-sign', { prefetch });

describe('a rule that fails', () => {
  const failing = (part: 'trigger' | 'when') =>
    rules.map((rule) => {
      const thrown = () => {
        throw new Error('synthetic failure with Patient/patient-1');
      };
      return rule.id === 'SAF-01' ? { ...rule, [part]: { ...rule[part], ask: thrown } } : rule;
    });

  for (const part of ['trigger', 'when'] as const) {
    it(`38: one whose ${part} throws loses only itself, and is counted and named`, async () => {
      const broken = await startFaultService({}, { rules: failing(part) });
      try {
        const reply = await ask(broken.url, request());
        expect(reply.fired).toContain(expectedRule);
        expect(cardOf(reply, 'SYS-01')?.summary).toContain('1 failed in this service');
        expect(cardOf(reply, 'SYS-01')?.detail).toContain('SAF-01');
        const labels = { rule: 'SAF-01', outcome: 'failed' };
        expect(await broken.metric('rule_findings_total', labels)).toBe(1);
        expect(broken.logged()).toContain('"failed":["SAF-01"]');
        expect(broken.logged() + reply.text).not.toContain('synthetic failure');
        // Nothing switches a check off by itself: it is asked again, and fails again.
        await ask(broken.url, request());
        expect(await broken.metric('rule_findings_total', labels)).toBe(2);
      } finally {
        await broken.close();
      }
    });
  }
});

describe('what is not valid at start', () => {
  const configOf = (env: Record<string, string>) => () => readConfig(env);

  it('39: a configuration is refused with every problem listed', () => {
    const wrong = { PORT: 'x', DEADLINE_MS: '5', GUIDELINE_EDITION: 'none', TIME_ZONE: 'Mars' };
    expect(configOf(wrong)).toThrow(/PORT.*GUIDELINE_EDITION.*DEADLINE_MS.*TIME_ZONE/s);
  });

  it('39: a host that strangers reach is refused without clients, and the process ends with 1', async () => {
    expect(configOf({ HOST: '0.0.0.0' })).toThrow(/CLIENTS_FILE/);
    expect(configOf({ HOST: '::' })).toThrow(/CLIENTS_FILE/);
    expect(configOf({ HOST: 'cds.example.org' })).toThrow(/CLIENTS_FILE/);
    const { code, output } = await refusedStart({ HOST: '0.0.0.0' });
    expect(code).toBe(1);
    expect(output).toContain('CLIENTS_FILE');
  }, 30_000);

  it('39: switching the proof of clients off is possible, and loud', async () => {
    const open = await startFaultService({ HOST: '0.0.0.0', CDS_AUTH: 'off', LOG_LEVEL: 'warn' });
    await open.close();
    expect(open.logged()).toContain('EVERYONE');
  });

  it('39: settings that make libraries log what they send are refused', () => {
    expect(configOf({ DEBUG: 'fhir-kit-client:*' })).toThrow(/DEBUG/);
    expect(configOf({ DEBUG: '*' })).toThrow(/DEBUG/);
    expect(configOf({ NODE_DEBUG: 'http' })).toThrow(/NODE_DEBUG/);
  });

  const badClients: readonly [string, unknown][] = [
    ['no clients', []],
    ['an unknown field', [{ id: 'a', issuer, keys: [{ kid: '1', kty: 'EC' }], jwksUrl: 'x' }]],
    ['no keys', [{ id: 'a', issuer }]],
    ['a private key', [{ id: 'a', issuer, keys: [{ kid: '1', kty: 'EC', d: 'x' }] }]],
    ['a symmetric key', [{ id: 'a', issuer, keys: [{ kid: '1', kty: 'oct', k: 'x' }] }]],
    ['keys by plain http', [{ id: 'a', issuer, jwksUrls: ['http://ehr.example.org/jwks'] }]],
    [
      'a weak algorithm',
      [{ id: 'a', issuer, jwksUrls: ['https://e.org/j'], algorithms: ['HS256'] }],
    ],
    [
      'two clients that one token fits',
      [
        { id: 'a', issuer, jwksUrls: ['https://e.org/j'] },
        { id: 'b', issuer, jwksUrls: ['https://e.org/k'] },
      ],
    ],
  ];
  for (const [name, clients] of badClients) {
    it(`39: a registry with ${name} is refused`, async () => {
      const config = readConfig({ PORT: '0', CLIENTS_FILE: clientsFile(clients as object[]) });
      await expect(start(config)).rejects.toThrow(/CLIENTS_FILE is not valid/);
    });
  }

  it('39: a registry that cannot be read is refused without quoting it', async () => {
    const file = clientsFile([]);
    writeFileSync(file, '{"clients": [secret');
    const config = readConfig({ PORT: '0', CLIENTS_FILE: file });
    await expect(start(config)).rejects.toThrow(/^CLIENTS_FILE cannot be read as JSON.$/);
  });

  it('39: a registry that is read again is taken as a whole, or the old one stays', async () => {
    const [first, second] = [await signingKey(), await signingKey()];
    const file = clientsFile([{ id: 'a', issuer, keys: [first.publicJwk] }]);
    const own = await startFaultService({ CLIENTS_FILE: file, DATABASE_FILE: databaseFile() });
    const url = `${own.url}/cds-services/mbc-order-sign`;
    const asked = async (key: typeof first) => {
      const headers = { authorization: `Bearer ${await signedToken(key, url)}` };
      return (await ask(own.url, request(), { headers })).status;
    };
    try {
      writeFileSync(file, JSON.stringify({ clients: [{ id: 'a' }] }));
      own.reload();
      expect(await asked(first)).toBe(200);
      expect(own.logged()).toContain('CLIENTS_FILE is not valid');

      writeFileSync(
        file,
        JSON.stringify({ clients: [{ id: 'a', issuer, keys: [second.publicJwk] }] }),
      );
      own.reload();
      expect(await asked(first)).toBe(401);
      expect(await asked(second)).toBe(200);
    } finally {
      await own.close();
    }
  });

  it('39: rules with one id twice, without a source or without a date do not start', async () => {
    const [first] = rules;
    if (!first) throw new Error('there is no rule');
    const config = readConfig({ PORT: '0' });
    const bad = [
      [first, first],
      [{ ...first, sources: [] }],
      [{ ...first, reviewDue: 'soon' }],
      [],
    ];
    for (const set of bad) await expect(start(config, { rules: set })).rejects.toThrow(/not valid/);
  });
});
