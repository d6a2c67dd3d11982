// Rows 32 and 33 of the fault table on the whole service: a store that is down, hangs, or whose disk
// is full, on both databases.
import { existsSync, mkdirSync, rmdirSync, symlinkSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { newDatabase, type RunningPostgres, startPostgres } from '../store/support/databases.ts';
import { newDatabaseFile } from '../support/start-service.ts';
import { feedbackIn, tellFeedback } from './support/feedback.ts';
import { expectedRule, fullPrefetch, hookRequest, patientRecord } from './support/patient.ts';
import { ask, discovered, type FaultService, startFaultService } from './support/service.ts';

const record = patientRecord();
const started: FaultService[] = [];
afterEach(() => Promise.all(started.splice(0).map((service) => service.close())));

async function startWith(env: Record<string, string>): Promise<FaultService> {
  const service = await startFaultService(env);
  started.push(service);
  return service;
}

async function call(service: FaultService) {
  const prefetch = fullPrefetch(await discovered(service.url, 'order-sign'), record);
  return ask(service.url, hookRequest(record, 'order-sign', { prefetch }));
}

const readiness = async ({ url }: FaultService) => {
  const answer = await fetch(`${url}/readyz`);
  return { status: answer.status, body: JSON.stringify(await answer.json()) };
};
const alive = async ({ url }: FaultService) => (await fetch(`${url}/healthz`)).status;

/** A file that cannot be opened in a folder that can be written to, until it is mended. */
function brokenFile(): { file: string; mend: () => void } {
  const file = newDatabaseFile();
  mkdirSync(file);
  return { file, mend: () => rmdirSync(file) };
}

/** A way to a server that can be cut, or be silent. */
async function cuttable(port: number) {
  const set = { mode: 'open' as 'open' | 'cut' | 'silent' };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client);
    client.on('error', () => client.destroy());
    if (set.mode === 'cut') return client.destroy();
    if (set.mode === 'silent') return client.resume();
    const target = connect(port, '127.0.0.1');
    target.on('error', () => client.destroy());
    client.on('data', (data) => set.mode === 'silent' || target.write(data));
    client.on('close', () => target.destroy());
    target.pipe(client);
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    turn: (mode: typeof set.mode) => {
      set.mode = mode;
      if (mode === 'cut') for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('a SQLite file that cannot be opened', () => {
  it('32: cards are served, feedback waits on the disk, readiness says so, and all arrives later', async () => {
    const { file, mend } = brokenFile();
    const service = await startWith({ DATABASE_FILE: file });
    const reply = await call(service);
    expect(reply.status).toBe(200);
    expect(reply.fired).toContain(expectedRule);
    const told = await Promise.all([1, 2, 3].map(() => tellFeedback(service.url)));
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(existsSync(`${file}.spool`)).toBe(true);

    const red = await readiness(service);
    expect(red.status).toBe(503);
    expect(red.body).toContain('the store is out of reach');
    expect(await alive(service)).toBe(200);
    expect(await service.metric('store_up')).toBe(0);
    expect(await service.metric('spool_bytes')).toBeGreaterThan(100);

    mend();
    await vi.waitFor(async () => expect((await readiness(service)).status).toBe(200), 8000);
    await vi.waitFor(async () => expect(await service.metric('spool_bytes')).toBe(0), 8000);
    const kept = await feedbackIn({ file });
    expect(told.map(({ card }) => kept.get(card))).toEqual([1, 1, 1]);
    expect(service.logged()).toContain('store-down');
  }, 30_000);

  it('32: a site that wants no decision without a record gets a 503 instead of cards', async () => {
    const { file } = brokenFile();
    const service = await startWith({ DATABASE_FILE: file, AUDIT_REQUIRED: 'true' });
    await vi.waitFor(async () => expect((await readiness(service)).status).toBe(503));
    const reply = await call(service);
    expect(reply.status).toBe(503);
    expect(reply.codes).toEqual(['transient']);
  });

  it('33: with a full spool new feedback is a 503, and what was answered 200 is not dropped', async () => {
    const { file, mend } = brokenFile();
    const service = await startWith({ DATABASE_FILE: file, SPOOL_LIMIT_MB: '0.001' });
    const told = [];
    for (let i = 0; i < 8; i++) told.push(await tellFeedback(service.url));
    expect(told[0]?.status).toBe(200);
    expect(told.at(-1)?.status).toBe(503);
    expect((await call(service)).status).toBe(200);
    await vi.waitFor(async () => {
      expect(await service.metric('records_lost_total', { kind: 'decision' })).toBe(1);
    });

    mend();
    await vi.waitFor(async () => expect((await readiness(service)).status).toBe(200), 8000);
    await vi.waitFor(async () => expect(await service.metric('spool_bytes')).toBe(0), 8000);
    const kept = await feedbackIn({ file });
    for (const { card, status } of told) expect(kept.get(card) ?? 0).toBe(status === 200 ? 1 : 0);
    expect((await tellFeedback(service.url)).status).toBe(200);
  }, 30_000);

  it('33: with a disk that takes nothing, feedback is a 503 and cards are served', async () => {
    const { file } = brokenFile();
    symlinkSync('/dev/full', `${file}.spool`);
    const service = await startWith({ DATABASE_FILE: file });
    expect((await tellFeedback(service.url)).status).toBe(503);
    expect((await call(service)).fired).toContain(expectedRule);
  });
});

describe('a PostgreSQL that is cut off', () => {
  let postgres: RunningPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres?.stop());

  it.each(['cut', 'silent'] as const)(
    '33: %s: feedback is kept on the disk in time, and arrives once',
    async (mode) => {
      const settings = await newDatabase('postgres', postgres);
      const direct = new URL(settings.url as string);
      const way = await cuttable(Number(direct.port));
      const url = new URL(direct);
      url.port = String(way.port);
      const service = await startWith({ DATABASE_FILE: settings.file, DATABASE_URL: url.href });
      const first = await tellFeedback(service.url);
      way.turn(mode);
      const started = performance.now();
      const told = await Promise.all([1, 2, 3].map(() => tellFeedback(service.url)));
      expect(performance.now() - started).toBeLessThan(4000);
      expect([first, ...told].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect((await call(service)).fired).toContain(expectedRule);
      expect((await readiness(service)).status).toBe(503);

      way.turn('open');
      if (mode === 'silent') way.turn('cut');
      way.turn('open');
      await vi.waitFor(async () => expect((await readiness(service)).status).toBe(200), 20_000);
      await vi.waitFor(async () => expect(await service.metric('spool_bytes')).toBe(0), 20_000);
      const kept = await feedbackIn(settings);
      expect([first, ...told].map(({ card }) => kept.get(card))).toEqual([1, 1, 1, 1]);
      await way.close();
    },
    60_000,
  );
});
