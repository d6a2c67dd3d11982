// The record of decisions: what is in it, what is not, and a decision that is made again from it.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionLine } from '../../hooks/insights.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import type { DecisionInputs } from '../../src/server/decision-log.ts';
import { replayDecision } from '../../src/server/replay-decision.ts';
import { type Database, database } from '../../src/store/database.ts';
import { type KeptDecision, keptDecision } from '../../src/store/kept-decision.ts';
import { purge } from '../../src/store/retention.ts';
import { sealWith } from '../../src/store/seal.ts';
import { type FaultyEhr, startFaultyEhr } from '../faults/support/faulty-ehr.ts';
import {
  fullPrefetch,
  hookRequest,
  patientRecord,
  token,
  withServer,
} from '../faults/support/patient.ts';
import {
  ask,
  discovered,
  type FaultService,
  type Reply,
  startFaultService,
} from '../faults/support/service.ts';
import { newDatabaseFile } from '../support/start-service.ts';

const record = patientRecord();
const key = 'a1'.repeat(32);

async function lines(service: FaultService): Promise<readonly DecisionLine[]> {
  const text = await (await fetch(`${service.url}/insights/decisions.ndjson`)).text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as DecisionLine);
}

/** The decision whose answer was the last. */
async function lastOf(service: FaultService): Promise<DecisionLine> {
  const last = (await lines(service)).at(-1);
  if (!last) throw new Error('nothing is recorded');
  return last;
}

describe('the record of a decision', () => {
  let service: FaultService;
  let reply: Reply;
  let line: DecisionLine;
  const file = newDatabaseFile();
  beforeAll(async () => {
    service = await startFaultService({ DATABASE_FILE: file });
    const prefetch = fullPrefetch(await discovered(service.url, 'order-sign'), record);
    const request = hookRequest(record, 'order-sign', { prefetch });
    reply = await ask(service.url, request);
    line = await lastOf(service);
    expect(line.hookInstance).toBe(request.hookInstance);
  });
  afterAll(() => service?.close());

  it('names the cards as they were given, with their rules and suggestions', () => {
    expect(line.cards.map(({ uuid }) => uuid).sort()).toEqual(
      reply.cards.map(({ uuid }) => uuid).sort(),
    );
    const critical = line.cards.find(({ topic }) => topic === 'ET-05');
    const given = reply.cards.find(({ uuid }) => uuid === critical?.uuid);
    expect(critical).toMatchObject({ indicator: 'critical' });
    expect(critical?.suggestions).toEqual(given?.suggestions?.map(({ uuid }) => uuid));
    expect(critical?.suggestions.length).toBeGreaterThan(0);
  });

  it('accounts for every rule of the hook: fired, undetermined, failed or silent', () => {
    expect(line.fired.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...reply.fired]));
    const all = [...line.fired, ...line.undetermined, ...line.failed].map(({ rule }) => rule);
    const held = rules.filter(
      (r) => r.hooks.includes('order-sign') && r.editions.includes('contemporary-2026'),
    );
    expect([...all, ...line.silent].sort()).toEqual(held.map(({ id }) => id).sort());
    expect(line.fired[0]?.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('tells where the data came from, how many orders there were and how long it took', () => {
    expect(new Set(Object.values(line.sources))).toEqual(new Set(['prefetch']));
    expect(line).toMatchObject({ service: 'mbc-order-sign', hook: 'order-sign', outcome: 'cards' });
    expect(line.orders).toBe(record.drafts.length);
    expect(line.milliseconds).toBeGreaterThan(0);
    expect(line.milliseconds).toBeLessThan(5000);
  });

  it('names undetermined rules with the facts that were missing', async () => {
    const prefetch = fullPrefetch(await discovered(service.url, 'order-sign'), record);
    const request = hookRequest(record, 'order-sign', {
      prefetch: { ...prefetch, observations: { resourceType: 'Bundle', type: 'searchset' } },
    });
    await ask(service.url, request);
    const { undetermined } = await lastOf(service);
    expect(undetermined.length).toBeGreaterThan(0);
    expect(undetermined.flatMap(({ missing }) => missing)).toContainEqual({
      fact: expect.any(String),
      reason: 'absent',
    });
  });

  it('records a call that was refused for its data, with no finding', async () => {
    const reply = await ask(service.url, hookRequest(record, 'order-sign', { prefetch: {} }));
    expect(reply.status).toBe(412);
    expect(await lastOf(service)).toMatchObject({
      ...{ outcome: 'data-unavailable', fired: [], cards: [] },
    });
  });

  it('gives one patient the same hash in each call, and no other value of the record', async () => {
    const all = await lines(service);
    expect(new Set(all.map(({ patient }) => patient)).size).toBe(1);
    expect(line.patient).toMatch(/^[\w-]{22}$/);
    expect(line.user).not.toBe(line.patient);
    for (const name of readdirSync(dirname(file))) {
      const bytes = readFileSync(join(dirname(file), name));
      for (const secret of [record.patientId, 'etrozole', '1983-', 'Practitioner/']) {
        expect(bytes.includes(secret), `${secret} in ${name}`).toBe(false);
      }
    }
  });

  it('keeps the key of the hashes where only its owner can read it', () => {
    expect(statSync(`${file}.key`).mode & 0o777).toBe(0o600);
    expect(readFileSync(`${file}.key`, 'utf8')).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a decision whose inputs are kept', () => {
  let service: FaultService;
  let ehr: FaultyEhr;
  let db: Database;
  const file = newDatabaseFile();
  beforeAll(async () => {
    ehr = await startFaultyEhr(record.resources);
    service = await startFaultService({
      ...{ DATABASE_FILE: file, DECISION_INPUTS: 'keep', DECISION_KEY: key },
    });
    db = database({ file });
  });
  afterAll(() => Promise.all([service?.close(), ehr?.close(), db?.close()]));

  const decided = async (more: object) => {
    const reply = await ask(service.url, hookRequest(record, 'order-sign', more));
    expect(reply.status).toBe(200);
    const { id } = await lastOf(service);
    const kept = (await keptDecision(db, id)) as KeptDecision;
    const opened = await sealWith(key).open(id, kept.sealed ?? '');
    return { reply, id, kept, opened, inputs: JSON.parse(opened) as DecisionInputs };
  };
  const withPrefetch = async () => ({
    prefetch: fullPrefetch(await discovered(service.url, 'order-sign'), record),
  });

  it('gives the same answer to the byte when it is made again', async () => {
    const { reply, kept, inputs } = await decided(await withPrefetch());
    const again = await replayDecision(inputs, kept.rules, rules);
    expect(again.now).toBe(reply.text);
    expect(again).toMatchObject({ identical: true, changes: [] });
  });

  it('needs no EHR for what was fetched', async () => {
    const { reply, kept, inputs } = await decided({
      ...{ prefetch: {}, ...withServer(ehr.url, record) },
    });
    const calls = ehr.calls.length;
    const again = await replayDecision(inputs, kept.rules, rules);
    expect(again.now).toBe(reply.text);
    expect(ehr.calls.length).toBe(calls);
  });

  it('names the rule whose version has changed', async () => {
    const { kept, inputs } = await decided(await withPrefetch());
    const changed = rules.map((rule) =>
      rule.id === 'ET-05' ? { ...rule, version: '1.4.0', why: 'For another reason.' } : rule,
    );
    const again = await replayDecision(inputs, kept.rules, changed);
    expect(again.identical).toBe(false);
    expect(again.changes).toEqual([
      `ET-05 was ${rules.find((r) => r.id === 'ET-05')?.version}, is 1.4.0`,
    ]);
    const without = await replayDecision(
      inputs,
      kept.rules,
      rules.filter((r) => r.id !== 'ET-05'),
    );
    expect(without.changes).toEqual([expect.stringMatching(/^ET-05 .* is gone$/)]);
  });

  it('never holds the access token, and nothing readable in the file', async () => {
    const { opened, id, kept } = await decided({ prefetch: {}, ...withServer(ehr.url, record) });
    expect(opened).toContain(record.patientId);
    expect(opened).not.toContain(token);
    const bytes = readFileSync(file);
    for (const secret of [record.patientId, 'etrozole', token]) {
      expect(bytes.includes(secret), secret).toBe(false);
    }
    await expect(sealWith('b2'.repeat(32)).open(id, kept.sealed ?? '')).rejects.toThrow();
    await expect(sealWith(key).open('another id', kept.sealed ?? '')).rejects.toThrow();
  });

  it('is printed by the script, with its exit code', async () => {
    const { reply, id } = await decided(await withPrefetch());
    const run = (name: string) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'scripts/replay.ts', name], {
        env: {
          ...{ PATH: process.env['PATH'] ?? '', DATABASE_FILE: file },
          ...{ DECISION_INPUTS: 'keep', DECISION_KEY: key },
        },
        encoding: 'utf8',
        timeout: 60_000,
      });
    const good = run(id);
    expect(good.stderr).toContain('The same answer, to the byte.');
    expect(good.stdout.trimEnd()).toBe(reply.text);
    expect(good.status).toBe(0);
    const none = run('no such decision');
    expect(none.status).toBe(1);
    expect(none.stderr).toContain('There is no decision with that id.');
  }, 90_000);

  it('is removed when its time has passed, the record of the decision later', async () => {
    const { id } = await decided(await withPrefetch());
    const retention = { retentionDays: 400, auditRetentionDays: 400 };
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    await purge(db, retention, inDays(29));
    expect((await keptDecision(db, id))?.sealed).toBeDefined();
    await purge(db, retention, inDays(31));
    expect(await keptDecision(db, id)).toMatchObject({ id });
    expect((await keptDecision(db, id))?.sealed).toBeUndefined();
    await purge(db, retention, inDays(402));
    expect(await keptDecision(db, id)).toBeUndefined();
  });
});
