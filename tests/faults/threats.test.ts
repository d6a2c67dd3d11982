// The threats of the Argonaut assessment: each has its test or its reason, and some have it here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prefetchInfo, prefetchKeys } from '../../hooks/prefetch-keys.ts';
import { type FaultyEhr, startFaultyEhr } from './support/faulty-ehr.ts';
import {
  expectedRule,
  fullPrefetch,
  hookRequest,
  patientRecord,
  withServer,
} from './support/patient.ts';
import { ask, discovered, type FaultService, startFaultService } from './support/service.ts';
import {
  bearer,
  clientsFile,
  databaseFile,
  issuer,
  type SigningKey,
  signedToken,
  signingKey,
} from './support/tokens.ts';
import { threats } from './threats.ts';

const record = patientRecord();
let key: SigningKey;
let ehr: FaultyEhr;
let service: FaultService;
let prefetch: Record<string, unknown>;

beforeAll(async () => {
  key = await signingKey();
  ehr = await startFaultyEhr(record.resources);
  const client = { id: 'general', issuer, keys: [key.publicJwk], fhirServers: [ehr.url] };
  service = await startFaultService({
    DATABASE_FILE: databaseFile(),
    CLIENTS_FILE: clientsFile([{ ...client, fhirClientId: 'mbc-cds' }]),
  });
  prefetch = fullPrefetch(await discovered(service.url, 'order-sign'), record);
});
afterAll(() => Promise.all([ehr.close(), service.close()]));

const asked = async (request: { hook: string }) =>
  ask(
    service.url,
    request,
    bearer(await signedToken(key, `${service.url}/cds-services/mbc-${request.hook}`)),
  );

describe('the table of threats', () => {
  it('names all seventeen, each with a test or a reason', () => {
    expect(threats.map(({ id }) => id)).toEqual(Array.from({ length: 17 }, (_, n) => `R${n + 1}`));
    for (const { id, tests, reason } of threats) {
      expect(tests.length > 0 || (reason ?? '').length > 20, id).toBe(true);
    }
  });

  it('names tests that exist', () => {
    for (const { id, tests } of threats) {
      for (const [file, name] of tests) {
        expect(readFileSync(file, 'utf8').includes(name), `${id}: ${name}`).toBe(true);
      }
    }
  });
});

describe('threats without a test elsewhere', () => {
  it('R3: nothing of one call is known to the next', async () => {
    const full = await asked(hookRequest(record, 'order-sign', { prefetch }));
    const none = { ...prefetch, observations: null, conditions: null };
    const empty = await asked(hookRequest(record, 'order-sign', { prefetch: none }));

    expect(full.fired).toContain(expectedRule);
    expect(empty.fired).toEqual([]);
  });

  it('R5: a token that was issued to another service is not used', async () => {
    const access = withServer(ehr.url, record);
    const { observations: _, ...rest } = prefetch;
    const foreign = { ...access.fhirAuthorization, subject: 'another-service' };
    const request = { prefetch: rest, ...access, fhirAuthorization: foreign };
    await asked(hookRequest(record, 'order-sign', request as never));
    expect(ehr.calls).toEqual([]);
    expect(await service.metric('security_events_total', { event: 'fhir-client-mismatch' })).toBe(
      1,
    );

    const good = await asked(hookRequest(record, 'order-sign', { prefetch: rest, ...access }));
    expect(good.fired).toContain(expectedRule);
    expect(ehr.calls.length).toBeGreaterThan(0);
  });

  it('R13: every resource type that is asked for is read by a mapping', () => {
    const mappings = sources('fhir-mappings').join('\n');
    for (const prefetchKey of prefetchKeys) {
      const [type = ''] = prefetchInfo[prefetchKey].template.split(/[?/]/);
      // By its type, or through the element that refers to it.
      const isRead =
        mappings.includes(`'${type}'`) || mappings.includes(`['${type.toLowerCase()}']`);
      expect(isRead, `${prefetchKey} asks for ${type}`).toBe(true);
    }
  });

  it('R14: discovery is where the specification puts it, with stable and unique ids', async () => {
    const reply = await fetch(`${service.url}/cds-services`);
    const { services } = (await reply.json()) as { services: { id: string; hook: string }[] };
    const ids = services.map(({ id }) => id);

    expect(reply.status).toBe(200);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(['mbc-patient-view', 'mbc-order-select', 'mbc-order-sign']),
    );
  });

  it('R15: nothing but the FHIR server named and the registered keys is ever called', () => {
    const callers = ['src', 'hooks', 'fhir-mappings']
      .flatMap(files)
      .filter((file) => !file.startsWith(join('src', 'web')))
      .filter((file) =>
        /(?<![.\w])fetch\(|new Client\(|https?\.request\(/.test(readFileSync(file, 'utf8')),
      );
    // The last two call servers that the site configures, and never hold the token of a call.
    expect(callers.sort()).toEqual([
      'src/ehr/fhir-client.ts',
      'src/outbound/audit-delivery.ts',
      'src/outbound/fetch-keys.ts',
      'src/terminology/terminology-client.ts',
    ]);
    for (const file of callers.filter((name) => !name.endsWith('fhir-client.ts'))) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/accessToken|access_token/);
    }
  });
});

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function sources(folder: string): readonly string[] {
  return files(folder).map((file) => readFileSync(file, 'utf8'));
}
