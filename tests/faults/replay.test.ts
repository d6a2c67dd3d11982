// Row 29 of the fault table over processes: two services on one store, one of which dies without a
// warning and comes back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullPrefetch, hookRequest, patientRecord } from './support/patient.ts';
import { type ServiceProcess, startProcess } from './support/process.ts';
import { ask, discovered } from './support/service.ts';
import {
  bearer,
  clientsFile,
  databaseFile,
  issuer,
  type SigningKey,
  signedToken,
  signingKey,
} from './support/tokens.ts';

const publicUrl = 'https://cds.example.org';
const audience = `${publicUrl}/cds-services/mbc-order-sign`;
const record = patientRecord();
let key: SigningKey;
let env: Record<string, string>;
let first: ServiceProcess;
let second: ServiceProcess;

beforeAll(async () => {
  key = await signingKey();
  env = {
    PUBLIC_URL: publicUrl,
    DATABASE_FILE: databaseFile(),
    CLIENTS_FILE: clientsFile([{ id: 'general', issuer, keys: [key.publicJwk] }]),
  };
  [first, second] = await Promise.all([startProcess(env), startProcess(env)]);
}, 60_000);
afterAll(() => Promise.all([first?.kill('SIGKILL'), second?.kill('SIGKILL')]));

describe('two processes', () => {
  it('29: a token that one has seen is refused by the other, and by the first after its end', async () => {
    const prefetch = fullPrefetch(await discovered(first.url, 'order-sign'), record);
    const asked = async ({ url }: ServiceProcess, token: string) =>
      (await ask(url, hookRequest(record, 'order-sign', { prefetch }), bearer(token))).status;
    const token = await signedToken(key, audience);

    expect(await asked(first, token)).toBe(200);
    expect(await asked(second, token)).toBe(401);
    await first.kill('SIGKILL');
    first = await startProcess(env);
    expect(await asked(first, token)).toBe(401);
    expect(await asked(first, await signedToken(key, audience))).toBe(200);
  }, 60_000);

  it('29: of many uses at once at both exactly one is let in', async () => {
    const prefetch = fullPrefetch(await discovered(second.url, 'order-sign'), record);
    const token = await signedToken(key, audience);
    const answers = await Promise.all(
      [first, second, first, second, first, second].map(async ({ url }) => {
        const request = hookRequest(record, 'order-sign', { prefetch });
        return (await ask(url, request, bearer(token))).status;
      }),
    );
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
    expect(answers.filter((status) => status === 401)).toHaveLength(5);
  }, 60_000);
});
