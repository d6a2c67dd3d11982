// Rows 1 to 7 of the fault table: what arrives in the prefetch, and what is fetched in its place.
import { describe, expect, it } from 'vitest';
import { faults, json, outcome, searchset } from './support/faulty-ehr.ts';
import { expectedRule, hookRequest, token, withServer } from './support/patient.ts';
import { ask, cardOf } from './support/service.ts';
import { stageForFile } from './support/stage.ts';

const stage = stageForFile();
const { record, without } = stage;

const server = () => withServer(stage.ehr.url, record);
const askWith = (sent: Readonly<Record<string, unknown>>, more = {}) =>
  ask(stage.service.url, hookRequest(record, 'order-sign', { prefetch: { ...sent }, ...more }));
const observations = () => record.resources.filter((r) => r.resourceType === 'Observation');

describe('data from prefetch', () => {
  it('1: a complete prefetch is answered without a call to the EHR', async () => {
    const reply = await askWith(stage.prefetch, server());

    expect(reply.status).toBe(200);
    expect(reply.fired).toContain(expectedRule);
    expect(reply.sys).not.toContain('SYS-01');
    expect(stage.ehr.calls).toEqual([]);
  });

  it('2: a missing key is fetched with the token, and the advice is the same', async () => {
    const full = await askWith(stage.prefetch);
    const reply = await askWith(without('observations', 'conditions'), server());

    expect(reply.fired).toEqual(full.fired);
    expect(reply.sys).not.toContain('SYS-01');
    expect(stage.ehr.calls.map((c) => c.path).sort()).toEqual([
      `Condition?patient=${record.patientId}`,
      `Observation?patient=${record.patientId}`,
    ]);
    expect(new Set(stage.ehr.calls.map((c) => c.authorization))).toEqual(
      new Set([`Bearer ${token}`]),
    );
  });

  it('2: without any prefetch everything is fetched at once, not one after the other', async () => {
    stage.ehr.fail('all', faults.slow(300));
    const reply = await askWith({}, server());

    expect(reply.fired).toContain(expectedRule);
    expect(stage.ehr.calls.length).toBeGreaterThanOrEqual(Object.keys(stage.prefetch).length);
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
    expect(stage.ehr.calls).toEqual([]);
  });

  it('3: on patient-view of a chart without breast cancer no card speaks of what is lacking', async () => {
    const sent = { patient: stage.prefetch['patient'], conditions: null };
    const request = hookRequest(record, 'patient-view', { prefetch: sent });

    expect((await ask(stage.service.url, request)).cards).toEqual([]);
  });

  it('4: null says that there is none, and nothing is fetched for it', async () => {
    const nulls = { ...stage.prefetch, procedures: null, allergies: null, goals: null };
    const reply = await askWith(nulls, server());

    expect(reply.status).toBe(200);
    expect(reply.fired).toContain(expectedRule);
    expect(reply.sys).not.toContain('SYS-01');
    expect(stage.ehr.calls).toEqual([]);
  });

  it('4: null for the patient is a record that lacks it, not a 412', async () => {
    expect((await askWith({ ...stage.prefetch, patient: null })).status).toBe(200);
  });

  it('5: an OperationOutcome is a failure: fetched where a token allows it', async () => {
    const reply = await askWith({ ...stage.prefetch, observations: outcome('timeout') }, server());

    expect(reply.fired).toContain(expectedRule);
    expect(stage.ehr.calls.map((c) => c.path)).toEqual([`Observation?patient=${record.patientId}`]);
  });

  it('5: an OperationOutcome without a token is SYS-01, also within a Bundle', async () => {
    const inBundle = searchset([...observations(), outcome('timeout')]);
    for (const observationsSent of [outcome('timeout'), inBundle]) {
      const reply = await askWith({ ...stage.prefetch, observations: observationsSent });

      expect(reply.status).toBe(200);
      expect(cardOf(reply, 'SYS-01')?.summary).toContain('could not be read by the EHR');
    }
  });

  it('5: a warning beside what was found is no failure', async () => {
    const sent = searchset([...observations(), outcome('informational', 'warning')]);
    const reply = await askWith({ ...stage.prefetch, observations: sent }, server());

    expect(reply.fired).toContain(expectedRule);
    expect(stage.ehr.calls).toEqual([]);
  });

  it('6: an empty Bundle says that there is none, and nothing is fetched for it', async () => {
    const reply = await askWith({ ...stage.prefetch, procedures: searchset([]) }, server());

    expect(reply.fired).toContain(expectedRule);
    expect(reply.sys).not.toContain('SYS-01');
    expect(stage.ehr.calls).toEqual([]);
  });
});

describe('pages', () => {
  const paged = (url: string) =>
    searchset(observations().slice(0, 1), { link: [{ relation: 'next', url }] });
  const nextUrl = () => `${stage.ehr.url}/Observation?patient=${record.patientId}&page=2`;

  it('7: a next link of a prefetched Bundle is followed on the server', async () => {
    const reply = await askWith({ ...stage.prefetch, observations: paged(nextUrl()) }, server());

    expect(reply.fired).toContain(expectedRule);
    expect(reply.sys).not.toContain('SYS-01');
    expect(stage.ehr.calls.map((c) => c.path)).toEqual([
      `Observation?patient=${record.patientId}&page=2`,
    ]);
  });

  it('7: without a token the first page counts, and what it lacks is undetermined', async () => {
    const reply = await askWith({ ...stage.prefetch, observations: paged(nextUrl()) });

    expect(cardOf(reply, 'SYS-01')?.detail).toContain('observations');
  });

  it('7: a Bundle whose total is more than it holds is not taken for all', async () => {
    const sent = searchset(observations().slice(0, 1), { total: 30 });
    const reply = await askWith({ ...stage.prefetch, observations: sent });

    expect(cardOf(reply, 'SYS-01')?.summary).toContain('sent only in part');
  });

  it('7: pages without an end are read up to a cap, and the rest is unknown, never none', async () => {
    let page = 0;
    stage.ehr.fail('Observation', ({ response }) => {
      page++;
      const url = `${stage.ehr.url}/Observation?patient=${record.patientId}&page=${page}`;
      json(response, searchset([], { link: [{ relation: 'next', url }] }));
    });
    const reply = await askWith(without('observations'), server());

    expect(cardOf(reply, 'SYS-01')?.summary).toContain('more than could be read');
    expect(stage.ehr.calls).toHaveLength(40);
  });

  it('7: a page that links back to itself is read once', async () => {
    const self = `${stage.ehr.url}/Observation?patient=${record.patientId}`;
    stage.ehr.fail('Observation', ({ response }) =>
      json(response, searchset(observations(), { link: [{ relation: 'next', url: self }] })),
    );
    const reply = await askWith(without('observations'), server());

    expect(stage.ehr.calls).toHaveLength(1);
    expect(cardOf(reply, 'SYS-01')?.detail).toContain('observations');
  });

  it('7: when a later page fails, what was read before it still counts', async () => {
    stage.ehr.fail('Observation', ({ response, path }) =>
      path.includes('page=2')
        ? json(response, outcome('exception'), 500)
        : json(response, paged(nextUrl())),
    );
    const reply = await askWith(without('observations'), server());

    expect(reply.status).toBe(200);
    expect(cardOf(reply, 'SYS-01')?.summary).toContain('the EHR reports an error');
  });

  for (const status of [404, 410, 501]) {
    it(`7: a later page that is gone (${status}) leaves the rest unknown, never none`, async () => {
      const first = searchset(observations(), { link: [{ relation: 'next', url: nextUrl() }] });
      stage.ehr.fail('Observation', ({ response, path }) =>
        path.includes('page=2')
          ? json(response, outcome('not-found'), status)
          : json(response, first),
      );
      const reply = await askWith(without('observations'), server());

      expect(stage.ehr.calls.length).toBeGreaterThanOrEqual(2);
      expect(cardOf(reply, 'SYS-01')?.detail).toContain('observations');
    });
  }
});
