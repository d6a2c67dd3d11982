// Rows 19 to 23 of the fault table: an EHR that answers with errors.
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { faults } from './support/faulty-ehr.ts';
import { expectedRule, hookRequest, withServer } from './support/patient.ts';
import { ask, startFaultService } from './support/service.ts';
import { deadline, expectDegraded, stageForFile } from './support/stage.ts';

const stage = stageForFile();
const { record, without, askWith, askForObservations, callsTo } = stage;

describe('an EHR in trouble', () => {
  for (const status of [500, 502, 503, 504]) {
    it(`19: after one ${status} the call is repeated, and the answer is complete`, async () => {
      stage.ehr.fail('Observation', faults.first(1, faults.status(status)));
      const reply = await askForObservations();

      expect(reply.fired).toContain(expectedRule);
      expect(reply.sys).not.toContain('SYS-01');
      expect(callsTo('Observation')).toHaveLength(2);
    });
  }

  it('19: after two failures the call is given up', async () => {
    stage.ehr.fail('Observation', faults.status(500));
    expectDegraded(await askForObservations(), 'the EHR reports an error');
    expect(callsTo('Observation')).toHaveLength(2);
  });

  it('19: when every call fails at once, each is repeated, and Node has nothing to warn of', async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error) => warnings.push(warning);
    process.on('warning', listen);
    stage.ehr.fail('all', faults.first(1, faults.status(503)));
    const reply = await askWith({});
    await pause(20);
    process.off('warning', listen);

    expect(reply.fired).toContain(expectedRule);
    expect(callsTo('Observation')).toHaveLength(2);
    expect(warnings).toEqual([]);
  });

  it('19: no second call when there is no time for one', async () => {
    stage.ehr.fail('Observation', async (call) => {
      await pause(950);
      faults.status(500)(call);
    });
    stage.ehr.fail('Specimen', faults.status(404));
    const hurried = await startFaultService({ DEADLINE_MS: '1300' });
    try {
      const request = hookRequest(record, 'order-sign', {
        prefetch: without('observations'),
        ...withServer(stage.ehr.url, record),
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
        hookRequest(record, 'order-sign', { prefetch: sent, ...withServer(stage.ehr.url, record) }),
      );
    try {
      stage.ehr.fail('Observation', faults.status(503));
      for (let times = 0; times < 4; times++) await askGuarded(without('observations'));
      const callsBefore = callsTo('Observation').length;
      expectDegraded(await askGuarded(without('observations')), 'has just failed several times');
      expect(callsTo('Observation')).toHaveLength(callsBefore);
      expect(await guarded.metric('ehr_breaker_changes_total', { state: 'open' })).toBe(1);

      stage.ehr.reset();
      await pause(450);
      expect((await askGuarded(without('observations'))).fired).toContain(expectedRule);
      expect(await guarded.metric('ehr_breaker_changes_total', { state: 'closed' })).toBe(1);
    } finally {
      await guarded.close();
    }
  });

  it('20: 401 is not repeated, and the card says that access has expired', async () => {
    stage.ehr.fail('Observation', faults.status(401));
    expectDegraded(await askForObservations(), 'access to the EHR has expired');
    expect(callsTo('Observation')).toHaveLength(1);
  });

  it('21: 403 for a type leaves the other rules running, and names the scope to operations', async () => {
    stage.ehr.fail('Procedure', faults.status(403));
    const access = withServer(stage.ehr.url, record);
    const scope = 'openid patient/Observation.rs patient/Condition.read launch';
    const request = hookRequest(record, 'order-sign', {
      prefetch: without('procedures', 'observations'),
      ...access,
      fhirAuthorization: { ...access.fhirAuthorization, scope } as never,
    });
    const reply = await ask(stage.service.url, request);

    expectDegraded(reply, 'the EHR gives no access (procedures)');
    expect(reply.text).not.toContain('patient/Procedure.rs');
    const lacking = { scope: 'patient/Procedure.rs', coverage: 'none' };
    expect(await stage.service.metric('ehr_scopes_lacking_total', lacking)).toBe(1);
    expect(stage.service.logged()).toContain('patient/Procedure.rs');
    expect(stage.service.logged()).not.toContain('patient/Observation.rs');
  });

  it('21: a scope that hides a part of a type leaves what is not found unknown', async () => {
    const access = withServer(stage.ehr.url, record);
    const scope = 'patient/*.r patient/Procedure.rs?category=http://example.org|surgery';
    const request = hookRequest(record, 'order-sign', {
      prefetch: without('procedures'),
      ...access,
      fhirAuthorization: { ...access.fhirAuthorization, scope } as never,
    });
    expectDegraded(await ask(stage.service.url, request), 'the EHR gives no access (procedures)');
  });

  it('22: 404 for the patient is a 412', async () => {
    stage.ehr.fail('Patient', faults.status(404));
    const reply = await askWith(without('patient'));

    expect(reply.status).toBe(412);
    expect(reply.text).toContain('prefetch.patient');
  });

  it.each([
    ['Procedure', 'procedures', 404, 'the EHR does not know them (procedures)'],
    ['MedicationRequest', 'medicationRequests', 410, 'no longer in the EHR (medication requests)'],
  ] as const)('22: a search of %s (%s) that is answered with %i proves nothing', async (...row) => {
    const [type, key, status, reason] = row;
    stage.ehr.fail(type, faults.status(status));
    expectDegraded(await askWith(without(key)), reason);
  });

  it('22: a resource type that the server does not know holds nothing', async () => {
    stage.ehr.fail('ResearchSubject', faults.status(404));
    const reply = await askWith(without('researchSubjects'));

    expect(reply.fired).toContain(expectedRule);
    expect(reply.sys).not.toContain('SYS-01');
  });

  it('23: 429 is honoured when it asks for a pause within the budget', async () => {
    stage.ehr.fail('Observation', faults.first(1, faults.status(429, { 'retry-after': '1' })));
    const reply = await askForObservations();

    expect(reply.fired).toContain(expectedRule);
    expect(reply.milliseconds).toBeGreaterThan(1000);
    expect(callsTo('Observation')).toHaveLength(2);
  });

  it('23: 429 that asks for more, or says nothing, is not repeated', async () => {
    for (const headers of [{ 'retry-after': '30' }, {}]) {
      stage.ehr.reset();
      stage.ehr.fail('Observation', faults.status(429, headers));
      const reply = await askForObservations();

      expectDegraded(reply, 'the EHR is too busy');
      expect(reply.milliseconds).toBeLessThan(deadline);
      expect(callsTo('Observation')).toHaveLength(1);
    }
  });
});
