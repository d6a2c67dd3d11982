// Rows 17 and 18 of the fault table: an EHR that is slow, hangs, or cannot be reached.
import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { faults, json, listen, searchset, stop } from './support/faulty-ehr.ts';
import { expectedRule, hookRequest, withServer } from './support/patient.ts';
import { ask, startFaultService } from './support/service.ts';
import { deadline, expectDegraded, stageForFile } from './support/stage.ts';

const stage = stageForFile();
const { record, without, askWith, askForObservations, callsTo } = stage;

describe('a slow EHR', () => {
  it('17: a call that takes too long is cut off, not repeated, and the answer says so', async () => {
    stage.ehr.fail('Observation', faults.hang());
    const reply = await askForObservations();

    expectDegraded(reply, 'did not answer in time');
    expect(reply.milliseconds).toBeLessThan(deadline);
    expect(callsTo('Observation')).toHaveLength(1);
    await pause(50);
    expect(callsTo('Observation')[0]?.abandoned).toBe(true);
  });

  it('17: an EHR that hangs on everything is a 412 before the deadline', async () => {
    stage.ehr.fail('all', faults.hang());
    const reply = await askWith({});

    expect(reply.status).toBe(412);
    expect(reply.text).toContain('timeout');
    expect(reply.milliseconds).toBeLessThan(deadline);
  });

  it('17: pages that trickle in are cut off by the one deadline of the request', async () => {
    let page = 0;
    stage.ehr.fail('Observation', async ({ response }) => {
      page++;
      await pause(400);
      const url = `${stage.ehr.url}/Observation?patient=${record.patientId}&page=${page}`;
      json(response, searchset([], { link: [{ relation: 'next', url }] }));
    });
    const reply = await askForObservations();

    expectDegraded(reply, 'did not answer in time');
    expect(reply.milliseconds).toBeLessThan(deadline);
  });

  it('17: a body that stops half-way is cut off', async () => {
    stage.ehr.fail('Observation', ({ response }) => {
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
    stage.ehr.fail('Observation', faults.first(1, faults.reset()));
    const reply = await askForObservations();

    expect(reply.fired).toContain(expectedRule);
    expect(callsTo('Observation')).toHaveLength(2);
  });

  it('18: a name that does not resolve is said, with no retry storm', async () => {
    let lookups = 0;
    const elsewhere = await startFaultService(
      { FHIR_SERVER_ALLOWLIST: 'https://stage.ehr.example.org/fhir' },
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
        ...withServer('https://stage.ehr.example.org/fhir', record),
      });
      expectDegraded(await ask(elsewhere.url, request), 'was not reachable');
      expect(lookups).toBeLessThanOrEqual(4);
    } finally {
      await elsewhere.close();
    }
  });
});
