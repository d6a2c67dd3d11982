// Row 36 of the fault table: a process that is told to end, as a scheduler or an operator does.
import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type FaultyEhr, faults, startFaultyEhr } from './support/faulty-ehr.ts';
import {
  expectedRule,
  fullPrefetch,
  hookRequest,
  patientRecord,
  withServer,
} from './support/patient.ts';
import { type ServiceProcess, startProcess } from './support/process.ts';
import { ask, discovered, type Reply } from './support/service.ts';

const record = patientRecord();
const started: ServiceProcess[] = [];
let ehr: FaultyEhr;

beforeAll(async () => {
  ehr = await startFaultyEhr(record.resources);
});
afterEach(() => {
  ehr.reset();
  for (const { child } of started.splice(0)) child.kill('SIGKILL');
});
afterAll(() => ehr.close());

async function serviceWith(env: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
  const service = await startProcess(env);
  started.push(service);
  return service;
}

/** Calls the service so that the EHR takes that long to give the observations. */
async function slowCall(url: string, milliseconds: number): Promise<{ reply: Promise<Reply> }> {
  ehr.fail('Observation', faults.slow(milliseconds));
  const { observations: _, ...prefetch } = fullPrefetch(
    await discovered(url, 'order-sign'),
    record,
  );
  const more = { prefetch, ...withServer(ehr.url, record) };
  const reply = ask(url, hookRequest(record, 'order-sign', more));
  reply.catch(() => undefined);
  while (ehr.calls.length === 0) await pause(10);
  return { reply };
}

/** Reads the whole answer: an unread one would hold its connection. */
async function get(url: string) {
  const answer = await fetch(url);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const isReady = (url: string) =>
  vi.waitFor(async () => expect((await get(`${url}/readyz`)).status).toBe(200), 20_000);

const ended = async ({ child }: ServiceProcess) => (await once(child, 'exit'))[0] as number;

describe('a process that is told to end', () => {
  it('36: readiness goes off first, calls are still answered, and what was accepted finishes', async () => {
    const service = await serviceWith({ SHUTDOWN_DELAY_MS: '700' });
    await isReady(service.url);
    const { reply } = await slowCall(service.url, 1500);

    const exit = ended(service);
    service.child.kill('SIGTERM');
    await pause(100);
    const ready = await get(`${service.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(JSON.parse(ready.text).reasons).toContain('this process is ending');
    expect((await get(`${service.url}/healthz`)).status).toBe(200);
    // A load balancer that has not looked yet sends another call: it is answered, and its
    // connection is given up.
    const late = await get(`${service.url}/cds-services`);
    expect(late.status).toBe(200);
    expect(late.headers.get('connection')).toBe('close');

    await pause(900);
    await expect(fetch(`${service.url}/cds-services`)).rejects.toThrow();
    const answered = await reply;
    expect(answered.status).toBe(200);
    expect(answered.fired).toContain(expectedRule);
    expect(answered.headers.get('connection')).toBe('close');
    expect(await exit).toBe(0);
    expect(service.output()).toContain('"msg":"left"');
  }, 60_000);

  it('36: a connection that is kept alive does not keep the process', async () => {
    const service = await serviceWith();
    const agent = new Agent({ keepAlive: true });
    await new Promise((done, failed) => {
      const call = httpRequest(`${service.url}/cds-services`, { agent }, (answer) => {
        answer.resume().once('end', done);
      });
      call.once('error', failed).end();
    });
    const asked = performance.now();
    service.child.kill('SIGTERM');
    expect(await ended(service)).toBe(0);
    // Far from the minute that an idle connection is kept otherwise.
    expect(performance.now() - asked).toBeLessThan(20_000);
    agent.destroy();
  }, 60_000);

  it('36: a call whose beginning was sent before the door was shut is told to try again', async () => {
    const service = await serviceWith();
    const socket = await connected(service.url);
    socket.write('POST /cds-services/mbc-order-sign HTTP/1.1\r\nhost: localhost\r\n');
    await pause(100);
    const exit = ended(service);
    service.child.kill('SIGTERM');
    await pause(300);
    socket.write('content-type: application/json\r\ncontent-length: 2\r\n\r\n{}');
    const answer = await textOf(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(answer).toMatch(/^retry-after: 1\r$/im);
    expect(answer).toMatch(/^connection: close\r$/im);
    expect(answer).toContain('OperationOutcome');
    expect(await exit).toBe(0);
  }, 60_000);

  it('36: one that hangs is cut off when the time to leave is over', async () => {
    const service = await serviceWith({ SHUTDOWN_GRACE_MS: '500' });
    const socket = await connected(service.url);
    socket.write(
      'POST /cds-services/mbc-order-sign HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\n{',
    );
    await pause(100);
    const asked = performance.now();
    service.child.kill('SIGTERM');
    expect(await ended(service)).toBe(0);
    // Far from the half minute that a slow client has otherwise.
    expect(performance.now() - asked).toBeLessThan(15_000);
    expect(service.output()).toContain('"cutOff":1');
    socket.destroy();
  }, 60_000);

  it('36: a second signal ends it at once', async () => {
    const service = await serviceWith();
    await slowCall(service.url, 3000);
    service.child.kill('SIGINT');
    await pause(200);
    service.child.kill('SIGTERM');
    expect(await ended(service)).toBe(128 + 15);
    expect(service.output()).not.toContain('"msg":"left"');
  }, 60_000);
});

async function connected(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  return socket;
}

async function textOf(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  await once(socket, 'close');
  return text;
}
