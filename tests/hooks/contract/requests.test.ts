// What is answered: calls of CDS Hooks 1.0, 2.0.1 and 3.0-ballot, and the drafts of the Sandbox.
import type { Service } from 'cds-hooks-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../../src/start.ts';
import {
  cardsOf,
  codeOf,
  dataOf,
  discover,
  firedBy,
  post,
  prefetchOf,
  requestOf,
} from '../../support/cds-client.ts';
import { flagshipCall, flagshipId, flagshipRecord, letrozole } from '../../support/flagship.ts';
import { forbiddenEmpties } from '../../support/json-rules.ts';
import { startService } from '../../support/start-service.ts';
import { sandboxImagingDraft, sandboxLetrozole, sandboxUnchosenDrug } from '../request-bodies.ts';

let service: Running;
let prefetch: Record<string, unknown>;

beforeAll(async () => {
  service = await startService();
  const [first] = await discover(service.url);
  prefetch = prefetchOf(first as Service, flagshipRecord());
});
afterAll(() => service.close());

const signing = () => requestOf(flagshipCall({ prefetch }));

async function firedFor(body: object): Promise<readonly string[]> {
  const {
    status,
    body: answer,
    contentType,
    text,
  } = await post(service.url, 'mbc-order-sign', body);
  expect(status, text).toBe(200);
  expect(contentType).toMatch(/^application\/json/);
  expect(forbiddenEmpties(answer)).toEqual([]);
  return firedBy(answer.cards);
}

describe('versions of the specification', () => {
  const authorization = {
    access_token: 'synthetic',
    token_type: 'Bearer',
    expires_in: 300,
    scope: 'patient/Patient.read patient/Observation.read',
    subject: 'cds-service4',
  };

  it('answers a call of 1.0: SMART 1 scopes, no encounter, no patient of the token', async () => {
    expect(await firedFor({ ...signing(), fhirAuthorization: authorization })).toContain('ET-05');
  });

  it('answers a call of 2.0.1: the patient of the token, a role as user, an encounter', async () => {
    const body = signing();
    const context = {
      ...body.context,
      userId: 'PractitionerRole/oncologist-1',
      encounterId: 'enc-1',
    };
    const fhirAuthorization = { ...authorization, patient: flagshipId };
    expect(await firedFor({ ...body, context, fhirAuthorization })).toContain('ET-05');
  });

  it('answers a call of 3.0-ballot: SMART 2 scopes, extensions, fields unknown here', async () => {
    const body = {
      ...signing(),
      extension: { 'org.example.client': { version: '3.0' } },
      fhirAuthorization: { ...authorization, scope: 'patient/Observation.rs' },
      'org.example.unknown': [1, { a: null }],
    };
    expect(await firedFor(body)).toContain('ET-05');
  });

  it('answers in JSON of 2.0: no member of a later version', async () => {
    const { body } = await post(service.url, 'mbc-order-sign', signing());
    expect(Object.keys(body)).toEqual(['cards']);
    const known = [
      'uuid',
      'summary',
      'detail',
      'indicator',
      'source',
      'suggestions',
      'selectionBehavior',
      'overrideReasons',
      'links',
      'extension',
    ];
    for (const card of body.cards) {
      expect(known).toEqual(expect.arrayContaining(Object.keys(card)));
      for (const suggestion of card.suggestions ?? []) {
        expect(suggestion).not.toHaveProperty('actionSelectionBehavior');
      }
    }
  });

  it('takes a patient id with its type in front', async () => {
    const body = signing();
    const context = { ...body.context, patientId: `Patient/${flagshipId}` };
    expect(await firedFor({ ...body, context })).toContain('ET-05');
  });
});

describe('the drafts of the CDS Hooks Sandbox', () => {
  const subject = { reference: `Patient/${flagshipId}` };
  const onHook = (hook: 'order-select' | 'order-sign', draft: object) =>
    cardsOf(service.url, flagshipCall({ hook, prefetch, drafts: [{ ...draft, subject }] }));

  it('letrozole with an object where FHIR has arrays is checked like any other', async () => {
    for (const hook of ['order-select', 'order-sign'] as const) {
      expect(firedBy(await onHook(hook, sandboxLetrozole))).toContain('ET-05');
    }
  });

  it('a Bundle without a type, with a draft without an id, is checked', async () => {
    const { id: _, ...nameless } = letrozole;
    const body = signing();
    const draftOrders = { resourceType: 'Bundle', entry: [{ resource: nameless }] };
    const fired = await firedFor({ ...body, context: { ...body.context, draftOrders } });
    expect(fired).toContain('ET-05');
  });

  it.each([
    ['no drug', sandboxUnchosenDrug],
    ['no study', sandboxImagingDraft],
  ])('%s chosen yet: nothing to say while choosing, named when it is signed', async (_n, draft) => {
    expect(await onHook('order-select', draft)).toEqual([]);
    const signed = await onHook('order-sign', draft);
    expect(signed.map(codeOf)).toEqual(['SYS-02']);
    expect(signed[0]?.summary).toMatch(/could not identify/i);
  });

  it.each([
    ['entries that hold no resource', [null, 7, {}, { resource: null }, { resource: {} }]],
    ['an entry of another kind', [{ resource: { resourceType: 'Basic' } }]],
    ['nothing', []],
  ])('a basket of %s breaks nothing, and no rule fires for it', async (_name, entry) => {
    const body = signing();
    const draftOrders = { resourceType: 'Bundle', entry };
    expect(await firedFor({ ...body, context: { ...body.context, draftOrders } })).toEqual([]);
  });

  it('drafts that cannot be read are counted, never passed over', async () => {
    const body = signing();
    const entry = [{ resource: letrozole }, null, { resource: null }];
    const draftOrders = { resourceType: 'Bundle', entry };
    const answer = await post(service.url, 'mbc-order-sign', {
      ...body,
      context: { ...body.context, draftOrders },
    });
    const technical = answer.body.cards.find((card) => codeOf(card) === 'SYS-01');
    expect(firedBy(answer.body.cards)).toContain('ET-05');
    expect(technical?.summary).toContain('2 draft orders were not readable');
  });
});

describe('the edition asked for', () => {
  const editionsOf = async (edition: string) => {
    const cards = await cardsOf(service.url, flagshipCall({ prefetch, edition }));
    return new Set(cards.flatMap((card) => (dataOf(card).rules ?? []).map((r) => r.edition)));
  };

  it('is honoured on a quick start', async () => {
    expect(await editionsOf('seed-2013')).toEqual(new Set(['seed-2013']));
    expect(await editionsOf('contemporary-2026')).toEqual(new Set(['contemporary-2026']));
  });

  it('is passed over when there is no such edition', async () => {
    expect(await editionsOf('2031')).toEqual(new Set(['contemporary-2026']));
  });
});
