// What the service refuses as the body of a call, and that a refusal holds nothing of the body.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROBLEM_LIMIT } from '../../hooks/problems.ts';
import { parseRequest } from '../../hooks/request.ts';
import type { ServedHook } from '../../hooks/request-context.ts';
import {
  letrozole,
  orderSelect,
  orderSign,
  patientView,
  refused,
  taken,
} from './request-bodies.ts';
import { treeOf } from './secret-json.ts';

describe('refusals', () => {
  it.each([null, [], 'text', 3, true])('refuses %j as a body', (body) => {
    expect(refused('patient-view', body)).toEqual(['']);
  });

  it('refuses a call of another hook than the one of the service', () => {
    expect(refused('order-sign', { ...orderSign, hook: 'order-select' })).toEqual(['hook']);
    expect(refused('patient-view', orderSign)).toEqual(['hook']);
  });

  it('lists everything that is missing at once', () => {
    expect(refused('order-select', {})).toEqual(['hook', 'hookInstance', 'context']);
    expect(refused('order-select', { ...orderSelect, context: {} })).toEqual([
      'context.userId',
      'context.patientId',
      'context.draftOrders',
    ]);
  });

  it.each([
    ['hookInstance', 'd1577c69'],
    ['hookInstance', ''],
    ['hookInstance', ' d1577c69-dfbe-44ad-ba6d-3e05e953b2ea'],
    ['hookInstance', null],
    ['fhirServer', 7],
    ['fhirServer', ['https://ehr/fhir']],
    ['fhirAuthorization', 'Bearer abc'],
    ['fhirAuthorization.access_token', {}],
    ['fhirAuthorization.access_token', { access_token: '' }],
    ['fhirAuthorization.access_token', { access_token: 'a\r\nX-Injected: 1' }],
    ['prefetch', []],
    ['prefetch', 'x'],
    ['prefetch', Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`key${n}`, null]))],
    ['extension', 'x'],
    ['extension["org.mbc-cds"]', { 'org.mbc-cds': 'seed-2013' }],
    ['extension["org.mbc-cds"].edition', { 'org.mbc-cds': { edition: 2013 } }],
    ['context', 'x'],
    ['context', []],
  ])('names %s when it is %j', (path, value) => {
    const field = path.split(/[.[]/, 1)[0] ?? '';
    expect(refused('patient-view', { ...patientView, [field]: value })).toEqual([path]);
  });

  it.each([
    ['userId', ''],
    ['userId', 3],
    ['patientId', ''],
    ['patientId', null],
    ['patientId', 123],
    ['patientId', 'Patient/'],
    ['patientId', 'Group/123'],
    ['patientId', 'a b'],
    ['patientId', 'a/b'],
    ['patientId', '123\n'],
    ['patientId', '../Patient'],
    ['patientId', 'x'.repeat(65)],
    ['encounterId', 'x?y'],
    ['encounterId', 5],
    ['selections', 'MedicationRequest/1'],
    ['selections[1]', ['MedicationRequest/1', 4]],
    ['selections', Array.from({ length: 1001 }, () => 'MedicationRequest/1')],
    ['draftOrders', []],
    ['draftOrders', null],
    ['draftOrders.resourceType', { resourceType: 'List' }],
    ['draftOrders.resourceType', {}],
    ['draftOrders.entry', { resourceType: 'Bundle', entry: { resource: letrozole } }],
  ])('names context.%s when it is %j', (path, value) => {
    const field = path.split(/[.[]/, 1)[0] ?? '';
    const context = { ...orderSelect.context, [field]: value };
    expect(refused('order-select', { ...orderSelect, context })).toEqual([`context.${path}`]);
  });

  it('accepts an id of 64 characters, the longest that FHIR has', () => {
    const context = { ...patientView.context, patientId: 'x'.repeat(64) };
    expect(refused('patient-view', { ...patientView, context })).toEqual([]);
  });

  it('says what is expected in words of its own', () => {
    const context = { patientId: 12, draftOrders: { resourceType: 'List' } };
    expect(parseRequest('order-sign', { ...orderSign, hook: 'order-review', context })).toEqual({
      ok: false,
      problems: [
        { path: 'hook', message: 'must be "order-sign", the hook of this service' },
        { path: 'context.userId', message: 'must be a non-empty string' },
        {
          path: 'context.patientId',
          message: 'must be the FHIR id of the Patient: 1 to 64 letters, digits, "-" and "."',
        },
        { path: 'context.draftOrders.resourceType', message: 'must be "Bundle"' },
      ],
    });
  });

  it('lists no more problems than a client can use', () => {
    const context = { ...orderSelect.context, selections: Array.from({ length: 900 }, () => 0) };
    expect(refused('order-select', { ...orderSelect, context })).toHaveLength(PROBLEM_LIMIT);
  });
});

describe('hostile bodies', () => {
  it('reads nothing from a __proto__ key, and passes none on', () => {
    const asText = (body: object) => JSON.stringify(body).slice(1, -1);
    const whole = JSON.parse(`{"__proto__":{${asText(patientView)}}}`);
    expect(refused('patient-view', whole)).toEqual(['hook', 'hookInstance', 'context']);
    const inside = JSON.parse(`{${asText(patientView)},
      "prefetch":{"__proto__":{"patient":{"resourceType":"Patient"}},"labs":null},
      "extension":{"__proto__":{"org.mbc-cds":{"edition":"seed-2013"}}},
      "constructor":{"prototype":{"polluted":true}}}`);
    const request = taken('patient-view', inside);
    expect(request.prefetch['patient']).toBeUndefined();
    expect(Object.keys(request.prefetch)).toEqual(['labs']);
    expect(request).not.toHaveProperty('edition');
    expect({}).not.toHaveProperty('polluted');
  });

  it('refuses arbitrary JSON without ever throwing', () => {
    const hook = fc.constantFrom<ServedHook>('patient-view', 'order-select', 'order-sign');
    fc.assert(
      fc.property(hook, fc.jsonValue({ maxDepth: 6 }), (name, body) => {
        expect(parseRequest(name, body).ok).toBe(false);
      }),
    );
  });

  it('quotes no string, key or number of a body that is nearly right', () => {
    const fields = {
      hook: fc.constant('order-select'),
      context: treeOf('userId', 'patientId', 'encounterId', 'selections', 'draftOrders', 'entry'),
      prefetch: treeOf('patient', 'resourceType'),
      extension: treeOf('org.mbc-cds', 'edition'),
      fhirAuthorization: treeOf('access_token', 'scope'),
      fhirServer: treeOf(),
      hookInstance: treeOf(),
    };
    fc.assert(
      fc.property(fc.record(fields, { requiredKeys: [] }), (body) => {
        const parsed = parseRequest('order-select', body);
        const problems = parsed.ok ? [] : parsed.problems;
        expect(problems).not.toEqual([]);
        expect(problems.filter(({ message }) => !message.startsWith('must '))).toEqual([]);
        expect(JSON.stringify(problems)).not.toMatch(/secret|\d{5}/);
      }),
      { numRuns: 500 },
    );
  });
});
