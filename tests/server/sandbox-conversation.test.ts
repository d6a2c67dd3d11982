// A conversation with the CDS Hooks Sandbox, replayed as it was recorded: what its user would see.
import type { Card, CdsResponse, Services } from 'cds-hooks-types';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedbackLine } from '../../hooks/insights.ts';
import { type FaultService, startFaultService } from '../faults/support/service.ts';
import { clientsFile, type SigningKey, signingKey } from '../faults/support/tokens.ts';
import { cardOf, codeOf, firedBy } from '../support/cds-client.ts';
import {
  acceptance,
  callOf,
  dismissal,
  emptyForm,
  formWith,
  headersWith,
  imagingForm,
  letrozole,
  origin,
  patientId,
  prefetchFor,
  preflight,
  resolved,
  sandboxIssuer,
  sandboxKeyId,
  sandboxToken,
} from './sandbox-conversation.ts';

let key: SigningKey;
let open: FaultService;
let closed: FaultService;
let prefetch: Record<string, unknown>;

beforeAll(async () => {
  key = await signingKey('ES384', sandboxKeyId);
  open = await startFaultService();
  closed = await startFaultService({
    CLIENTS_FILE: clientsFile([{ id: 'sandbox', issuer: sandboxIssuer, keys: [key.publicJwk] }]),
    CORS_ORIGINS: origin,
  });
  const services = await discovery(open);
  const record = await fetch(`${open.url}/workbench/patients/${patientId}`);
  const { entry = [] } = (await record.json()) as Bundle<FhirResource>;
  prefetch = prefetchFor(
    services[0]?.prefetch ?? {},
    entry.flatMap(({ resource }) => resource ?? []),
  );
});
afterAll(() => Promise.all([open?.close(), closed?.close()]));

async function discovery(service: FaultService): Promise<Services['services']> {
  const url = `${service.url}/cds-services`;
  const answer = await fetch(url, { headers: headersWith(await sandboxToken(key, url)) });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
  return ((await answer.json()) as Services).services;
}

/** A POST of its page; what is not readable for the page fails here. */
async function sent(url: string, body: object, signing = key): Promise<Response> {
  const accept = url.endsWith('/feedback') ? 'application/json, text/plain, */*' : undefined;
  const headers = headersWith(await sandboxToken(signing, url), accept);
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
  expect(answer.headers.get('vary')).toContain('Origin');
  return answer;
}

type Draft = Parameters<typeof callOf>[2];

async function cardsFor(hook: string, draft?: Draft, service = open): Promise<readonly Card[]> {
  const answer = await sent(
    `${service.url}/cds-services/mbc-${hook}`,
    callOf(hook, prefetch, draft),
  );
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  return ((await answer.json()) as CdsResponse).cards;
}

describe('the Sandbox finds the services', () => {
  it('its browser may ask discovery, every service and its feedback', async () => {
    const ids = (await discovery(open)).map(({ id }) => id);
    const posts = ids.flatMap((id) => [`/${id}`, `/${id}/feedback`]);
    for (const [path, method] of [['', 'GET'], ...posts.map((p) => [p, 'POST'])] as const) {
      const url = `${open.url}/cds-services${path}`;
      const { status, headers } = await fetch(url, preflight(method as 'GET' | 'POST'));
      expect(status, url).toBe(204);
      expect(headers.get('access-control-allow-origin'), url).toBe(origin);
      expect(headers.get('access-control-allow-methods'), url).toContain(method);
      const allowed = (headers.get('access-control-allow-headers') ?? '').split(/, */);
      expect(allowed, url).toContain('authorization');
      if (method === 'POST') expect(allowed, url).toContain('content-type');
    }
  });

  it('each by an id of its own, with templates that it can fill', async () => {
    const services = await discovery(open);
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
    const hooks = services.map(({ hook }) => hook);
    expect(hooks).toEqual(expect.arrayContaining(['patient-view', 'order-select', 'order-sign']));
    for (const { id, hook, prefetch: templates = {} } of services) {
      if (!['patient-view', 'order-select', 'order-sign'].includes(hook)) continue;
      for (const template of Object.values(templates)) {
        expect(resolved(template), id).not.toContain('{{');
        expect(template.split('?').length, id).toBeLessThanOrEqual(2);
      }
    }
  });
});

describe('the Sandbox shows', () => {
  it('the case on the chart, with what can be done and a link to the SMART app', async () => {
    const cards = await cardsFor('patient-view');
    expect(cards.map(codeOf)).toEqual(['SYS-03', 'ET-01c', 'HR-02', 'BONE-01']);
    expect(cards.every(({ uuid }) => uuid)).toBe(true);
    const [link] = cardOf(cards, 'ET-01c')?.links ?? [];
    expect(link).toMatchObject({ type: 'smart', url: `${open.url}/smart/launch` });
    expect(JSON.parse(link?.appContext ?? '')).toMatchObject({ rule: 'ET-01c' });
    // It adds launch and iss to the link, unescaped.
    const launch = `${link?.url}?launch=WzAsIiJd&iss=http://localhost:8090/v/r4/fhir`;
    const page = await fetch(launch);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
  });

  it('nothing while no drug and no study is chosen', async () => {
    expect(await cardsFor('order-select', emptyForm)).toEqual([]);
    expect(await cardsFor('order-select', imagingForm)).toEqual([]);
  });

  it.each(['order-select', 'order-sign'])('why not letrozole, on %s', async (hook) => {
    const cards = await cardsFor(hook, letrozole);
    expect(cards.map(codeOf)).toEqual(['ET-05']);
    expect(firedBy(cards)).toEqual(expect.arrayContaining(['ET-05', 'SAF-02']));
    const [card] = cards;
    expect(card).toMatchObject({ indicator: 'critical', selectionBehavior: 'at-most-one' });
    expect(card?.summary).toMatch(/^Letrozole ordered while ovarian function is intact/);
    for (const { code, system, display } of card?.overrideReasons ?? []) {
      expect([code, system, display].every(Boolean)).toBe(true);
    }
    expect(card?.overrideReasons?.map(({ code }) => code)).toContain('specialist-advice');
  });

  it('buttons that it can act on: a drug by name and code, and its own draft to delete', async () => {
    const [card] = await cardsFor('order-select', letrozole);
    expect(card?.suggestions?.map(({ label }) => label)).toEqual([
      'Add goserelin 3.6 mg subcutaneously every 28 days',
      'Replace letrozole by tamoxifen 20 mg by mouth once daily',
      'Remove letrozole',
    ]);
    for (const { uuid, actions = [] } of card?.suggestions ?? []) {
      expect(uuid).toBeDefined();
      for (const action of actions) {
        expect(action.description.length).toBeGreaterThan(0);
        if (action.type === 'delete') {
          expect(action.resourceId).toBe('MedicationRequest/request-123');
        } else {
          // It takes the text, and the code of the first coding, for its form.
          expect(action.resource).toMatchObject({
            medicationCodeableConcept: {
              text: expect.stringMatching(/./),
              coding: [expect.objectContaining({ code: expect.stringMatching(/^\d+$/) })],
            },
          });
        }
      }
    }
  });

  it('no card once goserelin was taken from the card: its form holds one order', async () => {
    const goserelin = formWith('310592', 'goserelin 3.6 MG Drug Implant');
    expect(await cardsFor('order-select', goserelin)).toEqual([]);
  });
});

describe('what is done with a card in the Sandbox', () => {
  it('arrives: a suggestion taken, a dismissal with a reason, one without', async () => {
    const [taken, overridden] = [
      (await cardsFor('order-select', letrozole))[0],
      (await cardsFor('order-select', letrozole))[0],
    ];
    const [dismissed] = await cardsFor('order-sign', letrozole);
    const ids = [taken, overridden, dismissed].map((card) => card?.uuid ?? '');
    // One card a call: what is said of one is not said of the next.
    expect(new Set(ids).size).toBe(3);
    const suggestion = taken?.suggestions?.[0]?.uuid ?? '';
    const reason = { code: 'specialist-advice', system: 'urn:mbc-cds:override' };
    const said = [
      ['order-select', acceptance(ids[0] ?? '', suggestion)],
      ['order-select', dismissal(ids[1] ?? '', reason)],
      ['order-sign', dismissal(ids[2] ?? '')],
    ] as const;
    for (const [hook, body] of said) {
      const answer = await sent(`${open.url}/cds-services/mbc-${hook}/feedback`, body);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({});
    }
    const kept = await (await fetch(`${open.url}/insights/feedback.ndjson`)).text();
    const lines = kept
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as FeedbackLine);
    const lineOf = (id: string | undefined) => lines.find(({ card }) => card === id);
    const known = { known: true, intervention: 'ET-05', indicator: 'critical' };
    expect(lineOf(ids[0])).toMatchObject({
      ...{ ...known, service: 'mbc-order-select', outcome: 'accepted', overrideReason: null },
      acceptedSuggestions: [suggestion],
    });
    expect(lineOf(ids[1])).toMatchObject({
      ...{ ...known, outcome: 'overridden', acceptedSuggestions: [], overrideReason: { reason } },
    });
    expect(lineOf(ids[2])).toMatchObject({
      ...{ ...known, service: 'mbc-order-sign', outcome: 'overridden', overrideReason: null },
    });
    expect(lines.length).toBe(3);
  });
});

describe('where clients have to prove themselves', () => {
  it('the Sandbox is known by its handed over key, though its tokens name another source', async () => {
    const cards = await cardsFor('order-sign', letrozole, closed);
    expect(cards.map(codeOf)).toEqual(['ET-05']);
    const feedback = dismissal(cards[0]?.uuid ?? '');
    const answer = await sent(`${closed.url}/cds-services/mbc-order-sign/feedback`, feedback);
    expect(answer.status).toBe(200);
  });

  it('a token of another key is refused, and its page may read that', async () => {
    const stranger = await signingKey('ES384', sandboxKeyId);
    const url = `${closed.url}/cds-services/mbc-order-sign`;
    const answer = await sent(url, callOf('order-sign', prefetch, letrozole), stranger);
    expect(answer.status).toBe(401);
  });

  it('a page of an origin that is not in CORS_ORIGINS reads nothing', async () => {
    const url = `${closed.url}/cds-services/mbc-order-sign`;
    const { headers } = await fetch(url, {
      ...preflight('POST'),
      headers: { ...preflight('POST').headers, origin: 'http://localhost:8096' },
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
