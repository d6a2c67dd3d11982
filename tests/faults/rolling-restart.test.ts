// Row 37 of the fault table: replicas on one PostgreSQL are replaced one after the other under load,
// behind a load balancer that looks at their readiness, as in docker/kubernetes.
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newDatabase, type RunningPostgres, startPostgres } from '../store/support/databases.ts';
import { expectedRule, fullPrefetch, hookRequest, patientRecord } from './support/patient.ts';
import { type ServiceProcess, startProcess } from './support/process.ts';
import { discovered } from './support/service.ts';

const record = patientRecord();
const path = '/cds-services/mbc-order-sign';
const replicas: ServiceProcess[] = [];
let postgres: RunningPostgres;
let databaseUrl: string;

beforeAll(async () => {
  postgres = await startPostgres();
  databaseUrl = (await newDatabase('postgres', postgres)).url as string;
}, 60_000);
afterAll(async () => {
  for (const { child } of replicas) child.kill('SIGKILL');
  await postgres?.stop();
});

const isReady = async (url: string) => {
  const answer = await fetch(`${url}/readyz`).catch(() => undefined);
  await answer?.text();
  return answer?.status === 200;
};

async function newReplica(): Promise<ServiceProcess> {
  const replica = await startProcess({
    DATABASE_URL: databaseUrl,
    HASH_KEY: 'c3'.repeat(32),
    SHUTDOWN_DELAY_MS: '600',
  });
  replicas.push(replica);
  await vi.waitFor(async () => expect(await isReady(replica.url)).toBe(true), 30_000);
  return replica;
}

/** Sends calls to those that say that they are ready, as it saw when it last looked. */
function loadBalancer(behind: Set<string>) {
  let ready: readonly string[] = [...behind];
  let turn = 0;
  let looking = true;
  const look = async () => {
    while (looking) {
      const urls = [...behind];
      const answers = await Promise.all(urls.map(isReady));
      ready = urls.filter((_, i) => answers[i]);
      await pause(50);
    }
  };
  const ended = look();
  return {
    next: () => ready[turn++ % ready.length],
    sees: (url: string) => ready.includes(url),
    close: () => {
      looking = false;
      return ended;
    },
  };
}

interface Tally {
  /** Answers by the address that gave them. */
  readonly answered: Map<string, number>;
  readonly failures: string[];
}

async function call(url: string, body: string, { answered, failures }: Tally): Promise<void> {
  try {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body });
    const text = await answer.text();
    if (answer.status !== 200 || !text.includes(expectedRule)) failures.push(`${answer.status}`);
    else answered.set(url, (answered.get(url) ?? 0) + 1);
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    failures.push(cause?.code ?? String(error));
  }
}

/** The next one goes only when the balancer has seen the new one, as in a rolling update. */
async function replace(
  old: ServiceProcess,
  behind: Set<string>,
  sees: (url: string) => boolean,
): Promise<ServiceProcess> {
  const exit = once(old.child, 'exit');
  old.child.kill('SIGTERM');
  expect((await exit)[0]).toBe(0);
  behind.delete(old.url);
  const fresh = await newReplica();
  behind.add(fresh.url);
  await vi.waitFor(() => expect(sees(fresh.url)).toBe(true), 20_000);
  return fresh;
}

it('37: a rolling restart under load drops no call, and each is on record once', async () => {
  const [one, two] = [await newReplica(), await newReplica()];
  const behind = new Set([one.url, two.url]);
  const balancer = loadBalancer(behind);
  const prefetch = fullPrefetch(await discovered(one.url, 'order-sign'), record);
  const body = JSON.stringify(hookRequest(record, 'order-sign', { prefetch }));
  const tally: Tally = { answered: new Map(), failures: [] };
  let loading = true;
  const clients = Array.from({ length: 3 }, async () => {
    while (loading) {
      const url = balancer.next();
      // None has said that it is ready: nothing is sent, so that nothing can be dropped.
      if (url !== undefined) await call(url, body, tally);
      await pause(20);
    }
  });

  const fresh = [
    await replace(one, behind, balancer.sees),
    await replace(two, behind, balancer.sees),
  ];
  const enough = (url: string) => (tally.answered.get(url) ?? 0) >= 5;
  await vi.waitFor(() => expect(fresh.every(({ url }) => enough(url))).toBe(true), 20_000);
  loading = false;
  await Promise.all(clients);
  await balancer.close();

  expect(tally.failures).toEqual([]);
  expect([...tally.answered.keys()].sort()).toEqual(replicas.map(({ url }) => url).sort());
  const answers = [...tally.answered.values()].reduce((sum, n) => sum + n, 0);
  await vi.waitFor(async () => {
    const exported = await fetch(`${fresh[0]?.url}/insights/decisions.ndjson`);
    const ids = (await exported.text())
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(answers);
  }, 20_000);
}, 180_000);
