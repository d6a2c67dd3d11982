// Row 42 of the fault table: bodies that are made to hurt.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedRule, fullPrefetch, hookRequest, patientRecord } from './support/patient.ts';
import { ask, discovered, type FaultService, startFaultService } from './support/service.ts';

const record = patientRecord();
let service: FaultService;
let prefetch: Record<string, unknown>;

beforeAll(async () => {
  service = await startFaultService();
  prefetch = fullPrefetch(await discovered(service.url, 'order-sign'), record);
});
afterAll(() => service.close());

const request = () => hookRequest(record, 'order-sign', { prefetch });

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
