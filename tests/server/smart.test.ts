// The SMART app at the service: its page and policy, its questions, answers as Observations, and the
// links of cards that lead to it.
import '../support/websocket-on-node-20.ts';
import { validateResource } from '@medplum/core';
import type { Bundle, Observation, Questionnaire } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionIds } from '../../fhir-mappings/write/questions.ts';
import type { CardContext } from '../../hooks/cards/context.ts';
import { linkForMissing } from '../../hooks/cards/smart-link.ts';
import { readConfig } from '../../src/server/config.ts';
import { parseClients } from '../../src/server/trust/clients.ts';
import type { SmartStart } from '../../src/server/workbench/smart-view.ts';
import type { Running } from '../../src/start.ts';
import { clientsFile, issuer, signingKey } from '../faults/support/tokens.ts';
import { cardOf, cardsOf, discover, prefetchOf } from '../support/cds-client.ts';
import { flagshipCall, flagshipRecord } from '../support/flagship.ts';
import { attributes } from '../support/html-check.ts';
import { indexR4Definitions } from '../support/r4-definitions.ts';
import { newDatabaseFile, startService } from '../support/start-service.ts';

let service: Running;
let closed: Running;
const publicUrl = 'https://cds.example.org/mbc';

beforeAll(async () => {
  const { publicJwk } = await signingKey();
  const clients = clientsFile([{ id: 'general', issuer, keys: [publicJwk] }]);
  service = await startService({ PUBLIC_URL: publicUrl });
  closed = await startService({
    CLIENTS_FILE: clients,
    SMART_APP: 'on',
    DATABASE_FILE: newDatabaseFile(),
    FHIR_SERVER_ALLOWLIST: 'https://ehr.example.org/r4, https://other.example.org/fhir/',
    SMART_AUTHORIZATION_ORIGINS: 'https://login.example.org',
  });
});
afterAll(async () => {
  await service?.close();
  await closed?.close();
});

async function pageOf(url: string) {
  const answer = await fetch(url);
  const [start = ''] = attributes(await answer.text(), 'data-start');
  const text = start
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
  const policy = answer.headers.get('content-security-policy') ?? '';
  return { answer, policy, start: text === '' ? undefined : (JSON.parse(text) as SmartStart) };
}

describe('the page', () => {
  it.each(['/smart', '/smart/launch?iss=https://x.example&launch=1'])(
    '%s asks and is framed by the listed servers only, and runs own scripts only',
    async (path) => {
      const { answer, policy } = await pageOf(`${closed.url}${path}`);
      expect(answer.status).toBe(200);
      const origins = 'https://ehr.example.org https://other.example.org https://login.example.org';
      expect(policy).toContain(`connect-src 'self' ${origins};`);
      expect(policy).toMatch(new RegExp(`frame-ancestors 'self' ${origins}$`));
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/unsafe|\*|http:/);
      expect(answer.headers.get('x-frame-options')).toBeNull();
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    },
  );

  it('of a quick start may ask servers of this machine, and the workbench still none', async () => {
    const { policy } = await pageOf(`${service.url}/smart`);
    expect(policy).toContain("connect-src 'self' http://127.0.0.1:* ");
    expect((await pageOf(`${service.url}/`)).policy).toContain("connect-src 'self';");
  });
});

describe('what a site sets', () => {
  it('the app is off where clients have to prove themselves, unless it is switched on', () => {
    const on = (set: Record<string, string>) => readConfig(set).smart;
    expect(on({})).toMatchObject({ app: true, links: true, clientId: 'mbc-cds' });
    expect(on({ CLIENTS_FILE: 'c.json' })).toMatchObject({ app: false, links: false });
    expect(on({ CLIENTS_FILE: 'c.json', SMART_APP: 'on', SMART_LINKS: 'on' })).toMatchObject({
      app: true,
      links: true,
    });
    expect(on({})).toMatchObject({ saves: true });
    expect(on({ SMART_LINKS: 'off', SMART_SAVE: 'off', SMART_CLIENT_ID: 'abc' })).toMatchObject({
      links: false,
      saves: false,
      clientId: 'abc',
    });
  });

  it.each(['https://login.example.org/path', 'http://login.example.org', 'login.example.org'])(
    'an authorization server at %s is a problem',
    (origin) => {
      expect(() => readConfig({ SMART_AUTHORIZATION_ORIGINS: origin })).toThrow(
        'SMART_AUTHORIZATION_ORIGINS: ',
      );
    },
  );

  it('the entry of a client may say that it launches SMART apps', () => {
    const key = { kid: 'k', kty: 'EC' };
    const [client] = parseClients({
      clients: [{ id: 'a', issuer: 'https://a.example', keys: [key], smartLinks: true }],
    });
    expect(client?.smartLinks).toBe(true);
  });
});

describe('the Questionnaire', () => {
  it('is valid R4, listed, and has every question', async () => {
    indexR4Definitions();
    const answer = await fetch(`${service.url}/fhir/Questionnaire/judgements`);
    const found = (await answer.json()) as Questionnaire;
    expect(
      validateResource(found as unknown as Parameters<typeof validateResource>[0]).filter(
        ({ severity }) => severity === 'error',
      ),
    ).toEqual([]);
    expect(found.url).toBe(`${publicUrl}/fhir/Questionnaire/judgements`);
    expect(found.item?.flatMap((g) => g.item?.map(({ linkId }) => linkId) ?? [])).toEqual(
      questionIds,
    );
    const listing = (await (await fetch(`${service.url}/fhir/Questionnaire`)).json()) as Bundle;
    expect(listing.total).toBe(1);
    expect((await fetch(`${service.url}/fhir/Questionnaire/other`)).status).toBe(404);
  });
});

const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });

const answers = (value: unknown) => ({
  resourceType: 'QuestionnaireResponse',
  subject: { reference: 'Patient/p1' },
  authored: '2026-10-12T10:00:00Z',
  item: [{ linkId: 'visceral-crisis', answer: [{ valueBoolean: value }] }],
});

describe('answers', () => {
  it('come back as Observations that are valid R4', async () => {
    const reply = await post(`${service.url}/smart/observations`, answers(true));
    expect(reply.status).toBe(200);
    const { entry = [] } = (await reply.json()) as Bundle<Observation>;
    const [{ resource } = {}] = entry;
    expect(resource).toMatchObject({ resourceType: 'Observation', valueBoolean: true });
    indexR4Definitions();
    expect(
      validateResource(resource as unknown as Parameters<typeof validateResource>[0]).filter(
        ({ severity }) => severity === 'error',
      ),
    ).toEqual([]);
  });

  it('that are none are refused by the name of the question', async () => {
    const reply = await post(`${service.url}/smart/observations`, answers('yes'));
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain('visceral-crisis');
  });
});

describe('where clients have to prove themselves', () => {
  async function viewRequest() {
    const [entry] = await discover(closed.url);
    if (!entry) throw new Error('no service');
    return {
      hook: 'patient-view',
      hookInstance: crypto.randomUUID(),
      context: { userId: 'Practitioner/1', patientId: flagshipCall().patientId },
      prefetch: prefetchOf(entry, flagshipRecord()),
    };
  }

  it('the page of the app gets the case and cards of what it sends, and the services stay closed', async () => {
    const body = await viewRequest();
    expect((await post(`${closed.url}/cds-services/mbc-patient-view`, body)).status).toBe(401);
    expect((await post(`${closed.url}/workbench/case`, body)).status).toBe(401);
    const cards = await post(`${closed.url}/smart/cards`, body);
    expect(cards.status).toBe(200);
    expect(await cards.text()).toContain('"SYS-03"');
    expect((await post(`${closed.url}/smart/case`, body)).status).toBe(200);
    expect((await post(`${closed.url}/smart/pathway/ET`, body)).status).toBe(200);
  });

  it('no server is asked in the name of the page, and pages of other sites are turned away', async () => {
    const { prefetch: _, ...body } = await viewRequest();
    const asking = {
      ...body,
      fhirServer: 'https://ehr.example.org/r4',
      fhirAuthorization: { access_token: 'secret', token_type: 'Bearer' },
    };
    const reply = await post(`${closed.url}/smart/cards`, asking);
    expect(reply.status).toBe(412);
    expect(await reply.text()).toContain('no-access');
    const foreign = { 'sec-fetch-site': 'cross-site' };
    expect((await post(`${closed.url}/smart/cards`, asking, foreign)).status).toBe(400);
  });

  it('it is not served unless the site has switched it on', async () => {
    const { publicJwk } = await signingKey();
    const off = await startService({
      CLIENTS_FILE: clientsFile([{ id: 'general', issuer, keys: [publicJwk] }]),
      DATABASE_FILE: newDatabaseFile(),
    });
    try {
      expect((await post(`${off.url}/smart/cards`, {})).status).toBe(404);
      expect((await post(`${off.url}/smart/observations`, answers(true))).status).toBe(404);
      expect((await pageOf(`${off.url}/smart`)).start?.on ?? false).toBe(false);
    } finally {
      await off.close();
    }
  });
});

describe('the link of a card', () => {
  async function cardsWith(url: string, resources = flagshipRecord()) {
    const [entry] = await discover(url);
    if (!entry) throw new Error('no service');
    const call = { hook: 'patient-view', drafts: [], prefetch: prefetchOf(entry, resources) };
    return cardsOf(url, flagshipCall(call as Parameters<typeof flagshipCall>[0]));
  }

  it('leads to the launch URL with the rule and the questions that it left open', async () => {
    const cards = await cardsWith(service.url);
    const [link, ...others] = cardOf(cards, 'ET-01c')?.links ?? [];
    expect(others).toEqual([]);
    expect(link).toMatchObject({ type: 'smart', url: `${publicUrl}/smart/launch` });
    expect(JSON.parse(link?.appContext ?? '')).toEqual({
      rule: 'ET-01c',
      questions: ['visceral-crisis', 'life-threatening-disease'],
    });
  });

  it('is there on SYS-02, where the missing can at least be seen', async () => {
    const [entry] = await discover(service.url);
    if (!entry) throw new Error('no service');
    const less = flagshipRecord().filter((r) => r.resourceType !== 'Observation');
    const cards = await cardsOf(service.url, flagshipCall({ prefetch: prefetchOf(entry, less) }));
    const [link] = cardOf(cards, 'SYS-02')?.links ?? [];
    expect(link?.label).toBe('See the case and what is missing');
    expect(JSON.parse(link?.appContext ?? '{}')).toEqual({ rule: 'SYS-02', questions: [] });
  });

  it('names the questions to a clinician among what is missing', () => {
    const context = { cards: { publicUrl, smartLinks: true } } as unknown as CardContext;
    const [link] = linkForMissing(['her2Status', 'ovarianState'], context).links ?? [];
    expect(link?.label).toBe('Answer what is missing');
    expect(JSON.parse(link?.appContext ?? '{}')).toEqual({
      rule: 'SYS-02',
      questions: ['last-menses', 'menses-last-12-months', 'menopausal-status'],
    });
  });

  it('is on no card that rests on what the record states', async () => {
    const cards = await cardsWith(service.url);
    const linked = cards.filter((card) => card.links);
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.length).toBeLessThan(cards.length);
    for (const card of linked) expect(card.detail).toContain('**Assumed**');
  });

  it('is left out where the client cannot launch an app', async () => {
    const off = await startService({ SMART_LINKS: 'off', DATABASE_FILE: newDatabaseFile() });
    try {
      expect((await cardsWith(off.url)).filter((card) => card.links)).toEqual([]);
    } finally {
      await off.close();
    }
  });
});
