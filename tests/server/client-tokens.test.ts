// Who is let in: the negative matrix for tokens, with real keys, and what a registered client is
// served. OWASP ASVS 5.0 chapter 9; attacks on JWT libraries of the last years among them.
import { createHmac, generateKeyPairSync } from 'node:crypto';
import { exportSPKI, generateSecret, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectedRule,
  fullPrefetch,
  hookRequest,
  patientRecord,
} from '../faults/support/patient.ts';
import {
  ask,
  discovered,
  type FaultService,
  startFaultService,
} from '../faults/support/service.ts';
import {
  bearer,
  clientsFile,
  databaseFile,
  issuer,
  type KeyHost,
  type SigningKey,
  signedToken,
  signingKey,
  startKeyHost,
} from '../faults/support/tokens.ts';

const record = patientRecord();
let key: SigningKey;
let rsa: SigningKey;
let host: KeyHost;
let evil: KeyHost;
let service: FaultService;
let audience: string;
let prefetch: Record<string, unknown>;

beforeAll(async () => {
  key = await signingKey('ES384', '44823f3d/0b01+4a6c==');
  rsa = await signingKey('RS384');
  const es256 = await signingKey('ES256');
  host = await startKeyHost([key.publicJwk, rsa.publicJwk]);
  evil = await startKeyHost([key.publicJwk]);
  const clients = [
    { id: 'general', issuer, jwksUrls: [host.url] },
    { id: 'tenant-a', issuer: 'https://shared.example.org', tenants: ['a'], keys: [key.publicJwk] },
    {
      id: 'tenant-b',
      issuer: 'https://shared.example.org',
      tenants: ['b'],
      keys: [es256.publicJwk],
    },
    {
      id: 'old',
      issuer: 'https://old.example.org',
      keys: [rsa.publicJwk],
      algorithms: ['RS384'],
      audience: ['sand_man'],
      subject: 'ehr-app',
      edition: 'seed-2013',
      cdsHooks: '1.0',
      cardLimit: 1,
    },
  ];
  service = await startFaultService({
    CLIENTS_FILE: clientsFile(clients),
    DATABASE_FILE: databaseFile(),
  });
  audience = `${service.url}/cds-services/mbc-order-sign`;
  prefetch = fullPrefetch(await discovered(service.url, 'order-sign'), record);
});
afterAll(() => Promise.all([host.close(), evil.close(), service.close()]));

const request = () => hookRequest(record, 'order-sign', { prefetch });
const asked = (token: string) => ask(service.url, request(), bearer(token));
const sign = (...[header, claims, signing = key]: [object?, object?, SigningKey?]) =>
  signedToken(signing, audience, { header: { ...header }, claims: { ...claims } });

async function expectRefused(token: string | Promise<string>): Promise<void> {
  const reply = await asked(await token);
  expect(reply.status).toBe(401);
  expect(reply.text).toBe('');
  expect(reply.headers.get('www-authenticate')).toBe('Bearer');
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token with a header and a signature of one's own making. */
async function forged(header: object, signature: (input: string) => string): Promise<string> {
  const [, payload = ''] = (await sign()).split('.');
  const input = `${encoded(header)}.${payload}`;
  return `${input}.${signature(input)}`;
}

describe('a client that proves itself', () => {
  it('is served with each algorithm that the specification recommends, and its smaller siblings', async () => {
    for (const alg of ['ES384', 'RS384', 'ES256', 'RS256']) {
      const own = await signingKey(alg);
      const one = await startFaultService({
        CLIENTS_FILE: clientsFile([{ id: 'x', issuer, keys: [own.publicJwk] }]),
        DATABASE_FILE: databaseFile(),
      });
      try {
        const url = `${one.url}/cds-services/mbc-order-sign`;
        const reply = await ask(one.url, request(), bearer(await signedToken(own, url)));
        expect(reply.fired, alg).toContain(expectedRule);
      } finally {
        await one.close();
      }
    }
  });

  it('may send more: nbf, sub, an audience list, the jku that is registered, claims of its own', async () => {
    const claims = { nbf: 1, sub: 'x', aud: ['https://other.example.org', audience], own: {} };
    expect((await asked(await sign({ jku: host.url }, claims))).status).toBe(200);
  });

  it('may name the source of its keys, where the keys were handed over and nothing is fetched', async () => {
    const before = evil.fetches();
    const claims = { iss: 'https://shared.example.org', tenant: 'a' };
    expect((await asked(await sign({ jku: evil.url }, claims))).status).toBe(200);
    const stranger = await signingKey('ES384', key.kid);
    await expectRefused(sign({ jku: evil.url }, claims, stranger));
    expect(evil.fetches()).toBe(before);
  });

  it('is known by a key that was handed over while the host of its keys is down', async () => {
    const down = await startKeyHost([]);
    down.publish(undefined);
    const one = await startFaultService({
      CLIENTS_FILE: clientsFile([{ id: 'x', issuer, keys: [key.publicJwk], jwksUrls: [down.url] }]),
      DATABASE_FILE: databaseFile(),
    });
    try {
      const url = `${one.url}/cds-services/mbc-order-sign`;
      const token = await signedToken(key, url, { header: { jku: down.url } });
      expect((await ask(one.url, request(), bearer(token))).fired).toContain(expectedRule);
      const elsewhere = await signedToken(key, url, { header: { jku: evil.url } });
      expect((await ask(one.url, request(), bearer(elsewhere))).status).toBe(401);
    } finally {
      await Promise.all([one.close(), down.close()]);
    }
  });

  it('is told apart by its tenant', async () => {
    const iss = 'https://shared.example.org';
    expect((await asked(await sign({}, { iss, tenant: 'a' }))).status).toBe(200);
    // The key of tenant a proves nothing for tenant b (key bound to issuer and tenant).
    await expectRefused(sign({}, { iss, tenant: 'b' }));
    await expectRefused(sign({}, { iss, tenant: 'c' }));
    await expectRefused(sign({}, { iss }));
  });

  it('is served as its registry entry says: edition, card limit, dialect, audience, subject', async () => {
    const claims = { iss: 'https://old.example.org', aud: 'sand_man', sub: 'ehr-app' };
    const reply = await asked(await sign({}, claims, rsa));

    expect(reply.status).toBe(200);
    expect(reply.text).toContain('seed-2013');
    const deletions = reply.cards
      .flatMap((card) => card.suggestions ?? [])
      .flatMap((s) => s.actions ?? [])
      .filter((action) => action.type === 'delete');
    expect(deletions.length).toBeGreaterThan(0);
    for (const action of deletions) {
      expect(action).toMatchObject({ resource: 'MedicationRequest/draft-1' });
      expect(action).not.toHaveProperty('resourceId');
    }
    await expectRefused(sign({}, { ...claims, sub: 'other' }, rsa));
    await expectRefused(sign({}, { ...claims, aud: audience }, rsa));
  });

  it('may not choose the edition unless its entry says so', async () => {
    const sent = { ...request(), extension: { 'org.mbc-cds': { edition: 'seed-2013' } } };
    const reply = await ask(service.url, sent, bearer(await sign()));

    expect(reply.text).toContain('contemporary-2026');
  });

  it('needs no proof to discover what there is', async () => {
    expect((await fetch(`${service.url}/cds-services`)).status).toBe(200);
  });
});

describe('a token that proves nothing', () => {
  it('is none, or of another scheme, or no token', async () => {
    const headers: Record<string, string>[] = [
      {},
      { authorization: 'Basic dXNlcjpwYXNz' },
      { authorization: 'Bearer' },
      { authorization: 'Bearer garbage' },
      { authorization: 'Bearer a.b.c' },
      { authorization: 'Bearer ..' },
      { authorization: `Bearer ${await sign()} ${await sign()}` },
      { authorization: `Bearer ${'a'.repeat(9000)}.b.c` },
    ];
    for (const sent of headers) {
      const reply = await ask(service.url, request(), { headers: sent });
      expect(reply.status, sent['authorization']?.slice(0, 30)).toBe(401);
      expect(reply.text).toBe('');
    }
  });

  it('is not signed, whatever the spelling of none', async () => {
    const plain = new UnsecuredJWT({ iss: issuer, aud: audience, jti: 'n' })
      .setIssuedAt()
      .setExpirationTime('5m')
      .encode();
    await expectRefused(plain);
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '']) {
      await expectRefused(forged({ alg, kid: key.kid, typ: 'JWT' }, () => ''));
      await expectRefused(forged({ alg, kid: key.kid, typ: 'JWT' }, () => 'AA'));
    }
  });

  it('is signed with a symmetric key, the public key as secret included', async () => {
    const secret = await generateSecret('HS256', { extractable: true });
    const symmetric = new SignJWT({ iss: issuer, aud: audience, jti: 'h' })
      .setProtectedHeader({ alg: 'HS256', kid: rsa.kid, typ: 'JWT' })
      .setIssuedAt()
      .setExpirationTime('5m');
    await expectRefused(symmetric.sign(secret));
    const publicKey = await importJWK(rsa.publicJwk, 'RS256', { extractable: true });
    const pem = await exportSPKI(publicKey as never);
    for (const asSecret of [pem, JSON.stringify(rsa.publicJwk), String(rsa.publicJwk.n)]) {
      const hmac = (input: string) =>
        createHmac('sha256', asSecret).update(input).digest('base64url');
      await expectRefused(forged({ alg: 'HS256', kid: rsa.kid, typ: 'JWT' }, hmac));
    }
  });

  it('is signed with an algorithm that is not on the list, or not of the key', async () => {
    for (const alg of ['ES512', 'PS256', 'EdDSA', 'RS512']) {
      await expectRefused(sign({}, {}, await signingKey(alg, key.kid)));
    }
    // A key of the right kind under the id of one of another kind.
    await expectRefused(sign({}, {}, await signingKey('ES256', key.kid)));
    await expectRefused(sign({}, {}, await signingKey('RS256', key.kid)));
    await expectRefused(forged({ alg: 'RS384', kid: key.kid, typ: 'JWT' }, () => 'AAAA'));
  });

  it('brings its own key, or names one elsewhere', async () => {
    const own = await signingKey();
    const jwk = own.publicJwk;
    const before = evil.fetches();
    const headers = [
      { jwk },
      { jwk, kid: key.kid },
      { jku: evil.url },
      { jku: `${host.url}?x` },
      { jku: `${host.url}#x` },
      { jku: host.url.replace('127.0.0.1', 'localhost') },
      { jku: host.url.toUpperCase() },
      { jku: '' },
      { jku: [host.url] },
      { x5u: 'https://evil.example.org/cert.pem' },
      { kid: '../../../../dev/null' },
      { kid: "x' OR '1'='1" },
    ];
    for (const header of headers) {
      await expectRefused(signedToken(own, audience, { header: { ...header } }));
      await expectRefused(
        sign({ ...header, kid: key.kid, jku: 'jku' in header ? header.jku : evil.url }),
      );
    }
    expect(evil.fetches()).toBe(before);
  });

  it('lacks what a token must have, or has it wrongly', async () => {
    const headers = [{ kid: undefined }, { kid: '' }, { typ: undefined }, { typ: 'at+jwt' }];
    for (const header of headers) await expectRefused(sign(header));
    const claims = [
      { iss: undefined },
      { iss: 'https://evil.example.org' },
      { iss: [issuer] },
      { iss: `${issuer}/` },
      { aud: undefined },
      { aud: '*' },
      { aud: [] },
      { aud: audience.replace('mbc-order-sign', 'mbc-patient-view') },
      { aud: audience.toUpperCase() },
      { aud: `${audience}/` },
      { aud: audience.replace('/mbc-order-sign', '') },
      { jti: undefined },
      { jti: '' },
      { jti: 7 },
      { jti: 'x'.repeat(600) },
      { tenant: 'a' },
    ];
    for (const claim of claims) await expectRefused(sign({}, claim));
  });

  it('was changed after it was signed', async () => {
    const [header, payload = '', signature] = (await sign()).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    await expectRefused(`${header}.${encoded({ ...claims, jti: 'other' })}.${signature}`);
    await expectRefused(`${header}.${payload}.`);
    await expectRefused(`${header}.${payload}.${signature?.split('').reverse().join('')}`);
    // The blank signature that some ECDSA implementations took: r and s of zero.
    await expectRefused(`${header}.${payload}.${Buffer.alloc(96).toString('base64url')}`);
  });

  it('names an extension that must be understood, or a payload that is not encoded', async () => {
    await expectRefused(
      forged({ alg: 'ES384', kid: key.kid, typ: 'JWT', crit: ['x'], x: 1 }, () => 'AA'),
    );
    await expectRefused(
      forged({ alg: 'ES384', kid: key.kid, typ: 'JWT', crit: ['b64'], b64: false }, () => 'AA'),
    );
  });

  it('is encrypted, or a list of signatures', async () => {
    await expectRefused('a.b.c.d.e');
    await expectRefused(encoded({ payload: 'x', signatures: [] }));
  });

  it('comes from a key pair that nobody registered', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const stranger = { ...key, privateKey: privateKey as never };
    await expectRefused(sign({}, {}, stranger));
  });

  it('is refused before the body is read, and the reason is for operations only', async () => {
    const reply = await ask(service.url, '{"hook":', bearer('a.b.c'));
    expect(reply.status).toBe(401);
    expect(await service.metric('tokens_refused_total', { reason: 'signature' })).toBeGreaterThan(
      0,
    );
    expect(await service.metric('tokens_refused_total', { reason: 'algorithm' })).toBeGreaterThan(
      0,
    );
    expect(service.logged()).not.toContain('eyJ');
  });
});
