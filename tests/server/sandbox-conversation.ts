// What the CDS Hooks Sandbox (github.com/cds-hooks/sandbox, commit 3b7e255) sends, recorded between
// its page in a browser and this service: headers, token, prefetch, drafts and feedback as they came,
// with a synthetic patient. It sends what is no valid FHIR: a Bundle without a type, an object where
// `category` is an array, a draft without a drug.
import { randomUUID } from 'node:crypto';
import type { FhirResource } from 'fhir/r4.js';
import { type SigningKey, signedToken } from '../faults/support/tokens.ts';

export const origin = 'http://localhost:8095';
export const patientId = 'premenopausal-letrozole';

/** Named in every token, whoever the keys were handed to. */
export const sandboxIssuer = 'https://sandbox.cds-hooks.org';
export const sandboxKeyId = '44823f3d-0b01-4a6c-a80e-b9d3e8a7226f';
const jku = 'https://sandbox.cds-hooks.org/.well-known/jwks.json';

/** The audience is the address that is called. */
export const sandboxToken = (key: SigningKey, url: string): Promise<string> =>
  signedToken(key, url, { header: { jku }, claims: { iss: sandboxIssuer } });

/** Of a request of its page; discovery has no content type. */
export const headersWith = (token: string, accept = 'application/json') => ({
  accept,
  authorization: `Bearer ${token}`,
  origin,
  referer: `${origin}/`,
});

/** What a browser asks before it lets the page send such a request. */
export const preflight = (method: 'GET' | 'POST') => ({
  method: 'OPTIONS',
  headers: {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers':
      method === 'GET' ? 'authorization' : 'authorization,content-type',
    'sec-fetch-mode': 'cors',
  },
});

/** The tokens that it replaces; with any other left it leaves the key out of its request. */
export const resolved = (template: string): string =>
  template.replace(/\{\{\s*context\.patientId\s*\}\}/g, patientId);

/** Prefetch as it fills it: a read, or the search set of its FHIR server. */
export function prefetchFor(
  templates: Readonly<Record<string, string>>,
  record: readonly FhirResource[],
): Record<string, unknown> {
  const filled = Object.entries(templates).map(([key, template]) => {
    const [type = ''] = resolved(template).split(/[/?]/);
    const found = record.filter(({ resourceType }) => resourceType === type);
    return [key, template.includes('?') ? searchSet(found) : found[0]];
  });
  return Object.fromEntries(filled);
}

function searchSet(found: readonly FhirResource[]): object {
  const bundle = { resourceType: 'Bundle', type: 'searchset', total: found.length };
  const entry = found.map((resource) => ({ search: { mode: 'match' }, resource }));
  return entry.length > 0 ? { ...bundle, entry } : bundle;
}

const order = {
  resourceType: 'MedicationRequest',
  id: 'request-123',
  status: 'draft',
  subject: { reference: `Patient/${patientId}` },
  authoredOn: new Date().toISOString().slice(0, 10),
};

/** The form of its Rx View before a drug is chosen. */
export const emptyForm = order;

/** The form with a drug of its list. */
export const formWith = (code: string, name: string) => ({
  ...order,
  dosageInstruction: [
    {
      timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
      doseAndRate: [
        { doseQuantity: { value: 1, system: 'http://unitsofmeasure.org', code: '{pill}' } },
      ],
    },
  ],
  dispenseRequest: {
    expectedSupplyDuration: {
      value: 30,
      unit: 'days',
      system: 'http://unitsofmeasure.org',
      code: 'd',
    },
  },
  intent: 'order',
  category: {
    coding: [
      {
        system: 'http://terminology.hl7.org/CodeSystem/medicationrequest-category',
        code: 'community',
      },
    ],
  },
  medicationCodeableConcept: {
    text: name,
    coding: [{ display: name, system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code }],
  },
});

export const letrozole = formWith('200064', 'letrozole 2.5 MG Oral Tablet');

/** The form of its view of imaging before a study is chosen. */
export const imagingForm = {
  resourceType: 'ServiceRequest',
  id: 'example-request-id',
  status: 'draft',
  intent: 'plan',
  code: { coding: [{}] },
  subject: { reference: `Patient/${patientId}` },
  reasonCode: [],
};

type Draft = Readonly<Record<string, unknown>> & {
  readonly resourceType: string;
  readonly id: string;
};

/** The body of a call: order-sign has no selections, no hook has an encounter. */
export function callOf(hook: string, prefetch: object, draft?: Draft): object {
  const selections = draft ? [`${draft.resourceType}/${draft.id}`] : [];
  return {
    hookInstance: randomUUID(),
    hook,
    fhirServer: 'http://localhost:8080/fhir',
    context: {
      patientId,
      userId: 'Practitioner/COREPRACTITIONER1',
      ...(hook === 'order-select' ? { selections } : {}),
      ...(draft ? { draftOrders: { resourceType: 'Bundle', entry: [{ resource: draft }] } } : {}),
    },
    prefetch,
  };
}

const outcomeTimestamp = '2026-03-02T08:35:47.604Z';

export const acceptance = (card: string, suggestion: string) => ({
  feedback: [
    {
      ...{ card, outcome: 'accepted', outcomeTimestamp },
      acceptedSuggestions: [{ id: suggestion }],
    },
  ],
});

/** A dismissal; the reason has code and system only, and is left out where none was chosen. */
export const dismissal = (card: string, reason?: { code: string; system: string }) => ({
  feedback: [
    {
      ...{ card, outcome: 'overridden', outcomeTimestamp },
      ...(reason ? { overrideReason: { reason } } : {}),
    },
  ],
});
