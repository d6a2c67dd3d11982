// Row 40 of the fault table: more calls than can be answered in time.
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admission } from '../../src/server/admission.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import { faults, startFaultyEhr } from './support/faulty-ehr.ts';
import {
  expectedRule,
  fullPrefetch,
  hookRequest,
  patientRecord,
  withServer,
} from './support/patient.ts';
import { ask, discovered, type FaultService, startFaultService } from './support/service.ts';
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
