import { execFileSync } from 'node:child_process';
import type { Service } from 'cds-hooks-types';
import type { FhirResource } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { countsOf, nameOf, patientsIn, prefetchOf, resourcesIn } from '../../src/web/record.ts';
import { curlOf, hookBody, type Order } from '../../src/web/request.ts';

const patient = { resourceType: 'Patient', id: 'p1', name: [{ given: ['Ann'], family: 'Oak' }] };
const condition = { resourceType: 'Condition', id: 'c1', subject: { reference: 'Patient/p1' } };
const medication = { resourceType: 'Medication', id: 'm1' };
const resources = [patient, condition, medication] as unknown as readonly FhirResource[];
const record = { patientId: 'p1', resources };

const service = {
  hook: 'order-select',
  id: 's',
  description: 'd',
  prefetch: {
    patient: 'Patient/{{context.patientId}}',
    conditions: 'Condition?patient={{context.patientId}}',
    goals: 'Goal?patient={{context.patientId}}',
  },
} as unknown as Service;

const bundle = (...entries: readonly object[]) =>
  JSON.stringify({ resourceType: 'Bundle', entry: entries.map((resource) => ({ resource })) });

describe('a record that a person brings', () => {
  it('is taken from a Bundle, entries without a resource left out', () => {
    const text = JSON.stringify({
      resourceType: 'Bundle',
      entry: [{ resource: patient }, {}, null],
    });
    expect(resourcesIn(text)).toEqual([patient]);
  });

  it.each([
    ['not JSON', 'This is not JSON.'],
    ['[]', 'This is not a FHIR Bundle with entries.'],
    ['null', 'This is not a FHIR Bundle with entries.'],
    [JSON.stringify({ resourceType: 'Bundle' }), 'This is not a FHIR Bundle with entries.'],
    [bundle(condition), 'The Bundle holds no Patient.'],
  ])('says what is wrong with %s', (text, words) => {
    expect(() => resourcesIn(text)).toThrow(words);
  });

  it('is described by what it holds', () => {
    expect(countsOf(resources)).toBe('1 Patient, 1 Condition, 1 Medication');
    expect(patientsIn(resources).map(nameOf)).toEqual(['Ann Oak']);
    expect(nameOf({ resourceType: 'Patient', id: 'p2' })).toBe('Patient/p2');
  });
});

describe('prefetch', () => {
  it('is filled as an EHR fills it: a read, searches, and an empty Bundle where there is none', () => {
    const filled = prefetchOf(service, record);
    expect(filled['patient']).toEqual(patient);
    expect(filled['conditions']).toMatchObject({ total: 1, entry: [{ resource: condition }] });
    expect(filled['goals']).toMatchObject({ type: 'searchset', total: 0, entry: [] });
  });

  it('says null for a patient that is not in the record', () => {
    expect(prefetchOf(service, { ...record, patientId: 'p9' })['patient']).toBeNull();
  });

  it('brings the drugs that orders point to, which no server could be asked for', () => {
    const filled = prefetchOf(service, record);
    expect(filled['referencedMedications']).toMatchObject({ entry: [{ resource: medication }] });
  });
});

const choice = {
  record,
  basket: [{ resourceType: 'MedicationRequest', id: 'd1' } as Order],
  selections: ['MedicationRequest/d1'],
  edition: 'seed-2013',
  userId: 'Practitioner/1',
};

describe('the request of a hook', () => {
  it('has orders only where the hook has them, and selections only on order-select', () => {
    const contextOf = (hook: 'patient-view' | 'order-select' | 'order-sign') =>
      Object.keys(hookBody(service, { ...choice, hook }).context);
    expect(contextOf('patient-view')).toEqual(['userId', 'patientId']);
    expect(contextOf('order-select')).toEqual(['userId', 'patientId', 'selections', 'draftOrders']);
    expect(contextOf('order-sign')).toEqual(['userId', 'patientId', 'draftOrders']);
  });

  it('names the edition in its extension, and is a new instance each time', () => {
    const body = hookBody(service, { ...choice, hook: 'order-sign' });
    expect(body.extension).toEqual({ 'org.mbc-cds': { edition: 'seed-2013' } });
    const again = hookBody(service, { ...choice, hook: 'order-sign' });
    expect(again.hookInstance).not.toBe(body.hookInstance);
  });
});

describe('the command', () => {
  it('hands a shell the very body, whatever characters it holds', () => {
    const hostile = { ...patient, name: [{ text: `'; echo $(id) "\`date\`" \\ END_OF_REQUEST` }] };
    const mixed = { ...record, resources: [hostile] as unknown as readonly FhirResource[] };
    const body = hookBody(service, { ...choice, record: mixed, hook: 'order-sign' });
    const command = curlOf('http://127.0.0.1:3000/cds-services/s', body);
    // The shell runs a command of that name that gives back what it is handed.
    const printed = execFileSync('sh', ['-c', `curl() { cat; }\n${command}`], { encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual(body);
  });
});
