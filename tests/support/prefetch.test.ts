// The EHR's side of prefetch honours templates exactly, or says that it cannot.
import type { FhirResource } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { fillPrefetch, resolveTemplate, type ServiceEntry } from './prefetch.ts';

const CONTEXT = {
  userId: 'Practitioner/dr-1',
  patientId: 'p1',
  draftOrders: { resourceType: 'Bundle', type: 'collection' },
};

const RESOURCES: FhirResource[] = [
  { resourceType: 'Patient', id: 'p1' },
  {
    resourceType: 'Condition',
    id: 'c1',
    subject: { reference: 'Patient/p1' },
    code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'C50.911' }] },
  },
];

const service = (prefetch: Record<string, string>): ServiceEntry => ({
  id: 'mbc-order-select',
  hook: 'order-select',
  prefetch,
});

const SERVICE = service({
  patient: 'Patient/{{context.patientId}}',
  conditions: 'Condition?patient={{context.patientId}}',
  procedures: 'Procedure?patient={{context.patientId}}',
});

describe('prefetch tokens', () => {
  it('are root-level primitive fields of the context and the user', () => {
    expect(resolveTemplate('Condition?patient={{context.patientId}}', CONTEXT)).toBe(
      'Condition?patient=p1',
    );
    expect(resolveTemplate('{{context.userId}}', CONTEXT)).toBe('Practitioner/dr-1');
    expect(resolveTemplate('Practitioner/{{userPractitionerId}}', CONTEXT)).toBe(
      'Practitioner/dr-1',
    );
  });

  it.each([
    '{{context.encounterId}}',
    '{{context.draftOrders}}',
    '{{context.draftOrders.MedicationRequest.id}}',
    '{{today()}}',
    '{{userPatientId}}',
  ])('are refused when they need more: %s', (template) => {
    expect(() => resolveTemplate(template, CONTEXT)).toThrow(/prefetch token/);
  });
});

describe('prefetch', () => {
  it('holds an instance, a searchset, and an empty searchset', async () => {
    const filled = await fillPrefetch(SERVICE, CONTEXT, RESOURCES);

    expect(filled['patient']).toMatchObject({ resourceType: 'Patient', id: 'p1' });
    expect(filled['conditions']).toMatchObject({
      type: 'searchset',
      entry: [{ resource: { id: 'c1' } }],
    });
    expect(filled['procedures']).toMatchObject({ type: 'searchset', total: 0 });
  });

  it('is null for an instance that does not exist', async () => {
    expect(await fillPrefetch(SERVICE, CONTEXT, [], ['patient'])).toEqual({ patient: null });
  });

  it('can be withheld, wholly or in part', async () => {
    expect(await fillPrefetch(SERVICE, CONTEXT, RESOURCES, 'none')).toEqual({});
    expect(Object.keys(await fillPrefetch(SERVICE, CONTEXT, RESOURCES, ['conditions']))).toEqual([
      'conditions',
    ]);
  });

  it('fetches only what the template asks for', async () => {
    const other = service({
      conditions: 'Condition?patient={{context.patientId}}&code=C79.51',
    });

    expect((await fillPrefetch(other, CONTEXT, RESOURCES))['conditions']).toMatchObject({
      total: 0,
    });
  });

  it('fails on a template that no server could honour', async () => {
    const wrong = service({ conditions: 'Condition?pateint={{context.patientId}}' });

    await expect(fillPrefetch(wrong, CONTEXT, RESOURCES)).rejects.toThrow(/refused/);
  });
});
