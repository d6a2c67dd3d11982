// What a browser, a neighbour on the network and a stranger meet: origins, headers, names, methods.
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullPrefetch, hookRequest, patientRecord } from '../faults/support/patient.ts';
import {
  ask,
  discovered,
  type FaultService,
  startFaultService,
} from '../faults/support/service.ts';
import { clientsFile, databaseFile, issuer, signingKey } from '../faults/support/tokens.ts';

const record = patientRecord();
const origin = 'https://sandbox.example.org';
let quick: FaultService;
let real: FaultService;

beforeAll(async () => {
  const { publicJwk } = await signingKey();
  quick = await startFaultService();
  real = await startFaultService({
    PUBLIC_URL: 'https://cds.example.org/base',
    CORS_ORIGINS: origin,
    DATABASE_FILE: databaseFile(),
    CLIENTS_FILE: clientsFile([{ id: 'general', issuer, keys: [publicJwk] }]),
  });
});
afterAll(() => Promise.all([quick.close(), real.close()]));

const preflight = (url: string, from: string) =>
  fetch(`${url}/cds-services/mbc-order-sign`, {
    method: 'OPTIONS',
    headers: {
      origin: from,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });

describe('origins', () => {
  it('are allowed exactly, on answers, errors and refusals alike', async () => {
    const answer = await preflight(real.url, origin);
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    for (const path of ['cds-services', 'cds-services/none', 'nothing']) {
      const reply = await fetch(`${real.url}/${path}`, { headers: { origin } });
      expect(reply.headers.get('access-control-allow-origin'), path).toBe(origin);
    }
    const refused = await ask(real.url, hookRequest(record), { headers: { origin } });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('access-control-allow-origin')).toBe(origin);
  });

  it('of any other name are not', async () => {
    const others = [
      'https://sandbox.example.org.attacker.com',
      'http://sandbox.example.org',
      'https://sandbox.example.org:8443',
      'https://SANDBOX.example.org.',
      'null',
      'http://localhost:8080',
    ];
    for (const from of others) {
      const answer = await preflight(real.url, from);
      expect(answer.headers.get('access-control-allow-origin'), from).toBeNull();
    }
  });

  it('on a quick start are pages of this machine', async () => {
    const answer = await preflight(quick.url, 'http://localhost:8080');
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:8080');
    const other = await preflight(quick.url, 'http://localhost.attacker.com');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });
});

/** The status of a call with another Host header, which fetch does not let one set. */
function statusFor(url: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    httpRequest(`${url}/cds-services`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('names', () => {
  it('of another host are refused on a quick start: a page could point its name here', async () => {
    expect(await statusFor(quick.url, 'attacker.com')).toBe(421);
    expect(await statusFor(quick.url, '127.0.0.1.attacker.com')).toBe(421);
    expect(await statusFor(quick.url, 'localhost:1234')).toBe(200);
    expect(await statusFor(quick.url, '[::1]:1234')).toBe(200);
    expect(await quick.metric('security_events_total', { event: 'host-refused' })).toBe(2);
  });

  it('in the Host header never reach a card: links come from the public URL', async () => {
    const own = await startFaultService({ PUBLIC_URL: 'http://localhost:9/base' });
    const prefetch = fullPrefetch(await discovered(own.url, 'order-sign'), record);
    const reply = await ask(own.url, hookRequest(record, 'order-sign', { prefetch }), {
      headers: { 'x-forwarded-host': 'attacker.com', forwarded: 'host=attacker.com' },
    });
    await own.close();
    expect(reply.cards.length).toBeGreaterThan(0);
    for (const { source } of reply.cards) {
      expect(source.url).toMatch(/^http:\/\/localhost:9\/base\/rules\//);
    }
    expect(reply.text).not.toContain('attacker.com');
  });
});

describe('answers', () => {
  it('carry the headers that keep a browser from guessing, framing and storing', async () => {
    const { headers } = await fetch(`${quick.url}/cds-services`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('to a call are never to be stored, errors included', async () => {
    for (const body of ['{', JSON.stringify(hookRequest(record))]) {
      const { headers } = await ask(quick.url, body);
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('to what does not exist are OperationOutcomes that repeat nothing', async () => {
    const paths = [
      '/nothing',
      '/cds-services/none',
      '/%00',
      '/<script>alert(1)</script>',
      '/a?b=<c>',
    ];
    for (const path of paths) {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']) {
        const reply = await fetch(`${quick.url}${path}`, { method });
        const text = await reply.text();
        expect([400, 404], `${method} ${path}`).toContain(reply.status);
        expect(JSON.parse(text)).toMatchObject({ resourceType: 'OperationOutcome' });
        expect(text).not.toContain('<');
      }
    }
  });

  it('hold no text of the record as markup, link or image', async () => {
    const prefetch = fullPrefetch(await discovered(quick.url, 'order-sign'), record);
    const hostile =
      '<img src=x onerror=alert(1)> [a](https://evil.example.org) ![b](https://evil.example.org/i) https://evil.example.org www.evil.example.org';
    const drafts = record.drafts.map((draft) => ({
      ...draft,
      medicationCodeableConcept: { text: `${hostile}` },
    }));
    const taking = {
      resourceType: 'MedicationRequest',
      id: 'm1',
      status: 'active',
      intent: 'order',
      subject: { reference: `Patient/${record.patientId}` },
      medicationCodeableConcept: { text: hostile },
    };
    const request = hookRequest(record, 'order-sign', {
      prefetch: {
        ...prefetch,
        medicationRequests: { resourceType: 'Bundle', entry: [{ resource: taking }] },
      },
    });
    const entry = [...record.drafts, ...drafts].map((resource) => ({ resource }));
    request.context.draftOrders = { resourceType: 'Bundle', type: 'collection', entry } as never;
    const { cards } = await ask(quick.url, request);
    const shown = cards.map(({ summary, detail }) => `${summary}\n${detail}`).join('\n');

    expect(shown).toContain('evil');
    expect(shown).not.toMatch(/[<>]|!\[|\]\(|:\/\/|www\./);
    const links = cards.flatMap((card) => card.links ?? []);
    for (const link of links) expect(link.url).toBe(`${quick.url}/smart/launch`);
    expect(JSON.stringify(links)).not.toContain('evil');
  });
});
