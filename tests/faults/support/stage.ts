// An EHR that can fail and a service that asks it, for the time of one test file.
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { defaultLimits } from '../../../src/ehr/limits.ts';
import type { Replacements } from '../../../src/start.ts';
import { type FaultyEhr, startFaultyEhr } from './faulty-ehr.ts';
import { fullPrefetch, hookRequest, patientRecord, withServer } from './patient.ts';
import {
  ask,
  cardOf,
  discovered,
  type FaultService,
  type Reply,
  startFaultService,
} from './service.ts';

export const deadline = 2000;

export const shortLimits: Replacements = {
  ehrLimits: { ...defaultLimits, callTimeoutMs: 1000, bytes: 2_000_000 },
  // Opens in the tests of the breaker only.
  breaker: { calls: 1000, leastCalls: 1000, threshold: 0.9, halfOpenAfterMs: 300 },
};

export interface Stage {
  readonly record: ReturnType<typeof patientRecord>;
  readonly ehr: FaultyEhr;
  readonly service: FaultService;
  /** Every key of the service. */
  readonly prefetch: Readonly<Record<string, unknown>>;
  readonly without: (...keys: string[]) => Record<string, unknown>;
  /** Asks with the prefetch and a token for the EHR. */
  readonly askWith: (sent: Record<string, unknown>, fhirServer?: string) => Promise<Reply>;
  /** Asks with all but the observations, which the EHR then has to give. */
  readonly askForObservations: (fhirServer?: string) => Promise<Reply>;
  readonly callsTo: (type: string) => FaultyEhr['calls'];
}

/** Sets the stage before the tests of a file, clears it after each, and takes it down. */
export function stageForFile(): Stage {
  const record = patientRecord();
  const set: { ehr?: FaultyEhr; service?: FaultService; prefetch?: Record<string, unknown> } = {};
  beforeAll(async () => {
    set.ehr = await startFaultyEhr(record.resources);
    set.service = await startFaultService({ DEADLINE_MS: String(deadline) }, shortLimits);
    set.prefetch = fullPrefetch(await discovered(set.service.url, 'order-sign'), record);
  });
  afterEach(() => set.ehr?.reset());
  afterAll(() => Promise.all([set.ehr?.close(), set.service?.close()]));
  const stage: Stage = {
    record,
    get ehr() {
      return set.ehr as FaultyEhr;
    },
    get service() {
      return set.service as FaultService;
    },
    get prefetch() {
      return set.prefetch as Record<string, unknown>;
    },
    without: (...keys) =>
      Object.fromEntries(Object.entries(stage.prefetch).filter(([key]) => !keys.includes(key))),
    askWith: (sent, fhirServer = stage.ehr.url) => {
      const more = { prefetch: sent, ...withServer(fhirServer, record) };
      return ask(stage.service.url, hookRequest(record, 'order-sign', more));
    },
    askForObservations: (fhirServer) => stage.askWith(stage.without('observations'), fhirServer),
    callsTo: (type) => stage.ehr.calls.filter(({ path }) => path.startsWith(`${type}?`)),
  };
  return stage;
}

/** An answer all the same, with the card that says why it is not whole. */
export function expectDegraded(reply: Reply, reason: string): void {
  expect(reply.status).toBe(200);
  expect(cardOf(reply, 'SYS-01')?.summary).toContain(reason);
}
