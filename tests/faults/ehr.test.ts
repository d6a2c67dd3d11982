// Rows 17 to 27 of the fault table: an EHR that is slow, broken, busy, or tries to lead astray.
import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/ehr/limits.ts';
import type { ServiceEntry } from '../support/prefetch.ts';
import {
  type FaultyEhr,
  faults,
  json,
  listen,
  searchset,
  startFaultyEhr,
  stop,
} from './support/faulty-ehr.ts';
import {
  expectedRule,
  fullPrefetch,
  hookRequest,
  patientRecord,
  token,
  withServer,
} from './support/patient.ts';
import {
  ask,
  cardOf,
  discovered,
  type FaultService,
  type Reply,
  startFaultService,
} from './support/service.ts';

const deadline = 2000;
const record = patientRecord();
let ehr: FaultyEhr;
let service: FaultService;
let entry: ServiceEntry;
let prefetch: Record<string, unknown>;

beforeAll(async () => {
  ehr = await startFaultyEhr(record.resources);
  service = await startFaultService(
    { DEADLINE_MS: String(deadline) },
    {
      ehrLimits: { ...defaultLimits, callTimeoutMs: 1000, bytes: 2_000_000 },
      // Opens in its own test only.
      breaker: { calls: 1000, leastCalls: 1000, threshold: 0.9, halfOpenAfterMs: 300 },
    },
  );
  entry = await discovered(service.url, 'order-sign');
  prefetch = fullPrefetch(entry, record);
});
afterEach(() => ehr.reset());
afterAll(() => Promise.all([ehr.close(), service.close()]));

const without = (...keys: string[]) =>
  Object.fromEntries(Object.entries(prefetch).filter(([key]) => !keys.includes(key)));
const askWith = (sent: Record<string, unknown>, fhirServer = ehr.url) =>
  ask(
    service.url,
    hookRequest(record, 'order-sign', { prefetch: sent, ...withServer(fhirServer, record) }),
  );
/** Asks with all but the observations, which the EHR then has to give. */
const askForObservations = (fhirServer?: string) => askWith(without('observations'), fhirServer);
const callsTo = (type: string) => ehr.calls.filter(({ path }) => path.startsWith(`${type}?`));

function expectDegraded(reply: Reply, reason: string): void {
  expect(reply.status).toBe(200);
  expect(cardOf(reply, 'SYS-01')?.summary).toContain(reason);
}

describe('a slow EHR', () => {
  it('17: a call that takes too long is cut off, not repeated, and the answer says so', async () => {
    ehr.fail('Observation', faults.hang());
    const reply = await askForObservations();

    expectDegraded(reply, 'did not answer in time');
    expect(reply.milliseconds).toBeLessThan(deadline);
    expect(callsTo('Observation')).toHaveLength(1);
    await pause(50);
    expect(callsTo('Observation')[0]?.abandoned).toBe(true);
  });

  it('17: an EHR that hangs on everything is a 412 before the deadline', async () => {
    ehr.fail('all', faults.hang());
    const reply = await askWith({});

    expect(reply.status).toBe(412);
    expect(reply.text).toContain('timeout');
    expect(reply.milliseconds).toBeLessThan(deadline);
  });

  it('17: pages that trickle in are cut off by the one deadline of the request', async () => {
    let page = 0;
    ehr.fail('Observation', async ({ response }) => {
      page++;
      await pause(400);
      const url = `${ehr.url}/Observation?patient=${record.patientId}&page=${page}`;
      json(response, searchset([], { link: [{ relation: 'next', url }] }));
    });
    const reply = await askForObservations();

    expectDegraded(reply, 'did not answer in time');
    expect(reply.milliseconds).toBeLessThan(deadline);
  });

  it('17: a body that stops half-way is cut off', async () => {
    ehr.fail('Observation', ({ response }) => {
      response.writeHead(200, { 'content-type': 'application/fhir+json' });
      response.write('{"resourceType":"Bundle",');
    });
    const reply = await askForObservations();

    expect(reply.sys).toContain('SYS-01');
    expect(reply.milliseconds).toBeLessThan(deadline);
  });
});

describe('an EHR that cannot be reached', () => {
  it('18: a refused connection, an unknown name and broken TLS are said, and tried twice at most', async () => {
    const closed = createServer();
    const port = await listen(closed);
    await stop(closed);
    let connections = 0;
    const noTls: Server = createServer().on('connection', () => connections++);
    const plainPort = await listen(noTls);
    try {
      for (const url of [`http://127.0.0.1:${port}/fhir`, `https://127.0.0.1:${plainPort}/fhir`]) {
        const reply = await askForObservations(url);
        expectDegraded(reply, 'was not reachable');
      }
      expect(connections).toBeGreaterThan(0);
      // Observations and the specimens that they name, each twice.
      expect(connections).toBeLessThanOrEqual(4);
    } finally {
      await stop(noTls);
    }
  });

  it('18: a connection that is reset is tried once more', async () => {
    ehr.fail('Observation', faults.first(1, faults.reset()));
    const reply = await askForObservations();

    expect(reply.fired).toContain(expectedRule);
    expect(callsTo('Observation')).toHaveLength(2);
  });

  it('18: a name that does not resolve is said, with no retry storm', async () => {
    let lookups = 0;
    const elsewhere = await startFaultService(
      { FHIR_SERVER_ALLOWLIST: 'https://ehr.example.org/fhir' },
      {
        resolve: (_hostname, _options, done) => {
          lookups++;
          done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), []);
        },
      },
    );
    try {
      const request = hookRequest(record, 'order-sign', {
        prefetch: without('observations'),
        ...withServer('https://ehr.example.org/fhir', record),
      });
      expectDegraded(await ask(elsewhere.url, request), 'was not reachable');
      expect(lookups).toBeLessThanOrEqual(4);
    } finally {
      await elsewhere.close();
    }
  });
});

describe('an EHR in trouble', () => {
  for (const status of [500, 502, 503, 504]) {
    it(`19: after one ${status} the call is repeated, and the answer is complete`, async () => {
      ehr.fail('Observation', faults.first(1, faults.status(status)));
      const reply = await askForObservations();

      expect(reply.fired).toContain(expectedRule);
      expect(reply.sys).not.toContain('SYS-01');
      expect(callsTo('Observation')).toHaveLength(2);
    });
  }

  it('19: after two failures the call is given up', async () => {
    ehr.fail('Observation', faults.status(500));
    expectDegraded(await askForObservations(), 'the EHR reports an error');
    expect(callsTo('Observation')).toHaveLength(2);
  });

  it('19: no second call when there is no time for one', async () => {
    ehr.fail('Observation', async (call) => {
      await pause(950);
      faults.status(500)(call);
    });
    ehr.fail('Specimen', faults.status(404));
    const hurried = await startFaultService({ DEADLINE_MS: '1300' });
    try {
      const request = hookRequest(record, 'order-sign', {
        prefetch: without('observations'),
        ...withServer(ehr.url, record),
      });
      expectDegraded(await ask(hurried.url, request), 'the EHR reports an error');
      expect(callsTo('Observation')).toHaveLength(1);
    } finally {
      await hurried.close();
    }
  });

  it('19: the breaker opens for the origin, then lets one call try, then closes', async () => {
    const guarded = await startFaultService(
      {},
      { breaker: { calls: 6, leastCalls: 6, threshold: 0.5, halfOpenAfterMs: 400 } },
    );
    const askGuarded = (sent: Record<string, unknown>) =>
      ask(
        guarded.url,
        hookRequest(record, 'order-sign', { prefetch: sent, ...withServer(ehr.url, record) }),
      );
    try {
      ehr.fail('Observation', faults.status(503));
      for (let times = 0; times < 4; times++) await askGuarded(without('observations'));
      const callsBefore = callsTo('Observation').length;
      expectDegraded(await askGuarded(without('observations')), 'has just failed several times');
      expect(callsTo('Observation')).toHaveLength(callsBefore);
      expect(await guarded.metric('ehr_breaker_changes_total', { state: 'open' })).toBe(1);

      ehr.reset();
      await pause(450);
      expect((await askGuarded(without('observations'))).fired).toContain(expectedRule);
      expect(await guarded.metric('ehr_breaker_changes_total', { state: 'closed' })).toBe(1);
    } finally {
      await guarded.close();
    }
  });

  it('20: 401 is not repeated, and the card says that access has expired', async () => {
    ehr.fail('Observation', faults.status(401));
    expectDegraded(await askForObservations(), 'access to the EHR has expired');
    expect(callsTo('Observation')).toHaveLength(1);
  });

  it('21: 403 for a type leaves the other rules running, and names the scope to operations', async () => {
    ehr.fail('Procedure', faults.status(403));
    const access = withServer(ehr.url, record);
    const scope = 'openid patient/Observation.rs patient/Condition.read launch';
    const request = hookRequest(record, 'order-sign', {
      prefetch: without('procedures', 'observations'),
      ...access,
      fhirAuthorization: { ...access.fhirAuthorization, scope } as never,
    });
    const reply = await ask(service.url, request);

    expectDegraded(reply, 'the EHR gives no access (procedures)');
    expect(reply.text).not.toContain('patient/Procedure.rs');
    const lacking = { scope: 'patient/Procedure.rs', coverage: 'none' };
    expect(await service.metric('ehr_scopes_lacking_total', lacking)).toBe(1);
    expect(service.logged()).toContain('patient/Procedure.rs');
    expect(service.logged()).not.toContain('patient/Observation.rs');
  });

  it('21: a scope that hides a part of a type leaves what is not found unknown', async () => {
    const access = withServer(ehr.url, record);
    const scope = 'patient/*.r patient/Procedure.rs?category=http://example.org|surgery';
    const request = hookRequest(record, 'order-sign', {
      prefetch: without('procedures'),
      ...access,
      fhirAuthorization: { ...access.fhirAuthorization, scope } as never,
    });
    expectDegraded(await ask(service.url, request), 'the EHR gives no access (procedures)');
  });

  it('22: 404 for the patient is a 412', async () => {
    ehr.fail('Patient', faults.status(404));
    const reply = await askWith(without('patient'));

    expect(reply.status).toBe(412);
    expect(reply.text).toContain('prefetch.patient');
  });

  it('22: a resource type that the server does not know holds nothing', async () => {
    ehr.fail('ResearchSubject', faults.status(404));
    const reply = await askWith(without('researchSubjects'));

    expect(reply.fired).toContain(expectedRule);
    expect(reply.sys).not.toContain('SYS-01');
  });

  it('23: 429 is honoured when it asks for a pause within the budget', async () => {
    ehr.fail('Observation', faults.first(1, faults.status(429, { 'retry-after': '1' })));
    const reply = await askForObservations();

    expect(reply.fired).toContain(expectedRule);
    expect(reply.milliseconds).toBeGreaterThan(1000);
    expect(callsTo('Observation')).toHaveLength(2);
  });

  it('23: 429 that asks for more, or says nothing, is not repeated', async () => {
    for (const headers of [{ 'retry-after': '30' }, {}]) {
      ehr.reset();
      ehr.fail('Observation', faults.status(429, headers));
      const reply = await askForObservations();

      expectDegraded(reply, 'the EHR is too busy');
      expect(reply.milliseconds).toBeLessThan(deadline);
      expect(callsTo('Observation')).toHaveLength(1);
    }
  });
});

describe('an answer that cannot be used', () => {
  const bundle = JSON.stringify(searchset([]));
  const unusable: readonly [string, Parameters<FaultyEhr['fail']>[1]][] = [
    ['malformed JSON', faults.body('{"resourceType":"Bundle"')],
    ['a truncated answer', faults.truncated()],
    ['no body', faults.body('')],
    ['an HTML page', faults.body('<html>login</html>', { 'content-type': 'text/html' })],
    ['JSON that is called HTML', faults.body(bundle, { 'content-type': 'text/html' })],
    ['a byte order mark', faults.body(`\ufeff${bundle}`)],
    ['a compressed body', faults.body(gzipSync(bundle), { 'content-encoding': 'gzip' })],
    ['a list', faults.body('[]')],
    ['null', faults.body('null')],
    ['an OperationOutcome', faults.json({ resourceType: 'OperationOutcome', issue: [] })],
    ['another resource', faults.json({ resourceType: 'Observation', id: 'x' })],
  ];
  for (const [name, fault] of unusable) {
    it(`24: ${name} in place of a Bundle is rejected`, async () => {
      ehr.fail('Observation', fault);
      expectDegraded(await askForObservations(), 'was not readable');
    });
  }

  it('24: a Bundle that reports an error beside what it found is not taken for all', async () => {
    const issue = [{ severity: 'error', code: 'incomplete' }];
    ehr.fail('Observation', faults.json(searchset([{ resourceType: 'OperationOutcome', issue }])));
    expectDegraded(await askForObservations(), 'the EHR reports an error');
  });

  it('24: a resource of another id than was asked for is not taken for it', async () => {
    const medication = { resourceType: 'Medication', id: 'other', code: { text: 'tamoxifen' } };
    ehr.fail('Medication', faults.json(medication));
    const draft = {
      resourceType: 'MedicationRequest',
      id: 'd1',
      status: 'draft',
      intent: 'order',
      subject: { reference: `Patient/${record.patientId}` },
      medicationReference: { reference: 'Medication/asked-for' },
    };
    const request = hookRequest(record, 'order-sign', {
      prefetch,
      ...withServer(ehr.url, record),
    });
    request.context.draftOrders = searchset([draft]) as never;
    const reply = await ask(service.url, request);

    expect(reply.text).not.toContain('tamoxifen');
    expect(cardOf(reply, 'SYS-02')?.summary).toContain('Could not identify the drug');
  });

  it('24: a gzip bomb is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, 32));
    ehr.fail('Observation', faults.body(bomb, { 'content-encoding': 'gzip' }));
    const before = process.memoryUsage().rss;
    expectDegraded(await askForObservations(), 'was not readable');
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  it('25: a huge Bundle is cut off, and others are served meanwhile', async () => {
    ehr.fail('Observation', faults.huge(100));
    const [huge, other] = await Promise.all([
      askForObservations(),
      ask(service.url, hookRequest(record, 'order-sign', { prefetch })),
    ]);

    expectDegraded(huge, 'more than could be read');
    expect(other.fired).toContain(expectedRule);
    expect(other.milliseconds).toBeLessThan(deadline);
    await pause(50);
    expect(callsTo('Observation')[0]?.abandoned).toBe(true);
  });

  it('25: a Bundle that says how huge it is is not read at all', async () => {
    ehr.fail('Observation', faults.huge(1, { 'content-length': '100000000' }));
    expectDegraded(await askForObservations(), 'more than could be read');
  });

  it('25: many answers of a good size are too large together', async () => {
    const text = 'x'.repeat(600_000);
    ehr.fail('all', ({ path, response, answer }) =>
      path.startsWith('Observation?')
        ? json(
            response,
            searchset([{ resourceType: 'Observation', text }], {
              link: [{ relation: 'next', url: `${ehr.url}/${path}&x` }],
            }),
          )
        : answer(),
    );
    expectDegraded(await askForObservations(), 'more than could be read');
    expect(callsTo('Observation').length).toBeLessThan(5);
  });
});

describe('an EHR that leads elsewhere', () => {
  let elsewhere: FaultyEhr;
  beforeAll(async () => {
    elsewhere = await startFaultyEhr(record.resources);
  });
  afterEach(() => elsewhere.reset());
  afterAll(() => elsewhere.close());

  for (const status of [301, 302, 303, 307, 308]) {
    it(`26: a redirect (${status}) is not followed`, async () => {
      const location = `${elsewhere.url}/Observation?patient=${record.patientId}`;
      ehr.fail('Observation', faults.redirect(location, status));
      expectDegraded(await askForObservations(), 'the EHR named is not allowed');
      expect(elsewhere.calls).toEqual([]);
    });
  }

  it('26: a redirect on the same server is not followed', async () => {
    ehr.fail('Observation', faults.redirect(`${ehr.url}/Elsewhere`));
    expectDegraded(await askForObservations(), 'the EHR named is not allowed');
    expect(callsTo('Elsewhere')).toEqual([]);
  });

  it('26: a next link to another server is not followed, and the token does not go there', async () => {
    const url = `${elsewhere.url}/Observation?patient=${record.patientId}`;
    ehr.fail('Observation', faults.json(searchset([], { link: [{ relation: 'next', url }] })));
    expectDegraded(await askForObservations(), 'the EHR named is not allowed');
    expect(elsewhere.calls).toEqual([]);
  });

  it('26: a patient included who is another one refuses the request', async () => {
    const included = { resourceType: 'Patient', id: 'someone-else' };
    ehr.fail('Observation', faults.json(searchset([included])));
    expect((await askForObservations()).codes).toEqual(['security']);
  });

  it('26: a Medication on another server is not read, there or here', async () => {
    const draft = {
      resourceType: 'MedicationRequest',
      id: 'd1',
      status: 'draft',
      intent: 'order',
      subject: { reference: `Patient/${record.patientId}` },
      medicationReference: { reference: `${elsewhere.url}/Medication/m1` },
    };
    const request = hookRequest(record, 'order-sign', {
      prefetch,
      ...withServer(ehr.url, record),
    });
    request.context.draftOrders = searchset([draft]) as never;
    const reply = await ask(service.url, request);

    expect(cardOf(reply, 'SYS-02')?.summary).toContain('Could not identify the drug');
    expect([...elsewhere.calls, ...ehr.calls]).toEqual([]);
  });
});

describe('a client that goes away', () => {
  it('27: calls to the EHR are given up, and nothing is left under way', async () => {
    ehr.fail('all', faults.hang());
    const leave = new AbortController();
    const request = hookRequest(record, 'order-sign', withServer(ehr.url, record));
    const asked = ask(service.url, request, { signal: leave.signal }).catch(() => 'gone');
    while (ehr.calls.length < Object.keys(prefetch).length) await pause(10);
    leave.abort();
    expect(await asked).toBe('gone');
    await pause(100);

    expect(ehr.calls.every((call) => call.abandoned)).toBe(true);
    expect(await service.metric('requests_in_flight')).toBe(0);
    expect(ehr.calls.every((call) => call.authorization === `Bearer ${token}`)).toBe(true);
  });
});
