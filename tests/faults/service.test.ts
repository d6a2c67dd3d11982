// Rows 38 to 40 and 42 of the fault table: the service's own failures, load, and hostile bodies.
import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../src/guideline/rules/index.ts';
import { admission } from '../../src/server/admission.ts';
import { readConfig } from '../../src/server/config.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import { start } from '../../src/start.ts';
import { faults, startFaultyEhr } from './support/faulty-ehr.ts';
import {
  expectedRule,
  fullPrefetch,
  hookRequest,
  patientRecord,
  withServer,
} from './support/patient.ts';
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

function block(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

describe('overload', () => {
  it('40: calls beyond what can be under way get 503 with Retry-After, the others their answer', async () => {
    const ehr = await startFaultyEhr(record.resources);
    ehr.fail('all', faults.slow(1000));
    const small = await startFaultService({ MAX_CONCURRENT: '4' }, { lagMs: 60_000 });
    try {
      const sent = Array.from({ length: 12 }, () =>
        ask(small.url, hookRequest(record, 'order-sign', withServer(ehr.url, record))),
      );
      const replies = await Promise.all(sent);
      const served = replies.filter(({ status }) => status === 200);
      const shed = replies.filter(({ status }) => status === 503);

      expect(served).toHaveLength(4);
      for (const reply of served) expect(reply.fired).toContain(expectedRule);
      expect(shed).toHaveLength(8);
      for (const reply of shed) {
        expect(reply.headers.get('retry-after')).toBe('1');
        expect(reply.codes).toEqual(['transient']);
      }
      // At once, while the others still wait for the EHR.
      const slowest = Math.max(...shed.map(({ milliseconds }) => milliseconds));
      expect(slowest).toBeLessThan(Math.min(...served.map(({ milliseconds }) => milliseconds)));
      expect(await small.metric('requests_shed_total', { reason: 'concurrency' })).toBe(8);
      // What was let in is out again, and there is room.
      expect((await ask(small.url, request())).status).toBe(200);
    } finally {
      await Promise.all([small.close(), ehr.close()]);
    }
  });

  it('40: while the event loop lags a crowd is not let in; a lone call is', async () => {
    const door = admission({ concurrent: 100, lagMs: 200 }, createMetrics());
    const arrive = () => {
      const response = Object.assign(new EventEmitter(), {
        locals: {},
        setHeader: () => undefined,
      });
      door.admit({} as Request, response as unknown as Response, () => undefined);
      return response;
    };
    try {
      block(400);
      const inside = Array.from({ length: 8 }, arrive);
      expect(arrive).toThrow('busy');
      inside[0]?.emit('close');
      arrive();
      await pause(120);
      // The loop has come round.
      arrive();
    } finally {
      door.stop();
    }
  });

  it('40: a client over its rate gets 429 with Retry-After, and others are not affected', async () => {
    const [busy, calm] = [await signingKey(), await signingKey()];
    const own = await startFaultService({
      DATABASE_FILE: databaseFile(),
      CLIENTS_FILE: clientsFile([
        { id: 'busy', issuer, keys: [busy.publicJwk], requestsPerMinute: 2 },
        { id: 'calm', issuer: 'https://calm.example.org', keys: [calm.publicJwk] },
      ]),
    });
    const url = `${own.url}/cds-services/mbc-order-sign`;
    const asked = async (key: typeof busy, iss: string) => {
      const token = await signedToken(key, url, { claims: { iss } });
      return ask(own.url, request(), { headers: { authorization: `Bearer ${token}` } });
    };
    try {
      expect((await asked(busy, issuer)).status).toBe(200);
      expect((await asked(busy, issuer)).status).toBe(200);
      const over = await asked(busy, issuer);
      expect(over.status).toBe(429);
      expect(over.codes).toEqual(['throttled']);
      expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await asked(calm, 'https://calm.example.org')).status).toBe(200);
    } finally {
      await own.close();
    }
  });
});

describe('a hostile body', () => {
  const nested = (depth: number, [open, close]: [string, string]) =>
    `{"hook":"order-sign","prefetch":{"x":${open.repeat(depth)}1${close.repeat(depth)}}}`;
  const keys = (count: number) =>
    `{"prefetch":{${Array.from({ length: count }, (_, n) => `"k${n}":0`).join(',')}}}`;
  const within = (value: string) => JSON.stringify(request()).replace(/\}$/, `,"x":${value}}`);
  const bodies: readonly [string, string][] = [
    ['ten thousand nested arrays', nested(10_000, ['[', ']'])],
    ['ten thousand nested objects', nested(10_000, ['{"a":', '}'])],
    ['two million brackets that never close', '['.repeat(2_000_000)],
    ['a million keys', keys(700_000)],
    ['a million values', `[${'0,'.repeat(1_000_000)}0]`],
    ['a key __proto__', within('{"__proto__":{"polluted":true}}')],
    ['a key __proto__ that is escaped', within('{"\\u005f_proto__":{"polluted":true}}')],
    ['a NUL', within('"a\\u0000b"')],
    ['a lone surrogate', within('"\\ud800"')],
    ['a string of five megabytes', within(`"${'x'.repeat(5_000_000)}"`)],
    ['nothing', ''],
    ['no JSON', 'hook=order-sign'],
    ['a cut-off body', JSON.stringify(request()).slice(0, -9)],
    ['null', 'null'],
    ['a string', '"order-sign"'],
    ['a list', '[]'],
    ['a number', '7'],
  ];
  for (const [name, body] of bodies) {
    it(`42: ${name} is a 400 in bounded time, and others are served`, async () => {
      const [reply, other] = await Promise.all([
        ask(service.url, body),
        ask(service.url, request()),
      ]);

      expect(reply.status).toBe(400);
      expect(reply.text).toContain('OperationOutcome');
      expect(reply.milliseconds).toBeLessThan(1500);
      expect(other.fired).toContain(expectedRule);
      expect({}).not.toHaveProperty('polluted');
    });
  }

  it('42: keys named constructor and prototype are inert', async () => {
    const sent = { ...request(), constructor: { prototype: { polluted: true } }, prototype: {} };
    const reply = await ask(service.url, sent);

    expect(reply.fired).toContain(expectedRule);
    expect({}).not.toHaveProperty('polluted');
  });

  it('42: a body over the limit is a 413, also when it is only so once unpacked', async () => {
    const huge = Buffer.alloc(300_000_000, 32);
    const bomb = gzipSync(huge);
    const before = process.memoryUsage().rss;
    const packed = await ask(service.url, new Uint8Array(bomb), {
      headers: { 'content-encoding': 'gzip' },
    });
    expect(packed.status).toBe(413);
    expect(packed.codes).toEqual(['too-long']);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
    expect((await ask(service.url, new Uint8Array(huge.subarray(0, 11_000_000)))).status).toBe(413);
  });

  it('42: a body in another encoding is refused, one that is compressed is read', async () => {
    const utf16 = await ask(service.url, JSON.stringify(request()), {
      headers: { 'content-type': 'application/json; charset=utf-16' },
    });
    expect(utf16.status).toBe(400);
    const zipped = await ask(service.url, new Uint8Array(gzipSync(JSON.stringify(request()))), {
      headers: { 'content-encoding': 'gzip' },
    });
    expect(zipped.fired).toContain(expectedRule);
  });
});
