// Row 43 of the fault table, for FHIR itself: R4 and R4B are read, DSTU2 and STU3 are refused with a
// message that says so. What an older version says by an element that R4 dropped would be read as its
// opposite: a drug that was not taken as one that was.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchset } from './support/faulty-ehr.ts';
import { expectedRule, fullPrefetch, hookRequest, patientRecord } from './support/patient.ts';
import { ask, discovered, type FaultService, startFaultService } from './support/service.ts';

const record = patientRecord();
let service: FaultService;
let prefetch: Record<string, unknown>;

beforeAll(async () => {
  service = await startFaultService();
  prefetch = fullPrefetch(await discovered(service.url, 'order-sign'), record);
});
afterAll(() => service.close());

const askBeside = (resource: object) =>
  ask(
    service.url,
    hookRequest(record, 'order-sign', {
      prefetch: { ...prefetch, more: searchset([resource]) },
    }),
  );

const subject = { reference: `Patient/${record.patientId}` };
const older: readonly (readonly [string, object])[] = [
  ['an order of DSTU2', { resourceType: 'MedicationOrder', patient: subject }],
  ['a diagnostic order of DSTU2', { resourceType: 'DiagnosticOrder', subject }],
  ['a referral of STU3', { resourceType: 'ReferralRequest', subject }],
  ['a request of STU3', { resourceType: 'ProcedureRequest', subject }],
  ['a statement of STU3', { resourceType: 'MedicationStatement', subject, taken: 'n' }],
  ['a statement of DSTU2', { resourceType: 'MedicationStatement', subject, wasNotTaken: true }],
  ['a dose of STU3', { resourceType: 'MedicationAdministration', subject, notGiven: true }],
  ['a dose of DSTU2', { resourceType: 'MedicationAdministration', subject, wasNotGiven: true }],
  ['a procedure of STU3', { resourceType: 'Procedure', subject, notDone: true }],
  ['a procedure of DSTU2', { resourceType: 'Procedure', subject, notPerformed: true }],
];

describe('an older version', () => {
  it.each(older)('43: %s refuses the request, and says which version is read', async (_n, sent) => {
    const reply = await askBeside({ id: 'old', status: 'completed', ...sent });

    expect(reply.status).toBe(400);
    expect(reply.codes).toEqual(['not-supported']);
    expect(reply.text).toContain('older FHIR version; this service reads FHIR R4');
    expect(reply.text).not.toContain(record.patientId);
  });
});

describe('R4 and R4B', () => {
  it.each([
    ['a resource that only R4B knows', { resourceType: 'NutritionProduct', id: 'n1' }],
    ['a statement', { resourceType: 'MedicationStatement', id: 's1', subject }],
    ['a procedure', { resourceType: 'Procedure', id: 'p1', status: 'not-done', subject }],
    ['a type named like a member of every object', { resourceType: 'constructor', id: 'x' }],
  ])('43: %s beside the record is taken', async (_name, sent) => {
    const reply = await askBeside(sent);

    expect(reply.status).toBe(200);
    expect(reply.fired).toContain(expectedRule);
  });
});
