// What is refused, and how: JSON that says what is wrong and holds nothing of the request.
import type { Service } from 'cds-hooks-types';
import fc from 'fast-check';
import type { OperationOutcome } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../../src/start.ts';
import {
  cardsOf,
  discover,
  post,
  prefetchOf,
  type Reply,
  refusal,
  requestOf,
  send,
} from '../../support/cds-client.ts';
import { flagshipCall, flagshipRecord, letrozole } from '../../support/flagship.ts';
import { forbiddenEmpties } from '../../support/json-rules.ts';
import { startService } from '../../support/start-service.ts';
import { treeOf } from '../secret-json.ts';

let service: Running;
let prefetch: Record<string, unknown>;

beforeAll(async () => {
  service = await startService();
  const [first] = await discover(service.url);
  prefetch = prefetchOf(first as Service, flagshipRecord());
});
afterAll(() => service.close());

const body = () => requestOf(flagshipCall({ prefetch }));

function expectOutcome(reply: Reply<unknown>, status: number): OperationOutcome {
  expect(reply.status, reply.text).toBe(status);
  expect(reply.contentType).toMatch(/^application\/(?:fhir\+)?json/);
  const outcome = reply.body as OperationOutcome;
  expect(outcome.resourceType).toBe('OperationOutcome');
  expect(outcome.issue.length).toBeGreaterThan(0);
  for (const { severity, code, diagnostics } of outcome.issue) {
    expect(severity).toBe('error');
    expect(code).toMatch(/^[a-z-]+$/);
    expect(diagnostics).toBeTruthy();
  }
  expect(forbiddenEmpties(outcome)).toEqual([]);
  expect(reply.text).not.toMatch(/<html|<!doctype|\bat [^ ]+ \(|node_modules|\.ts:\d/i);
  return outcome;
}

describe('a bad request', () => {
  const secrets = { patientId: 'Secretname', given: 'Secretgiven' };

  it.each<[string, (sent: ReturnType<typeof body>) => unknown, string | undefined]>([
    ['is no JSON', () => '{"hook":"order-sign", Secretname', undefined],
    ['is empty', () => '', undefined],
    ['is an array', (sent) => [sent], undefined],
    ['is a number', () => 42, undefined],
    ['names no hook', ({ hook: _, ...sent }) => sent, 'hook'],
    ['names the hook of another service', (sent) => ({ ...sent, hook: 'patient-view' }), 'hook'],
    [
      'has a hookInstance that is no UUID',
      (sent) => ({ ...sent, hookInstance: 'Secretname' }),
      'hookInstance',
    ],
    ['has no context', ({ context: _, ...sent }) => sent, 'context'],
    [
      'names no patient',
      (sent) => ({ ...sent, context: { ...sent.context, patientId: undefined } }),
      'context.patientId',
    ],
    [
      'names a patient by something else than an id',
      (sent) => ({ ...sent, context: { ...sent.context, patientId: 'Secretname Secretgiven' } }),
      'context.patientId',
    ],
    [
      'brings orders that are no Bundle',
      (sent) => ({ ...sent, context: { ...sent.context, draftOrders: [secrets] } }),
      'context.draftOrders',
    ],
    [
      'brings a prefetch that is no object',
      (sent) => ({ ...sent, prefetch: [secrets] }),
      'prefetch',
    ],
    ['names a server by a number', (sent) => ({ ...sent, fhirServer: 7 }), 'fhirServer'],
  ])('that %s gets 400 and is told where', async (_name, change, expression) => {
    const reply = await refusal(service.url, 'mbc-order-sign', change(body()));
    const { issue } = expectOutcome(reply, 400);
    if (expression) expect(issue.flatMap((i) => i.expression ?? [])).toEqual([expression]);
    expect(reply.text).not.toMatch(/Secret|cancer-patient|Jenny/);
  });

  it('is told of everything that is wrong at once', async () => {
    const { issue } = expectOutcome(await refusal(service.url, 'mbc-order-select', {}), 400);
    expect(issue.flatMap((i) => i.expression ?? [])).toEqual(['hook', 'hookInstance', 'context']);
  });

  it('of any shape gets JSON, never a failure of the service, and nothing of it is quoted', async () => {
    const names = ['hook', 'context', 'prefetch', 'draftOrders', 'fhirServer', 'hookInstance'];
    await fc.assert(
      fc.asyncProperty(treeOf(...names), async (tree) => {
        const { status, text } = await post(service.url, 'mbc-order-sign', tree);
        expect(status).toBe(400);
        expect(text).not.toContain('secret');
      }),
      { numRuns: 60 },
    );
  });

  it('with any JSON as context, prefetch or drafts never makes the service fail', async () => {
    const names = ['resourceType', 'entry', 'resource', 'coding', 'patientId', 'userId', 'status'];
    const part = fc.constantFrom('context', 'prefetch', 'draftOrders', 'observations');
    await fc.assert(
      fc.asyncProperty(part, treeOf(...names), async (name, tree) => {
        const sent = body();
        const changed =
          name === 'draftOrders'
            ? { ...sent, context: { ...sent.context, draftOrders: tree } }
            : name === 'observations'
              ? { ...sent, prefetch: { ...prefetch, observations: tree } }
              : { ...sent, [name]: tree };
        const { status, text } = await post(service.url, 'mbc-order-sign', changed);
        expect([200, 400, 412]).toContain(status);
        if (status !== 200) expect(text).not.toContain('secret');
      }),
      { numRuns: 100 },
    );
  });

  it('that is far too large gets 413', async () => {
    const padding = 'x'.repeat(20_000_000);
    expectOutcome(await refusal(service.url, 'mbc-order-sign', { ...body(), padding }), 413);
  });
});

describe('an address where there is nothing', () => {
  it.each([
    ['POST', '/cds-services/mbc-unknown'],
    ['POST', '/cds-services/__proto__'],
    ['GET', '/nowhere'],
    ['POST', '/nowhere'],
    ['GET', '/cds-services/mbc-patient-view/nowhere'],
    ['DELETE', '/cds-services'],
  ])('%s %s is 404 in JSON', async (method, path) => {
    const content = method === 'POST' ? { body: JSON.stringify(body()) } : {};
    expectOutcome(await send(`${service.url}${path}`, { method, ...content }), 404);
  });

  it('with a malformed escape is 400 in JSON', async () => {
    expectOutcome(await send(`${service.url}/cds-services/%E0%A4%A`, { method: 'POST' }), 400);
  });
});

describe('data of another patient', () => {
  const stranger = { reference: 'Patient/Secretname' };
  const observation = {
    resourceType: 'Observation',
    id: 'foreign',
    status: 'final',
    subject: stranger,
    code: { text: 'Secretname' },
  };
  const bundle = { resourceType: 'Bundle', type: 'searchset', entry: [{ resource: observation }] };

  it.each<[string, () => unknown]>([
    ['in a result', () => ({ ...body(), prefetch: { ...prefetch, observations: bundle } })],
    [
      'as the patient',
      () => ({
        ...body(),
        prefetch: { ...prefetch, patient: { resourceType: 'Patient', id: 'Secretname' } },
      }),
    ],
    [
      'under a key that was not asked for',
      () => ({ ...body(), prefetch: { ...prefetch, x: bundle } }),
    ],
    [
      'in a draft order',
      () => requestOf(flagshipCall({ prefetch, drafts: [{ ...letrozole, subject: stranger }] })),
    ],
  ])('%s: the call is refused as a whole, without a word of it', async (_name, sent) => {
    const reply = await refusal(service.url, 'mbc-order-sign', sent());
    const { issue } = expectOutcome(reply, 400);
    expect(issue[0]?.code).toBe('security');
    expect(reply.text).not.toMatch(/Secret|cancer-patient/);
  });

  it('is not what a family member, a group or a missing subject is', async () => {
    const others = [
      { ...observation, id: 'a', subject: { reference: 'Group/1' } },
      { ...observation, id: 'b', subject: undefined },
    ];
    const entry = [...others.map((resource) => ({ resource }))];
    const results = prefetch['observations'] as { entry: readonly unknown[] };
    const observations = { ...results, entry: [...results.entry, ...entry] };
    const cards = await cardsOf(
      service.url,
      flagshipCall({ prefetch: { ...prefetch, observations } }),
    );
    expect(cards[0]?.source.topic?.code).toBe('ET-05');
  });
});
