// Rows 28 to 31 and 34 of the fault table: what proves a client, in time, once, and with keys that
// change. Real keys; replay across processes is in replay.test.ts.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceEntry } from '../support/prefetch.ts';
import { fullPrefetch, hookRequest, patientRecord } from './support/patient.ts';
import { ask, discovered, type FaultService, startFaultService } from './support/service.ts';
import {
  bearer,
  clientsFile,
  databaseFile,
  type KeyHost,
  type SigningKey,
  signedToken,
  signingKey,
  startKeyHost,
  type TokenParts,
} from './support/tokens.ts';

const record = patientRecord();
const issuer = 'https://ehr.example.org';
let key: SigningKey;
let host: KeyHost;
let service: FaultService;
let entry: ServiceEntry;
let audience: string;

const client = (more = {}) => ({ id: 'general', issuer, jwksUrls: [host.url], ...more });
const keySettings = {
  freshMs: 400,
  staleMs: 60_000,
  burst: 3,
  refillMs: 60_000,
  timeoutMs: 500,
};

beforeAll(async () => {
  key = await signingKey();
  host = await startKeyHost([key.publicJwk]);
  service = await startFaultService({
    CLIENTS_FILE: clientsFile([client()]),
    DATABASE_FILE: databaseFile(),
  });
  entry = await discovered(service.url, 'order-sign');
  audience = `${service.url}/cds-services/mbc-order-sign`;
});
afterAll(() => Promise.all([host.close(), service.close()]));

const request = () => hookRequest(record, 'order-sign', { prefetch: fullPrefetch(entry, record) });
const statusWith = async (parts: TokenParts = {}) => {
  const reply = await ask(service.url, request(), bearer(await signedToken(key, audience, parts)));
  if (reply.status === 401) {
    expect(reply.text).toBe('');
    expect(reply.headers.get('www-authenticate')).toBe('Bearer');
  }
  return reply.status;
};
const seconds = () => Math.floor(Date.now() / 1000);

describe('time', () => {
  it('28: a clock that differs by up to five minutes is borne, either way', async () => {
    const t = seconds();
    // A few seconds from the edge: the test itself takes time.
    const early = { iat: t + 295, exp: t + 595 };
    const late = { iat: t - 590, exp: t - 290 };
    expect(await statusWith({ claims: early })).toBe(200);
    expect(await statusWith({ claims: late })).toBe(200);
    expect(await statusWith({ claims: { iat: t, nbf: t + 295, exp: t + 300 } })).toBe(200);
  });

  it('28: beyond it a token that has expired, comes from the future or is not yet valid is refused', async () => {
    const t = seconds();
    expect(await statusWith({ claims: { iat: t - 700, exp: t - 305 } })).toBe(401);
    expect(await statusWith({ claims: { iat: t + 310, exp: t + 600 } })).toBe(401);
    expect(await statusWith({ claims: { iat: t, nbf: t + 310, exp: t + 300 } })).toBe(401);
  });

  it('28: a life of one hour is the longest, to the second', async () => {
    const t = seconds();
    expect(await statusWith({ claims: { iat: t, exp: t + 3600 } })).toBe(200);
    expect(await statusWith({ claims: { iat: t, exp: t + 3601 } })).toBe(401);
    expect(await statusWith({ claims: { iat: t, exp: t } })).toBe(401);
  });

  it('28: times that are missing or no numbers are refused', async () => {
    const t = seconds();
    for (const claims of [
      { exp: undefined },
      { iat: undefined },
      { exp: `${t + 300}` },
      { iat: 'now' },
    ]) {
      expect(await statusWith({ claims }), JSON.stringify(claims)).toBe(401);
    }
  });
});

describe('keys', () => {
  it('takes a token as Epic signs it: RS384, a key id of base64, nbf in the past, a further sub', async () => {
    const own = await signingKey('RS384', 'c2lnbmVk+/LWtleQ==');
    const published = await startKeyHost([own.publicJwk]);
    const epic = await startFaultService({
      CLIENTS_FILE: clientsFile([client({ jwksUrls: [published.url], algorithms: ['RS384'] })]),
      DATABASE_FILE: databaseFile(),
    });
    const url = `${epic.url}/cds-services/mbc-order-sign`;
    const claims = { nbf: seconds() - 300, exp: seconds() + 900, sub: 'a-client-id' };
    const asked = async (parts: TokenParts) =>
      (await ask(epic.url, request(), bearer(await signedToken(own, url, parts)))).status;
    try {
      expect(await asked({ claims, header: { jku: published.url } })).toBe(200);
      expect(await asked({ claims, header: { kid: 'c2lnbmVk--LWtleQ' } })).toBe(401);
    } finally {
      await Promise.all([epic.close(), published.close()]);
    }
  });

  it('30: after a rotation the keys are fetched once, and the new one is taken', async () => {
    const [old, next] = [await signingKey(), await signingKey()];
    const own = await startKeyHost([old.publicJwk]);
    const rotating = await startFaultService({
      CLIENTS_FILE: clientsFile([client({ jwksUrls: [own.url] })]),
      DATABASE_FILE: databaseFile(),
    });
    const url = `${rotating.url}/cds-services/mbc-order-sign`;
    const asked = async (signing: SigningKey) =>
      (await ask(rotating.url, request(), bearer(await signedToken(signing, url)))).status;
    try {
      expect(await asked(old)).toBe(200);
      expect(await asked(old)).toBe(200);
      expect(own.fetches()).toBe(1);
      own.publish([next.publicJwk]);
      const answers = await Promise.all([asked(next), asked(next), asked(next)]);
      expect(answers).toEqual([200, 200, 200]);
      expect(own.fetches()).toBe(2);
      // The key that was withdrawn is gone with it.
      expect(await asked(old)).toBe(401);
    } finally {
      await Promise.all([rotating.close(), own.close()]);
    }
  });

  it('30: a key that was withdrawn is forgotten even when no token names a new one', async () => {
    const [kept, withdrawn] = [await signingKey(), await signingKey()];
    const own = await startKeyHost([kept.publicJwk, withdrawn.publicJwk]);
    const watching = await startFaultService(
      {
        CLIENTS_FILE: clientsFile([client({ jwksUrls: [own.url] })]),
        DATABASE_FILE: databaseFile(),
      },
      { keySettings },
    );
    const url = `${watching.url}/cds-services/mbc-order-sign`;
    const asked = async (signing: SigningKey) =>
      (await ask(watching.url, request(), bearer(await signedToken(signing, url)))).status;
    try {
      expect(await asked(withdrawn)).toBe(200);
      own.publish([kept.publicJwk]);
      await pause(450);
      expect(await asked(kept)).toBe(200);
      await pause(100);
      expect(await asked(withdrawn)).toBe(401);
    } finally {
      await Promise.all([watching.close(), own.close()]);
    }
  });

  it('31: while the host is down known keys serve, until they are too old', async () => {
    const own = await startKeyHost([key.publicJwk]);
    const lonely = await startFaultService(
      {
        CLIENTS_FILE: clientsFile([client({ jwksUrls: [own.url] })]),
        DATABASE_FILE: databaseFile(),
      },
      { keySettings: { ...keySettings, freshMs: 100, staleMs: 1000, burst: 50 } },
    );
    const url = `${lonely.url}/cds-services/mbc-order-sign`;
    const asked = async () =>
      (await ask(lonely.url, request(), bearer(await signedToken(key, url)))).status;
    try {
      expect(await asked()).toBe(200);
      own.publish(undefined);
      await pause(300);
      expect(await asked()).toBe(200);
      expect(await asked()).toBe(200);
      await pause(1000);
      expect(await asked()).toBe(401);
    } finally {
      await Promise.all([lonely.close(), own.close()]);
    }
  });

  it('31: a storm of invented key ids makes few fetches, and known keys go on serving', async () => {
    const own = await startKeyHost([key.publicJwk]);
    const stormed = await startFaultService(
      {
        CLIENTS_FILE: clientsFile([client({ jwksUrls: [own.url] })]),
        DATABASE_FILE: databaseFile(),
      },
      { keySettings },
    );
    const url = `${stormed.url}/cds-services/mbc-order-sign`;
    try {
      const storm = Array.from({ length: 60 }, async (_, n) => {
        const token = await signedToken(key, url, { header: { kid: `invented-${n}` } });
        return (await ask(stormed.url, request(), bearer(token))).status;
      });
      expect(new Set(await Promise.all(storm))).toEqual(new Set([401]));
      expect(own.fetches()).toBeLessThanOrEqual(keySettings.burst);
      const good = await ask(stormed.url, request(), bearer(await signedToken(key, url)));
      expect(good.status).toBe(200);
    } finally {
      await Promise.all([stormed.close(), own.close()]);
    }
  });

  it('31: a host that never had the keys to give is a 401, within the deadline', async () => {
    const own = await startKeyHost([]);
    own.publish(undefined);
    const empty = await startFaultService({
      CLIENTS_FILE: clientsFile([client({ jwksUrls: [own.url] })]),
      DATABASE_FILE: databaseFile(),
    });
    const url = `${empty.url}/cds-services/mbc-order-sign`;
    try {
      const reply = await ask(empty.url, request(), bearer(await signedToken(key, url)));
      expect(reply.status).toBe(401);
      expect(reply.milliseconds).toBeLessThan(2000);
    } finally {
      await Promise.all([empty.close(), own.close()]);
    }
  });
});

describe('replay', () => {
  it('29: a token that was used is refused, at once and later', async () => {
    const token = await signedToken(key, audience);
    const both = await Promise.all(
      [1, 2, 3, 4].map(() => ask(service.url, request(), bearer(token))),
    );
    expect(both.map((r) => r.status).sort()).toEqual([200, 401, 401, 401]);
    expect((await ask(service.url, request(), bearer(token))).status).toBe(401);
    expect(await service.metric('security_events_total', { event: 'token-replayed' })).toBe(4);
  });

  it('29: what was refused for another reason was not used', async () => {
    const claims = { jti: 'kept-for-later' };
    const forged = await signedToken(await signingKey('ES384', key.kid), audience, { claims });
    expect((await ask(service.url, request(), bearer(forged))).status).toBe(401);
    const good = await signedToken(key, audience, { claims });
    expect((await ask(service.url, request(), bearer(good))).status).toBe(200);
  });

  const brokenStore = '/dev/null/store.sqlite';

  it('34: with the store down this process remembers by itself, and says so to operations', async () => {
    const alone = await startFaultService({
      CLIENTS_FILE: clientsFile([client()]),
      DATABASE_FILE: brokenStore,
    });
    const token = await signedToken(key, `${alone.url}/cds-services/mbc-order-sign`);
    try {
      expect((await ask(alone.url, request(), bearer(token))).status).toBe(200);
      expect((await ask(alone.url, request(), bearer(token))).status).toBe(401);
      expect(await alone.metric('replay_store_failures_total')).toBe(1);
      expect(alone.logged()).toContain('replay-store-down');
    } finally {
      await alone.close();
    }
  });

  it('34: a site may be strict: then a call that cannot be checked is a 503, and may be repeated', async () => {
    const strict = await startFaultService({
      CLIENTS_FILE: clientsFile([client()]),
      DATABASE_FILE: brokenStore,
      REPLAY_STRICT: 'true',
    });
    const token = await signedToken(key, `${strict.url}/cds-services/mbc-order-sign`);
    try {
      for (let times = 0; times < 2; times++) {
        const reply = await ask(strict.url, request(), bearer(token));
        expect(reply.status).toBe(503);
        expect(reply.codes).toEqual(['transient']);
      }
    } finally {
      await strict.close();
    }
  });
});
