// Rows 24 and 25 of the fault table: answers of an EHR that are no FHIR, or too much of it.
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { faults, json, searchset } from './support/faulty-ehr.ts';
import { expectedRule, hookRequest, withServer } from './support/patient.ts';
import { ask, cardOf } from './support/service.ts';
import { deadline, expectDegraded, type Stage, stageForFile } from './support/stage.ts';

const stage = stageForFile();
const { record, askForObservations, callsTo } = stage;

describe('an answer that cannot be used', () => {
  const bundle = JSON.stringify(searchset([]));
  const unusable: readonly [string, Parameters<Stage['ehr']['fail']>[1]][] = [
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
      stage.ehr.fail('Observation', fault);
      expectDegraded(await askForObservations(), 'was not readable');
    });
  }

  it('24: a Bundle that reports an error beside what it found is not taken for all', async () => {
    const issue = [{ severity: 'error', code: 'incomplete' }];
    stage.ehr.fail(
      'Observation',
      faults.json(searchset([{ resourceType: 'OperationOutcome', issue }])),
    );
    expectDegraded(await askForObservations(), 'the EHR reports an error');
  });

  it('24: a resource of another id than was asked for is not taken for it', async () => {
    const medication = { resourceType: 'Medication', id: 'other', code: { text: 'tamoxifen' } };
    stage.ehr.fail('Medication', faults.json(medication));
    const draft = {
      resourceType: 'MedicationRequest',
      id: 'd1',
      status: 'draft',
      intent: 'order',
      subject: { reference: `Patient/${record.patientId}` },
      medicationReference: { reference: 'Medication/asked-for' },
    };
    const request = hookRequest(record, 'order-sign', {
      prefetch: stage.prefetch,
      ...withServer(stage.ehr.url, record),
    });
    request.context.draftOrders = searchset([draft]) as never;
    const reply = await ask(stage.service.url, request);

    expect(reply.text).not.toContain('tamoxifen');
    expect(cardOf(reply, 'SYS-02')?.summary).toContain('Could not identify the drug');
  });

  it('24: a gzip bomb is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, 32));
    stage.ehr.fail('Observation', faults.body(bomb, { 'content-encoding': 'gzip' }));
    const before = process.memoryUsage().rss;
    expectDegraded(await askForObservations(), 'was not readable');
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  it('25: a huge Bundle is cut off, and others are served meanwhile', async () => {
    stage.ehr.fail('Observation', faults.huge(100));
    const [huge, other] = await Promise.all([
      askForObservations(),
      ask(stage.service.url, hookRequest(record, 'order-sign', { prefetch: stage.prefetch })),
    ]);

    expectDegraded(huge, 'more than could be read');
    expect(other.fired).toContain(expectedRule);
    expect(other.milliseconds).toBeLessThan(deadline);
    await pause(50);
    expect(callsTo('Observation')[0]?.abandoned).toBe(true);
  });

  it('25: a Bundle that says how huge it is is not read at all', async () => {
    stage.ehr.fail('Observation', faults.huge(1, { 'content-length': '100000000' }));
    expectDegraded(await askForObservations(), 'more than could be read');
  });

  it('25: many answers of a good size are too large together', async () => {
    const text = 'x'.repeat(600_000);
    stage.ehr.fail('all', ({ path, response, answer }) =>
      path.startsWith('Observation?')
        ? json(
            response,
            searchset([{ resourceType: 'Observation', text }], {
              link: [{ relation: 'next', url: `${stage.ehr.url}/${path}&x` }],
            }),
          )
        : answer(),
    );
    expectDegraded(await askForObservations(), 'more than could be read');
    expect(callsTo('Observation').length).toBeLessThan(5);
  });
});
