// Rows 8 to 10 of the fault table: data that are not what was asked for, or of another patient.
import type { FhirResource } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { faults, searchset } from './support/faulty-ehr.ts';
import { expectedRule, hookRequest, withServer } from './support/patient.ts';
import { ask, cardOf } from './support/service.ts';
import { stageForFile } from './support/stage.ts';

const stage = stageForFile();
const { record, without } = stage;

const server = () => withServer(stage.ehr.url, record);
const askWith = (sent: Readonly<Record<string, unknown>>, more = {}) =>
  ask(stage.service.url, hookRequest(record, 'order-sign', { prefetch: { ...sent }, ...more }));
const observations = () => record.resources.filter((r) => r.resourceType === 'Observation');

describe('what is not the data that was asked for', () => {
  it('8: a value of a wrong type or an HTML page rejects the key', async () => {
    const html = '<html><head><title>Apache Tomcat - Error report</title></head></html>';
    const wrong = [html, 42, [], {}, true, stage.prefetch['patient'], stage.prefetch['conditions']];
    for (const value of wrong) {
      const reply = await askWith({ ...stage.prefetch, observations: value });

      expect(reply.status, JSON.stringify(value).slice(0, 40)).toBe(200);
      expect(cardOf(reply, 'SYS-01')?.summary).toContain('could not be read');
      expect(reply.text).not.toContain('Tomcat');
    }
  });

  it('8: a rejected key is fetched where a token allows it', async () => {
    const reply = await askWith({ ...stage.prefetch, observations: 'no FHIR' }, server());

    expect(reply.fired).toContain(expectedRule);
    expect(stage.ehr.calls.map((c) => c.path)).toEqual([`Observation?patient=${record.patientId}`]);
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
    ...stage.prefetch,
    observations: searchset([...observations(), resource]),
  });
  const foreign: readonly [string, unknown][] = [
    ['a relative reference', stranger({ reference: 'Patient/someone-else' })],
    ['a versioned one', stranger({ reference: 'Patient/someone-else/_history/3' })],
    [
      'an absolute one',
      stranger({ reference: 'https://stage.ehr.example.org/fhir/Patient/someone-else' }),
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
      const before = await stage.service.metric('security_events_total', {
        event: 'wrong-patient',
      });
      const reply = await askWith(sentBeside(resource));

      expect(reply.status).toBe(400);
      expect(reply.codes).toEqual(['security']);
      expect(reply.text).not.toMatch(/someone-else|patient-1/);
      const after = await stage.service.metric('security_events_total', { event: 'wrong-patient' });
      expect(after).toBe(before + 1);
    });
  }

  it('9: another patient under a key that is rejected refuses as well', async () => {
    const reply = await askWith({ ...stage.prefetch, patient: foreign[0]?.[1] });

    expect(reply.codes).toEqual(['security']);
  });

  it('9: another patient among what is fetched refuses, searched or read', async () => {
    stage.ehr.fail('Observation', faults.json(searchset([foreign[0]?.[1]])));
    expect((await askWith(without('observations'), server())).codes).toEqual(['security']);

    stage.ehr.reset();
    stage.ehr.fail('Patient', faults.json({ resourceType: 'Patient', id: 'someone-else' }));
    expect((await askWith(without('patient'), server())).codes).toEqual(['security']);
  });

  it('9: another patient among the draft orders refuses', async () => {
    const request = hookRequest(record, 'order-sign', { prefetch: stage.prefetch });
    const draft = { ...record.drafts[0], subject: { reference: 'Patient/someone-else' } };
    request.context.draftOrders = searchset([draft]) as never;

    expect((await ask(stage.service.url, request)).codes).toEqual(['security']);
  });

  it('9: a token that was issued for another patient is never used', async () => {
    const access = server();
    const authorization = { ...access.fhirAuthorization, patient: 'someone-else' };
    const reply = await askWith({}, { ...access, fhirAuthorization: authorization });

    expect(reply.codes).toEqual(['security']);
    expect(stage.ehr.calls).toEqual([]);
  });

  it('9: no subject, a group, a practitioner or a relative is no violation', async () => {
    const harmless: unknown[] = [
      stranger(undefined),
      stranger({ reference: 'Group/someone-else' }),
      stranger({ reference: 'Practitioner/someone-else' }),
      stranger({ reference: 'RelatedPerson/someone-else' }),
      stranger({ reference: `https://stage.ehr.example.org/fhir/Patient/${record.patientId}` }),
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
    const link = [{ relation: 'self', url: `${stage.ehr.url}/Observation?_count=50` }];
    stage.ehr.fail('Observation', faults.json(searchset(all, { link })));
    const reply = await askWith(without('observations'), server());

    expect(reply.status).toBe(200);
    expect(reply.fired).toContain(expectedRule);
    expect(
      await stage.service.metric('ehr_parameters_ignored_total', { type: 'Observation' }),
    ).toBe(1);
  });

  it('10: a server that claims to have searched for the patient and did not is refused', async () => {
    const all: unknown[] = [...observations(), stranger({ reference: 'Patient/someone-else' })];
    const link = [
      { relation: 'self', url: `${stage.ehr.url}/Observation?patient=${record.patientId}` },
    ];
    stage.ehr.fail('Observation', faults.json(searchset(all as FhirResource[], { link })));

    expect((await askWith(without('observations'), server())).codes).toEqual(['security']);
  });
});
