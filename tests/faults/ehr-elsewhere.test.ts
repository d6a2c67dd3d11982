// Rows 26 and 27 of the fault table: an EHR that leads elsewhere, and a client that goes away.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FaultyEhr, faults, searchset, startFaultyEhr } from './support/faulty-ehr.ts';
import { hookRequest, token, withServer } from './support/patient.ts';
import { ask, cardOf } from './support/service.ts';
import { expectDegraded, stageForFile } from './support/stage.ts';

const stage = stageForFile();
const { record, askForObservations, callsTo } = stage;

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
      stage.ehr.fail('Observation', faults.redirect(location, status));
      expectDegraded(await askForObservations(), 'the EHR named is not allowed');
      expect(elsewhere.calls).toEqual([]);
    });
  }

  it('26: a redirect on the same server is not followed', async () => {
    stage.ehr.fail('Observation', faults.redirect(`${stage.ehr.url}/Elsewhere`));
    expectDegraded(await askForObservations(), 'the EHR named is not allowed');
    expect(callsTo('Elsewhere')).toEqual([]);
  });

  it('26: a next link to another server is not followed, and the token does not go there', async () => {
    const url = `${elsewhere.url}/Observation?patient=${record.patientId}`;
    stage.ehr.fail(
      'Observation',
      faults.json(searchset([], { link: [{ relation: 'next', url }] })),
    );
    expectDegraded(await askForObservations(), 'the EHR named is not allowed');
    expect(elsewhere.calls).toEqual([]);
  });

  it('26: a patient included who is another one refuses the request', async () => {
    const included = { resourceType: 'Patient', id: 'someone-else' };
    stage.ehr.fail('Observation', faults.json(searchset([included])));
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
      prefetch: stage.prefetch,
      ...withServer(stage.ehr.url, record),
    });
    request.context.draftOrders = searchset([draft]) as never;
    const reply = await ask(stage.service.url, request);

    expect(cardOf(reply, 'SYS-02')?.summary).toContain('Could not identify the drug');
    expect([...elsewhere.calls, ...stage.ehr.calls]).toEqual([]);
  });
});

describe('a client that goes away', () => {
  it('27: calls to the EHR are given up, and nothing is left under way', async () => {
    stage.ehr.fail('all', faults.hang());
    const leave = new AbortController();
    const request = hookRequest(record, 'order-sign', withServer(stage.ehr.url, record));
    const asked = ask(stage.service.url, request, { signal: leave.signal }).catch(() => 'gone');
    while (stage.ehr.calls.length < Object.keys(stage.prefetch).length) await pause(10);
    leave.abort();
    expect(await asked).toBe('gone');
    await pause(100);

    expect(stage.ehr.calls.every((call) => call.abandoned)).toBe(true);
    expect(await stage.service.metric('requests_in_flight')).toBe(0);
    expect(stage.ehr.calls.every((call) => call.authorization === `Bearer ${token}`)).toBe(true);
  });
});
