// Traces: the steps of a call as spans of one tree, and nothing of the patient in any of them.
import { SpanStatusCode } from '@opentelemetry/api';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { traced } from '../../hooks/tracing.ts';
import { type FaultyEhr, faults, startFaultyEhr } from '../faults/support/faulty-ehr.ts';
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
  startFaultService,
} from '../faults/support/service.ts';
import { type RecordedSpan, recordSpans, type SpanRecorder } from '../support/span-recorder.ts';

const record = patientRecord();
let ehr: FaultyEhr;
let service: FaultService;
let prefetch: Record<string, unknown>;
let recorder: SpanRecorder;

beforeAll(async () => {
  recorder = recordSpans();
  ehr = await startFaultyEhr(record.resources);
  service = await startFaultService();
  prefetch = fullPrefetch(await discovered(service.url, 'order-sign'), record);
});
afterEach(() => {
  recorder.clear();
  ehr.reset();
});
afterAll(async () => {
  await Promise.all([ehr.close(), service.close()]);
  recorder.stop();
});

/** The spans of calls, once they have ended: a little after the answer has arrived. */
const requests = (count: number) =>
  vi.waitFor(() => {
    const found = recorder.spans.filter(({ name, ended }) => name === 'request' && ended);
    expect(found).toHaveLength(count);
    return found;
  }, 10_000);

const named = (name: string) => recorder.spans.find((span) => span.name === name) as RecordedSpan;

/** A call that gets everything from the EHR, with a name in place of each that could leak. */
const fetching = () =>
  ask(service.url, hookRequest(record, 'order-sign', withServer(ehr.url, record)));

describe('a trace of a call', () => {
  it('has the call and within it what is fetched, mapped, evaluated and rendered', async () => {
    const reply = await ask(service.url, hookRequest(record, 'order-sign', { prefetch }));
    expect(reply.status).toBe(200);
    const [request] = (await requests(1)) as [RecordedSpan];
    expect(request.parent).toBeUndefined();
    for (const step of ['fetch', 'map', 'evaluate', 'render']) {
      expect(named(step), step).toMatchObject({ parent: request.spanId, ended: true });
    }
    expect(request.attributes).toMatchObject({
      'http.response.status_code': 200,
      'mbc.service': 'mbc-order-sign',
      'mbc.outcome': 'cards',
      'mbc.rule_set': reply.headers.get('x-mbc-cds-rule-set'),
    });
    expect(named('fetch').attributes['mbc.gaps']).toBe(0);
    expect(named('render').attributes['mbc.cards']).toBe(reply.cards.length);
  });

  it('has one root for each of several calls at once, with its own steps', async () => {
    ehr.fail('Observation', faults.slow(100));
    await Promise.all([fetching(), fetching(), fetching()]);
    for (const { spanId } of await requests(3)) {
      const steps = recorder.spans.filter(({ parent }) => parent === spanId);
      expect(steps.filter(({ name }) => name === 'evaluate')).toHaveLength(1);
      expect(steps.filter(({ name }) => name === 'fetch')).toHaveLength(1);
    }
  });

  it('holds no patient data: known names only, numbers, and ids of this service', async () => {
    ehr.fail('Observation', faults.status(500));
    await fetching();
    await ask(service.url, '{"hook": "order-sign", "context": {"patientId": "Jane Doe"}}');
    await requests(2);
    const allowed = /^(?:http\.request\.method|http\.response\.status_code|mbc\.[a-z_]+)$/;
    const values = recorder.spans.flatMap(({ attributes }) => Object.entries(attributes));
    for (const [name, value] of values) {
      expect(name).toMatch(allowed);
      if (typeof value === 'string') expect(value).toMatch(/^[a-zA-Z0-9. _-]{1,40}$/);
    }
    const all = JSON.stringify(recorder.spans);
    const { patientId, resources } = record;
    const ids = resources.flatMap(({ id }) => (id && id.length > 3 ? [id] : []));
    for (const secret of [patientId, token, 'Jane', ehr.url, ...ids]) {
      expect(all, secret).not.toContain(secret);
    }
    expect(recorder.spans.flatMap(({ written }) => written)).toEqual([]);
  });

  it('says of a call that is refused that it was', async () => {
    await ask(service.url, '{');
    const [request] = await requests(1);
    expect(request?.attributes['http.response.status_code']).toBe(400);
    expect(named('evaluate')).toBeUndefined();
  });
});

describe('a step that fails', () => {
  const fault = new Error('Jane Doe');

  it('ends its span as failed, without a word of the message, and fails as it did', async () => {
    const thrown = () => {
      throw fault;
    };
    expect(() => traced('map', thrown)).toThrow(fault);
    await expect(traced('fetch', () => Promise.reject(fault))).rejects.toBe(fault);
    for (const step of ['map', 'fetch']) {
      expect(named(step)).toMatchObject({ ended: true, status: { code: SpanStatusCode.ERROR } });
    }
    expect(JSON.stringify(recorder.spans)).not.toContain('Jane');
  });
});
