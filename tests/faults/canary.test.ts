// Privacy: sentinels in every string of a full request appear nowhere but in the answer: not in the
// log, not in metrics, not in the bodies of errors, not in the store, not in what a crash leaves.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultyEhr, faults, outcome, startFaultyEhr } from './support/faulty-ehr.ts';
import { fullPrefetch, hookRequest, patientRecord, token, withServer } from './support/patient.ts';
import { type ServiceProcess, startProcess } from './support/process.ts';
import { ask, discovered } from './support/service.ts';
import {
  clientsFile,
  databaseFile,
  issuer,
  type SigningKey,
  signedToken,
  signingKey,
} from './support/tokens.ts';

const sentinel = 'canary7q';
const clean = patientRecord();
const publicUrl = 'https://cds.example.org';
let key: SigningKey;
let ehr: FaultyEhr;
let service: ServiceProcess;
let store: string;
let answers = '';

/** Strings that decide how a request is read; a sentinel beside them, not in them. */
const structural =
  /^(?:resourceType|hook|hookInstance|patientId|encounterId|reference|system|code|status|intent|use|type|valueCode|gender|url|birthDate|fhirServer|access_token|token_type|scope|patient|.*[dD]ate(?:Time)?|start|end)$/;

/** The value with the sentinel in every other string, and beside every object as a field. */
function planted(value: unknown, name = ''): unknown {
  if (name === 'id') return value === clean.patientId ? value : `${value}-${sentinel}`;
  if (typeof value === 'string') return structural.test(name) ? value : `${value} ${sentinel}`;
  if (Array.isArray(value)) return value.map((item) => planted(item, name));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([field, item]) => [field, planted(item, field)]);
  return { ...Object.fromEntries(fields), [`_${sentinel}`]: sentinel };
}

beforeAll(async () => {
  key = await signingKey();
  store = databaseFile();
  ehr = await startFaultyEhr(planted(clean.resources) as typeof clean.resources);
  service = await startProcess({
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: 'trace',
    DATABASE_FILE: store,
    FHIR_SERVER_ALLOWLIST: ehr.url,
    CLIENTS_FILE: clientsFile([{ id: 'general', issuer, keys: [key.publicJwk] }]),
    MAX_CONCURRENT: '50',
  });
}, 60_000);
afterAll(async () => {
  await Promise.all([ehr?.close(), service?.kill('SIGKILL')]);
});

async function asked(body: unknown, name = 'mbc-order-sign') {
  const jwt = await signedToken(key, `${publicUrl}/cds-services/${name}`, {
    claims: { sub: sentinel, jti: `${sentinel}-${Math.random()}` },
  });
  const reply = await ask(service.url, JSON.stringify(body), {
    service: name,
    headers: { authorization: `Bearer ${jwt}`, 'user-agent': sentinel, 'x-note': sentinel },
  });
  if (reply.status === 200) answers += reply.text;
  else expect(reply.text, `the body of a ${reply.status}`).not.toContain(sentinel);
  return reply;
}

function request(more: object = {}) {
  const sent = hookRequest(clean, 'order-sign', { prefetch, ...more });
  return planted(sent) as Record<string, unknown>;
}
let prefetch: Record<string, unknown>;

describe('a sentinel in every string', () => {
  it('comes back in the answer, so that the test can see it', async () => {
    prefetch = fullPrefetch(await discovered(service.url, 'order-sign'), clean);
    const unknownDrug = { ...clean.drafts[0], medicationCodeableConcept: { text: 'drug' } };
    const sent = request();
    const context = sent['context'] as Record<string, unknown>;
    context['draftOrders'] = planted({
      resourceType: 'Bundle',
      entry: [{ resource: unknownDrug }],
    });
    const reply = await asked(sent);

    expect(reply.status).toBe(200);
    expect(answers).toContain(sentinel);
  });

  it('is sent in every way that a call can go', async () => {
    expect((await asked(request())).status).toBe(200);
    expect((await asked(request({ prefetch: {}, ...withServer(ehr.url, clean) }))).status).toBe(
      200,
    );
    expect((await asked(request({ prefetch: {} }))).status).toBe(412);
    const stranger = { resourceType: 'Patient', id: `${sentinel}-other` };
    expect((await asked(request({ prefetch: { patient: stranger } }))).status).toBe(400);
    expect((await asked({ ...request(), hook: sentinel })).status).toBe(400);
    expect((await asked({ ...request(), context: { userId: sentinel } })).status).toBe(400);
    expect((await asked({ ...request(), x: `${sentinel}\u0000` })).status).toBe(400);
    expect((await asked(request(), `${sentinel}-service`)).status).toBe(404);
    expect((await ask(service.url, `{"hook": ${sentinel}`, {})).status).toBe(401);
    const cut = await fetch(`${service.url}/${sentinel}?name=${sentinel}`);
    expect(await cut.text()).not.toContain(sentinel);
  });

  it('is in what a broken EHR answers', async () => {
    const error = { ...outcome('exception'), text: { div: sentinel } };
    const broken = [
      faults.body(`<html>${sentinel}</html>`, { 'content-type': 'text/html' }),
      faults.body(`{"resourceType": ${sentinel}`),
      faults.json(error),
      faults.json([sentinel]),
      faults.status(500, { 'x-note': sentinel }),
      faults.redirect(`${ehr.url}/${sentinel}`),
      faults.reset(),
      faults.truncated(),
    ];
    for (const fault of broken) {
      ehr.reset();
      ehr.fail('Observation', fault);
      const { observations: _, ...rest } = prefetch;
      await asked(request({ prefetch: rest, ...withServer(ehr.url, clean) }));
    }
    ehr.reset();
  });

  it('stands in no log line, nor does the token, a name, a date or the id of the patient', () => {
    const output = service.output();
    expect(output.split('\n').length).toBeGreaterThan(15);
    for (const secret of [
      sentinel,
      token,
      'eyJ',
      clean.patientId,
      'Patient/',
      '1983-',
      'etrozole',
    ]) {
      expect(output, secret).not.toContain(secret);
    }
  });

  it('stands in no metric', async () => {
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toContain('mbc_requests_total');
    for (const secret of [sentinel, token, clean.patientId]) expect(metrics).not.toContain(secret);
  });

  it('stands in no file of the store', () => {
    const folder = dirname(store);
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const bytes = readFileSync(join(folder, file));
      for (const secret of [sentinel, token, clean.patientId, 'eyJ']) {
        expect(bytes.includes(secret), `${secret} in ${file}`).toBe(false);
      }
    }
  });
});
