// What the service takes as the body of a call. Shapes of the bodies: CDS Hooks 1.0, 2.0.1 and
// 3.0-ballot, "Calling a CDS Service"; the hook library; the CDS Hooks Sandbox.

import { describe, expect, it } from 'vitest';
import {
  bundle,
  letrozole,
  orderSelect,
  orderSign,
  patientView,
  sandboxImagingDraft,
  sandboxLetrozole,
  sandboxUnchosenDrug,
  taken,
} from './request-bodies.ts';

describe('versions of the specification', () => {
  it('takes a 1.0 call with SMART 1 scopes and no patient in the authorization', () => {
    const body = {
      ...patientView,
      fhirServer: 'https://fhir.example.org/r4',
      fhirAuthorization: {
        access_token: 'some-opaque-fhir-access-token',
        token_type: 'Bearer',
        expires_in: 300,
        scope: 'patient/Patient.read patient/Observation.read',
        subject: 'cds-service4',
      },
    };
    expect(taken('patient-view', body)).toEqual({ ...body, prefetch: {} });
  });

  it('takes a 2.0.1 call with every kind of prefetch value the specification knows', () => {
    const prefetch = {
      patient: { resourceType: 'Patient', id: 'pat-1' },
      receptors: { resourceType: 'Bundle', type: 'searchset', entry: [] },
      tumour: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'timeout' }] },
      ovarian: null,
      user: '123',
    };
    const body = { ...orderSign, prefetch };
    expect(taken('order-sign', body).prefetch).toEqual(prefetch);
  });

  it('takes a 3.0-ballot call with SMART 2 scopes, the patient of the token, and an extension', () => {
    const fhirAuthorization = {
      access_token: 'eyJ.e30.x-_~+/==',
      token_type: 'Bearer',
      expires_in: 30,
      scope: 'patient/Observation.rs?category=laboratory',
      subject: 'mbc',
      patient: 'pat-1',
    };
    const extension = { 'org.example.configuration': { 'max-cards': 3 } };
    const body = { ...orderSelect, fhirServer: 'https://ehr/fhir', fhirAuthorization, extension };
    const request = taken('order-select', body);
    expect(request.fhirAuthorization).toEqual(fhirAuthorization);
    expect(request.fhirServer).toBe('https://ehr/fhir');
    expect(request).not.toHaveProperty('extension');
  });

  it('surfaces the guideline edition that a call asks for', () => {
    const extension = { 'org.mbc-cds': { edition: 'seed-2013', other: 1 }, 'org.example.x': null };
    expect(taken('patient-view', { ...patientView, extension }).edition).toBe('seed-2013');
    expect(taken('patient-view', patientView)).not.toHaveProperty('edition');
  });

  it('takes UUIDs of every version and in either case', () => {
    for (const hookInstance of [
      '00000000-0000-0000-0000-000000000000',
      'D1577C69-DFBE-44AD-BA6D-3E05E953B2EA',
      '01890a5d-ac96-774b-bcce-b302099a8057',
      'd1577c69-dfbe-f4ad-0a6d-3e05e953b2ea',
    ]) {
      expect(taken('patient-view', { ...patientView, hookInstance })).toMatchObject({
        hookInstance,
      });
    }
  });
});

describe('what clients send beside the specification', () => {
  it('counts null and the empty string in an optional field as absent', () => {
    const body = {
      ...patientView,
      context: { ...patientView.context, encounterId: null },
      fhirServer: '',
      fhirAuthorization: null,
      prefetch: null,
      extension: { 'org.mbc-cds': null },
    };
    expect(taken('patient-view', body)).toEqual({ ...patientView, prefetch: {} });
    const context = { ...patientView.context, encounterId: '' };
    expect(taken('patient-view', { ...patientView, context }).context).toEqual(patientView.context);
  });

  it('takes the ids of patient and encounter with their type in front', () => {
    const context = { userId: 'Practitioner/a', patientId: 'Patient/1.2-x', encounterId: '89284' };
    expect(taken('patient-view', { ...patientView, context }).context).toEqual({
      ...context,
      patientId: '1.2-x',
    });
    const inFull = { ...context, encounterId: 'Encounter/89284' };
    expect(taken('patient-view', { ...patientView, context: inFull }).context).toMatchObject({
      encounterId: '89284',
    });
  });

  it('ignores fields it does not know, at every level', () => {
    const body = {
      ...orderSign,
      cdsHooksVersion: '9',
      context: { ...orderSign.context, ward: 7 },
      prefetch: {},
    };
    expect(taken('order-sign', body)).toEqual(taken('order-sign', orderSign));
  });

  it('takes a token without a server, and leaves out what else of it is unusable', () => {
    const fhirAuthorization = { access_token: 'abc', expires_in: '300', scope: null, patient: 7 };
    expect(taken('patient-view', { ...patientView, fhirAuthorization }).fhirAuthorization).toEqual({
      access_token: 'abc',
    });
  });

  it.each(['garbage', 7, false, [], [null], { resourceType: 4 }, '<html>502 Bad Gateway</html>'])(
    'keeps the call and the other prefetch keys when one key holds %j',
    (garbage) => {
      const prefetch = { patient: { resourceType: 'Patient' }, labs: garbage };
      expect(taken('patient-view', { ...patientView, prefetch }).prefetch).toEqual(prefetch);
    },
  );
});

describe('draft orders', () => {
  it.each([
    ['before a drug is chosen (no intent, no medication)', sandboxUnchosenDrug],
    ['with category and reason as objects instead of arrays', sandboxLetrozole],
    ['with an empty coding', sandboxImagingDraft],
  ])('takes the invalid draft of the Sandbox %s, in a Bundle without a type', (_, resource) => {
    const context = {
      ...orderSelect.context,
      selections: [`${resource.resourceType}/${resource.id}`],
      draftOrders: { resourceType: 'Bundle', entry: [{ resource }] },
    };
    expect(taken('order-select', { ...orderSelect, context }).context).toEqual({
      ...context,
      draftOrders: { resourceType: 'Bundle', entry: [{ resource }], unreadable: 0 },
    });
  });

  it('keeps the full URL of an entry, which other drafts refer to', () => {
    const entry = [
      { fullUrl: 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0', resource: letrozole },
    ];
    const context = { ...orderSign.context, draftOrders: bundle(entry) };
    expect(taken('order-sign', { ...orderSign, context }).context.draftOrders.entry).toEqual(entry);
  });

  it('drops entries that hold no resource and says how many, so that nobody takes them for checked', () => {
    const entry = [
      {},
      null,
      'x',
      { resource: null },
      { resource: { id: '1' } },
      { resource: [] },
      { resource: { resourceType: '' } },
    ];
    const context = {
      ...orderSign.context,
      draftOrders: bundle([...entry, { fullUrl: 3, resource: letrozole }]),
    };
    expect(taken('order-sign', { ...orderSign, context }).context.draftOrders).toEqual({
      resourceType: 'Bundle',
      entry: [{ resource: letrozole }],
      unreadable: 7,
    });
  });

  it.each([[undefined], [null], [[]]])(
    'takes a Bundle whose entry is %j as one without orders',
    (entry) => {
      const context = { ...orderSign.context, draftOrders: { resourceType: 'Bundle', entry } };
      expect(taken('order-sign', { ...orderSign, context }).context.draftOrders).toEqual({
        resourceType: 'Bundle',
        entry: [],
        unreadable: 0,
      });
    },
  );

  it.each([[undefined], [null], [[]]])(
    'takes selections of %j as none, which selects every order',
    (selections) => {
      const context = { ...orderSelect.context, selections };
      expect(taken('order-select', { ...orderSelect, context }).context.selections).toEqual([]);
    },
  );
});
