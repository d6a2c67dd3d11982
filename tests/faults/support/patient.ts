// The patient of the fault tests: 43 years, regular menses, hormone-receptor-positive metastatic
// breast cancer; letrozole is about to be signed, which must be stopped (ET-05). Synthetic.
import type { FhirResource } from 'fhir/r4.js';
import type { ServiceEntry } from '../../support/prefetch.ts';
import { buildRecord, type PatientRecord } from '../../support/record/build-record.ts';
import {
  buildRequest,
  type HookName,
  type HookRequest,
} from '../../support/record/build-request.ts';
import { VIGNETTES } from '../../vignettes/vignettes.ts';
import { searchset } from './faulty-ehr.ts';

export const token = 'synthetic-access-token-7f3a';
export const today = new Date().toISOString().slice(0, 10);

/** The rule that must fire for the patient when everything is known. */
export const expectedRule = 'ET-05';

export function patientRecord(): PatientRecord {
  const worked = VIGNETTES.find(({ id }) => id === 'V01');
  if (!worked) throw new Error('the worked case V01 is gone');
  return buildRecord(worked, { coding: 'mcode', today });
}

export function hookRequest(
  record: PatientRecord,
  hook: HookName = 'order-sign',
  more: Partial<HookRequest> = {},
): HookRequest {
  return { ...buildRequest(record, hook, `${Math.random()}`), ...more };
}

/** What a client sends with a token for the server. */
export function withServer(fhirServer: string, { patientId }: PatientRecord): Partial<HookRequest> {
  return {
    fhirServer,
    fhirAuthorization: {
      access_token: token,
      token_type: 'Bearer',
      expires_in: 300,
      scope: 'patient/*.read',
      subject: 'mbc-cds',
      patient: patientId,
    },
  };
}

/** Prefetch of all keys, from the templates of the service. */
export function fullPrefetch(
  { prefetch = {} }: ServiceEntry,
  { resources, patientId }: PatientRecord,
): Record<string, unknown> {
  const filled = Object.entries(prefetch).map(([key, template]) => {
    const type = template.split(/[?/]/, 1)[0];
    const found = resources.filter((r: FhirResource) => r.resourceType === type);
    const isRead = !template.includes('?');
    return [key, isRead ? (found.find(({ id }) => id === patientId) ?? null) : searchset(found)];
  });
  return Object.fromEntries(filled);
}
