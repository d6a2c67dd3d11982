// Bodies that clients send, with synthetic patients, and what becomes of them.

import { parseRequest } from '../../hooks/request.ts';
import type { ServedHook } from '../../hooks/request-context.ts';

/** The request that comes of a body; a refusal fails the test. */
export function taken<Hook extends ServedHook>(hook: Hook, body: unknown) {
  const parsed = parseRequest(hook, body);
  if (!parsed.ok) throw new Error(`refused: ${JSON.stringify(parsed.problems)}`);
  return parsed.request;
}

/** The paths of the problems of a body, none if it is taken. */
export function refused(hook: ServedHook, body: unknown) {
  const parsed = parseRequest(hook, body);
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path);
}

const hookInstance = 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea';
const userAndPatient = { userId: 'Practitioner/abc', patientId: 'pat-1' };

export const letrozole = {
  resourceType: 'MedicationRequest',
  id: '103',
  status: 'draft',
  intent: 'order',
  subject: { reference: 'Patient/pat-1' },
  medicationCodeableConcept: { text: 'letrozole 2.5 MG Oral Tablet' },
} as const;

export function bundle(entry: readonly unknown[]) {
  return { resourceType: 'Bundle', type: 'collection', entry };
}

export const patientView = { hook: 'patient-view', hookInstance, context: userAndPatient };

export const orderSign = {
  hook: 'order-sign',
  hookInstance,
  context: { ...userAndPatient, draftOrders: bundle([{ resource: letrozole }]) },
};

export const orderSelect = {
  hook: 'order-select',
  hookInstance,
  context: { ...orderSign.context, selections: ['MedicationRequest/103'] },
};

// The drafts of the CDS Hooks Sandbox (github.com/cds-hooks/sandbox, src/reducers/
// medication-reducers.js and src/components/Pama/pama.jsx), which are not valid FHIR.
const subject = { reference: 'Patient/pat-1' };

export const sandboxUnchosenDrug = {
  resourceType: 'MedicationRequest',
  id: 'request-123',
  status: 'draft',
  subject,
  authoredOn: '2026-03-02',
};

export const sandboxLetrozole = {
  ...sandboxUnchosenDrug,
  intent: 'order',
  category: {
    coding: [
      {
        system: 'http://terminology.hl7.org/CodeSystem/medicationrequest-category',
        code: 'community',
      },
    ],
  },
  reasonCode: { text: 'Malignant neoplasm of breast' },
  dosageInstruction: [{ timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } } }],
  medicationCodeableConcept: {
    text: 'Letrozole 2.5 MG Oral Tablet',
    coding: [
      {
        display: 'Letrozole 2.5 MG Oral Tablet',
        system: 'http://www.nlm.nih.gov/research/umls/rxnorm',
        code: '200064',
      },
    ],
  },
};

export const sandboxImagingDraft = {
  resourceType: 'ServiceRequest',
  id: 'example-request-id',
  status: 'draft',
  intent: 'plan',
  code: { coding: [{}] },
  subject,
  reasonCode: [],
};
