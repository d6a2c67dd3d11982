// Rows 1 to 10 of the fault table: what arrives in the prefetch, and what is fetched in its place.
import type { FhirResource } from 'fhir/r4.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceEntry } from '../support/prefetch.ts';
import {
  type FaultyEhr,
  faults,
  json,
  outcome,
  searchset,
  startFaultyEhr,
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
  startFaultService,
} from './support/service.ts';

const record = patientRecord();
let ehr: FaultyEhr;
let service: FaultService;
let entry: ServiceEntry;
let prefetch: Record<string, unknown>;

beforeAll(async () => {
  ehr = await startFaultyEhr(record.resources);
  service = await startFaultService();
  entry = await discovered(service.url, 'order-sign');
  prefetch = fullPrefetch(entry, record);
});
afterEach(() => ehr.reset());
afterAll(() => Promise.all([ehr.close(), service.close()]));

const server = () => withServer(ehr.url, record);
const without = (...keys: string[]) =>
  Object.fromEntries(Object.entries(prefetch).filter(([key]) => !keys.includes(key)));
const askWith = (sent: Record<string, unknown>, more = {}) =>
  ask(service.url, hookRequest(record, 'order-sign', { prefetch: sent, ...more }));
const observations = () => record.resources.filter((r) => r.resourceType === 'Observation');

describe('data from prefetch', () => {
  it('1: a complete prefetch is answered without a call to the EHR', async () => {
    const reply = await askWith(prefetch, server());

    expect(reply.status).toBe(200);
    expect(reply.fired).toContain(expectedRule);
    expect(reply.sys).not.toContain('SYS-01');
    expect(ehr.calls).toEqual([]);
  });

  it('2: a missing key is fetched with the token, and the advice is the same', async () => {
    const full = await askWith(prefetch);
    const reply = await askWith(without('observations', 'conditions'), server());

    expect(reply.fired).toEqual(full.fired);
    expect(reply.sys).not.toContain('SYS-01');
    expect(ehr.calls.map((c) => c.path).sort()).toEqual([
      `Condition?patient=${record.patientId}`,
      `Observation?patient=${record.patientId}`,
    ]);
    expect(new Set(ehr.calls.map((c) => c.authorization))).toEqual(new Set([`Bearer ${token}`]));
  });

  it('2: without any prefetch everything is fetched at once, not one after the other', async () => {
    ehr.fail('all', faults.slow(300));
    const reply = await askWith({}, server());

    expect(reply.fired).toContain(expectedRule);
    expect(ehr.calls.length).toBeGreaterThanOrEqual(Object.keys(prefetch).length);
    expect(reply.milliseconds).toBeLessThan(3000);
  });

  it('3: a required key that nobody gives is a 412 that names it', async () => {
    const reply = await askWith(without('patient', 'conditions'));

    expect(reply.status).toBe(412);
    expect(reply.codes).toEqual(['incomplete', 'incomplete']);
    expect(reply.text).toContain('"expression":["prefetch.patient"]');
    expect(reply.text).toContain('"expression":["prefetch.conditions"]');
  });

  it('3: without another key the rules that do not need it run, and SYS-01 says why others did not', async () => {
    const reply = await askWith(without('procedures'));

    expect(reply.status).toBe(200);
    // Letrozole is safe after an oophorectomy, and nobody sent the procedures.
    expect(cardOf(reply, 'SYS-01')?.summary).toMatch(/^\d+ of \d+ checks could not be evaluated/);
    expect(cardOf(reply, 'SYS-01')?.detail).toContain('procedures');
    expect(ehr.calls).toEqual([]);
  });

  it('3: on patient-view of a chart without breast cancer no card speaks of what is lacking', async () => {
    const sent = { patient: prefetch['patient'], conditions: null };
    const request = hookRequest(record, 'patient-view', { prefetch: sent });

    expect((await ask(service.url, request)).cards).toEqual([]);
  });

  it('4: null says that there is none, and nothing is fetched for it', async () => {
    const nulls = { ...prefetch, procedures: null, allergies: null, goals: null };
    const reply = await askWith(nulls, server());

    expect(reply.status).toBe(200);
    expect(reply.fired).toContain(expectedRule);
    expect(reply.sys).not.toContain('SYS-01');
    expect(ehr.calls).toEqual([]);
  });

  it('4: null for the patient is a record that lacks it, not a 412', async () => {
    expect((await askWith({ ...prefetch, patient: null })).status).toBe(200);
  });

  it('5: an OperationOutcome is a failure: fetched where a token allows it', async () => {
    const reply = await askWith({ ...prefetch, observations: outcome('timeout') }, server());

    expect(reply.fired).toContain(expectedRule);
    expect(ehr.calls.map((c) => c.path)).toEqual([`Observation?patient=${record.patientId}`]);
  });

  it('5: an OperationOutcome without a token is SYS-01, also within a Bundle', async () => {
    const inBundle = searchset([...observations(), outcome('timeout')]);
    for (const observationsSent of [outcome('timeout'), inBundle]) {
      const reply = await askWith({ ...prefetch, observations: observationsSent });

      expect(reply.status).toBe(200);
      expect(cardOf(reply, 'SYS-01')?.summary).toContain('could not be read by the EHR');
    }
  });

  it('5: a warning beside what was found is no failure', async () => {
    const sent = searchset([...observations(), outcome('informational', 'warning')]);
    const reply = await askWith({ ...prefetch, observations: sent }, server());

    expect(reply.fired).toContain(expectedRule);
    expect(ehr.calls).toEqual([]);
  });

  it('6: an empty Bundle says that there is none, and nothing is fetched for it', async () => {
    const reply = await askWith({ ...prefetch, procedures: searchset([]) }, server());

    expect(reply.fired).toContain(expectedRule);
    expect(reply.sys).not.toContain('SYS-01');
    expect(ehr.calls).toEqual([]);
  });
});

describe('pages', () => {
  const paged = (url: string) =>
    searchset(observations().slice(0, 1), { link: [{ relation: 'next', url }] });
  const nextUrl = () => `${ehr.url}/Observation?patient=${record.patientId}&page=2`;

  it('7: a next link of a prefetched Bundle is followed on the server', async () => {
    const reply = await askWith({ ...prefetch, observations: paged(nextUrl()) }, server());

    expect(reply.fired).toContain(expectedRule);
    expect(reply.sys).not.toContain('SYS-01');
    expect(ehr.calls.map((c) => c.path)).toEqual([
      `Observation?patient=${record.patientId}&page=2`,
    ]);
  });

  it('7: without a token the first page counts, and what it lacks is undetermined', async () => {
    const reply = await askWith({ ...prefetch, observations: paged(nextUrl()) });

    expect(cardOf(reply, 'SYS-01')?.detail).toContain('observations');
  });

  it('7: a Bundle whose total is more than it holds is not taken for all', async () => {
    const sent = searchset(observations().slice(0, 1), { total: 30 });
    const reply = await askWith({ ...prefetch, observations: sent });

    expect(cardOf(reply, 'SYS-01')?.summary).toContain('sent only in part');
  });

  it('7: pages without an end are read up to a cap, and the rest is unknown, never none', async () => {
    let page = 0;
    ehr.fail('Observation', ({ response }) => {
      page++;
      const url = `${ehr.url}/Observation?patient=${record.patientId}&page=${page}`;
      json(response, searchset([], { link: [{ relation: 'next', url }] }));
    });
    const reply = await askWith(without('observations'), server());

    expect(cardOf(reply, 'SYS-01')?.summary).toContain('more than could be read');
    expect(ehr.calls).toHaveLength(40);
  });

  it('7: a page that links back to itself is read once', async () => {
    const self = `${ehr.url}/Observation?patient=${record.patientId}`;
    ehr.fail('Observation', ({ response }) =>
      json(response, searchset(observations(), { link: [{ relation: 'next', url: self }] })),
    );
    const reply = await askWith(without('observations'), server());

    expect(ehr.calls).toHaveLength(1);
    expect(cardOf(reply, 'SYS-01')?.detail).toContain('observations');
  });

  it('7: when a later page fails, what was read before it still counts', async () => {
    ehr.fail('Observation', ({ response, path }) =>
      path.includes('page=2')
        ? json(response, outcome('exception'), 500)
        : json(response, paged(nextUrl())),
    );
    const reply = await askWith(without('observations'), server());

    expect(reply.status).toBe(200);
    expect(cardOf(reply, 'SYS-01')?.summary).toContain('the EHR reports an error');
  });
});

describe('what is not the data that was asked for', () => {
  it('8: a value of a wrong type or an HTML page rejects the key', async () => {
    const html = '<html><head><title>Apache Tomcat - Error report</title></head></html>';
    const wrong = [html, 42, [], {}, true, prefetch['patient'], prefetch['conditions']];
    for (const value of wrong) {
      const reply = await askWith({ ...prefetch, observations: value });

      expect(reply.status, JSON.stringify(value).slice(0, 40)).toBe(200);
      expect(cardOf(reply, 'SYS-01')?.summary).toContain('could not be read');
      expect(reply.text).not.toContain('Tomcat');
    }
  });

  it('8: a rejected key is fetched where a token allows it', async () => {
    const reply = await askWith({ ...prefetch, observations: 'no FHIR' }, server());

    expect(reply.fired).toContain(expectedRule);
    expect(ehr.calls.map((c) => c.path)).toEqual([`Observation?patient=${record.patientId}`]);
  });

  const stranger = (subject: unknown, more = {}) => ({
    resourceType: 'Observation',
    id: 'other',
    status: 'final',
    code: { text: 'anything' },
    subject,
    ...more,
  });
  const sentBeside = (resource: unknown) => ({
    ...prefetch,
    observations: searchset([...observations(), resource]),
  });
  const foreign: readonly [string, unknown][] = [
    ['a relative reference', stranger({ reference: 'Patient/someone-else' })],
    ['a versioned one', stranger({ reference: 'Patient/someone-else/_history/3' })],
    [
      'an absolute one',
      stranger({ reference: 'https://ehr.example.org/fhir/Patient/someone-else' }),
    ],
    ['a list of subjects', stranger([{ reference: 'Patient/someone-else' }])],
    ['the patient element', { ...stranger(undefined), patient: { reference: 'Patient/x' } }],
    ['another Patient resource', { resourceType: 'Patient', id: 'someone-else' }],
    [
      'a contained resource',
      stranger(
        { reference: `Patient/${record.patientId}` },
        {
          contained: [stranger({ reference: 'Patient/someone-else' })],
        },
      ),
    ],
  ];
  for (const [name, resource] of foreign) {
    it(`9: ${name} to another patient in the prefetch refuses the whole request`, async () => {
      const before = await service.metric('security_events_total', { event: 'wrong-patient' });
      const reply = await askWith(sentBeside(resource));

      expect(reply.status).toBe(400);
      expect(reply.codes).toEqual(['security']);
      expect(reply.text).not.toMatch(/someone-else|patient-1/);
      const after = await service.metric('security_events_total', { event: 'wrong-patient' });
      expect(after).toBe(before + 1);
    });
  }

  it('9: another patient under a key that is rejected refuses as well', async () => {
    const reply = await askWith({ ...prefetch, patient: foreign[0]?.[1] });

    expect(reply.codes).toEqual(['security']);
  });

  it('9: another patient among what is fetched refuses, searched or read', async () => {
    ehr.fail('Observation', faults.json(searchset([foreign[0]?.[1]])));
    expect((await askWith(without('observations'), server())).codes).toEqual(['security']);

    ehr.reset();
    ehr.fail('Patient', faults.json({ resourceType: 'Patient', id: 'someone-else' }));
    expect((await askWith(without('patient'), server())).codes).toEqual(['security']);
  });

  it('9: another patient among the draft orders refuses', async () => {
    const request = hookRequest(record, 'order-sign', { prefetch });
    const draft = { ...record.drafts[0], subject: { reference: 'Patient/someone-else' } };
    request.context.draftOrders = searchset([draft]) as never;

    expect((await ask(service.url, request)).codes).toEqual(['security']);
  });

  it('9: a token that was issued for another patient is never used', async () => {
    const access = server();
    const authorization = { ...access.fhirAuthorization, patient: 'someone-else' };
    const reply = await askWith({}, { ...access, fhirAuthorization: authorization });

    expect(reply.codes).toEqual(['security']);
    expect(ehr.calls).toEqual([]);
  });

  it('9: no subject, a group, a practitioner or a relative is no violation', async () => {
    const harmless: unknown[] = [
      stranger(undefined),
      stranger({ reference: 'Group/someone-else' }),
      stranger({ reference: 'Practitioner/someone-else' }),
      stranger({ reference: 'RelatedPerson/someone-else' }),
      stranger({ reference: `https://ehr.example.org/fhir/Patient/${record.patientId}` }),
      stranger(
        { reference: '#p', display: 'x' },
        { contained: [{ resourceType: 'Patient', id: 'p' }] },
      ),
    ];
    for (const resource of harmless) {
      const reply = await askWith(sentBeside(resource));

      expect(reply.status, JSON.stringify(resource)).toBe(200);
      expect(reply.fired).toContain(expectedRule);
    }
  });

  it('10: a server that says that it searched without the patient is filtered here', async () => {
    const all = [
      ...observations(),
      stranger({ reference: 'Patient/someone-else' }),
      stranger(undefined),
    ];
    const link = [{ relation: 'self', url: `${ehr.url}/Observation?_count=50` }];
    ehr.fail('Observation', faults.json(searchset(all, { link })));
    const reply = await askWith(without('observations'), server());

    expect(reply.status).toBe(200);
    expect(reply.fired).toContain(expectedRule);
    expect(await service.metric('ehr_parameters_ignored_total', { type: 'Observation' })).toBe(1);
  });

  it('10: a server that claims to have searched for the patient and did not is refused', async () => {
    const all: unknown[] = [...observations(), stranger({ reference: 'Patient/someone-else' })];
    const link = [{ relation: 'self', url: `${ehr.url}/Observation?patient=${record.patientId}` }];
    ehr.fail('Observation', faults.json(searchset(all as FhirResource[], { link })));

    expect((await askWith(without('observations'), server())).codes).toEqual(['security']);
  });
});
