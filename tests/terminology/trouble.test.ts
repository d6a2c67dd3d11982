// A terminology server in trouble: the drug stays unidentified, the card says so, the answer is in
// time, and the trouble is counted. Nothing of it reaches the card.
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../src/server/config.ts';
import { cardOf, startFaultService } from '../faults/support/service.ts';
import {
  draft,
  expectedRule,
  noBreaker,
  shortLimits,
  sign,
  stageForEach,
} from './support/stage.ts';
import {
  rxnorm,
  startTerminologyServer,
  type TerminologyFault,
} from './support/terminology-server.ts';

const product = { system: rxnorm, code: '99000001' };
const letrozole = {
  concepts: { [`${rxnorm}|99000001`]: { relations: [['has_ingredient', '72965'] as const] } },
};
const unidentified = 'Could not identify the drug';

const json = { 'content-type': 'application/fhir+json' };
const faults: readonly (readonly [name: string, outcome: string, TerminologyFault])[] = [
  ['answers 500', 'server-error', (response) => response.writeHead(500).end()],
  ['refuses with 401', 'unauthorized', (response) => response.writeHead(401).end()],
  ['is too busy', 'rate-limited', (response) => response.writeHead(429).end()],
  [
    'sends a page of HTML',
    'malformed',
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>'),
  ],
  [
    'calls HTML what is JSON',
    'malformed',
    (response) => response.writeHead(200, json).end('<html></html>'),
  ],
  [
    'sends a resource that is no answer',
    'malformed',
    (response) => response.writeHead(200, json).end('{"resourceType":"CodeSystem"}'),
  ],
  ['redirects', 'refused', (response) => response.writeHead(302, { location: '/elsewhere' }).end()],
  [
    'sends too much',
    'too-large',
    (response) =>
      response
        .writeHead(200, json)
        .end(`{"resourceType":"Parameters","x":"${'x'.repeat(600_000)}"}`),
  ],
  ['breaks off', 'unreachable', (response) => response.socket?.resetAndDestroy()],
];

describe('a server in trouble', () => {
  const stage = stageForEach({ breaker: noBreaker, limits: shortLimits });

  it.each(faults)('that %s: the drug is not identified (%s)', async (_name, outcome, fault) => {
    stage.server.know(letrozole);
    stage.server.fail(fault);
    const reply = await stage.sign({ coding: [product] });

    expect(reply.status).toBe(200);
    expect(cardOf(reply, 'SYS-02')?.summary).toContain(unidentified);
    expect(reply.fired).toEqual([]);
    expect(await stage.count('terminology_calls_total', { operation: '$lookup', outcome })).toBe(1);
    expect(await stage.count('terminology_drugs_total', { outcome: 'failed' })).toBe(1);
    expect(stage.server.calls.map((c) => c.url).filter((u) => u.includes('elsewhere'))).toEqual([]);
  });

  it('does not answer: the request goes on in time, and other orders are checked', async () => {
    stage.server.fail(() => undefined);
    const drafts = [
      draft({ coding: [product] }, 'draft-1'),
      draft({ coding: [{ system: rxnorm, code: '72965' }] }, 'draft-2'),
    ];
    const reply = await stage.sign(drafts);

    expect(reply.milliseconds).toBeLessThan(1500);
    expect(reply.fired).toContain(expectedRule);
    expect(cardOf(reply, 'SYS-02')?.summary).toContain(unidentified);
  });

  it('answers late: this request goes on, and the next one has the answer', async () => {
    stage.server.know(letrozole);
    let answered = false;
    const late = (answer: () => void) => {
      answer();
      answered = true;
    };
    stage.server.fail((_response, answer) => setTimeout(late, 450, answer));
    const first = await stage.sign({ coding: [product] });
    expect(first.fired).toEqual([]);

    await vi.waitFor(() => expect(answered).toBe(true), { timeout: 5000 });
    await new Promise((done) => setTimeout(done, 200));
    expect((await stage.sign({ coding: [product] })).fired).toContain(expectedRule);
    expect(stage.server.calls).toHaveLength(1);
  });

  it('answers again: a failure is not kept', async () => {
    stage.server.know(letrozole);
    stage.server.fail((response) => response.writeHead(500).end());
    await stage.sign({ coding: [product] });
    stage.server.fail(undefined);

    expect((await stage.sign({ coding: [product] })).fired).toContain(expectedRule);
  });
});

describe('the deadline of the service', () => {
  const patient = { ...shortLimits, requestMs: 60_000, callMs: 60_000 };
  const stage = stageForEach({ breaker: noBreaker, limits: patient }, { DEADLINE_MS: '700' });

  it('is kept whatever the server takes', async () => {
    stage.server.fail(() => undefined);
    const reply = await stage.sign({ coding: [product] });

    expect(reply.status).toBe(200);
    expect(reply.milliseconds).toBeLessThan(1500);
    expect(cardOf(reply, 'SYS-02')?.summary).toContain(unidentified);
  });
});

describe('the circuit breaker', () => {
  const breaker = { calls: 4, leastCalls: 3, threshold: 0.5, halfOpenAfterMs: 1500 };
  const stage = stageForEach({ breaker, limits: shortLimits });

  it('leaves a failing server alone, and tries it again later', async () => {
    stage.server.know(letrozole);
    stage.server.fail((response) => response.writeHead(503).end());
    for (let i = 0; i < 6; i += 1) await stage.sign({ coding: [product] });

    expect(stage.server.calls.length).toBeLessThan(6);
    expect(await stage.count('terminology_breaker_changes_total', { state: 'open' })).toBe(1);
    expect(await stage.count('terminology_calls_total', { outcome: 'paused' })).toBeGreaterThan(0);

    stage.server.fail(undefined);
    await new Promise((done) => setTimeout(done, 1600));
    expect((await stage.sign({ coding: [product] })).fired).toContain(expectedRule);
  });
});

describe('what was answered', () => {
  const kept = { ...shortLimits, keptMs: { known: 60_000, unknown: 2000 } };
  const stage = stageForEach({ breaker: noBreaker, limits: kept });

  it('is kept: two requests make one call', async () => {
    stage.server.know(letrozole);
    const first = await stage.sign({ coding: [product] });
    const second = await stage.sign({ coding: [product] });

    expect([first, second].map((r) => r.fired.includes(expectedRule))).toEqual([true, true]);
    expect(stage.server.calls).toHaveLength(1);
  });

  it('is asked once by requests that come together', async () => {
    stage.server.know(letrozole);
    stage.server.fail((_response, answer) => setTimeout(answer, 100));
    const replies = await Promise.all([1, 2, 3].map(() => stage.sign({ coding: [product] })));

    expect(replies.every((r) => r.fired.includes(expectedRule))).toBe(true);
    expect(stage.server.calls).toHaveLength(1);
  });

  it('is kept for a short time only where the code was not known', async () => {
    await stage.sign({ coding: [product] });
    const asked = stage.server.calls.length;
    await stage.sign({ coding: [product] });
    expect(stage.server.calls).toHaveLength(asked);

    await new Promise((done) => setTimeout(done, 2100));
    stage.server.know(letrozole);
    expect((await stage.sign({ coding: [product] })).fired).toContain(expectedRule);
  });
});

describe('the configuration', () => {
  const running: { close: () => Promise<void> }[] = [];
  afterAll(() => Promise.all(running.map((r) => r.close())));

  it('names no server by default, and none is asked', async () => {
    const server = await startTerminologyServer();
    const service = await startFaultService();
    running.push(server, service);
    const reply = await sign(service.url, { coding: [product] });

    expect(readConfig({}).terminologyServer).toBeUndefined();
    expect(cardOf(reply, 'SYS-02')?.summary).toContain(unidentified);
    expect(server.calls).toEqual([]);
    expect(await service.metric('terminology_drugs_total')).toBe(0);
  });

  it.each([
    'ftp://tx.example.org/r4',
    'http://tx.example.org/r4',
    'https://user:secret@tx.example.org/r4',
    'https://tx.example.org/r4?x=1',
    'https://tx.example.org/r4#x',
    'https://tx.example.org/../r4\\',
    'tx.example.org',
  ])('refuses %s', (url) => {
    expect(() => readConfig({ TERMINOLOGY_SERVER_URL: url })).toThrow(/TERMINOLOGY_SERVER_URL/);
  });

  it('takes https, and http on this machine, with or without a slash at the end', () => {
    const base = (url: string) => readConfig({ TERMINOLOGY_SERVER_URL: url }).terminologyServer;
    expect(base('https://tx.example.org/r4/')).toBe('https://tx.example.org/r4');
    expect(base('http://127.0.0.1:8080/r4')).toBe('http://127.0.0.1:8080/r4');
  });

  it('refuses to start with an address that is never called', async () => {
    const env = { TERMINOLOGY_SERVER_URL: 'https://169.254.169.254/r4' };
    await expect(startFaultService(env)).rejects.toThrow(/TERMINOLOGY_SERVER_URL/);
  });
});
