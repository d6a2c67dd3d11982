// The CDS Hooks 2.0 request that an EHR sends for a record: context, without prefetch and server.
import { createHash } from 'node:crypto';
import type { Bundle } from 'fhir/r4.js';
import type { PatientRecord } from './build-record.ts';

export type HookName = 'patient-view' | 'order-select' | 'order-sign';

export interface HookContext {
  userId: string;
  patientId: string;
  encounterId: string;
  selections?: string[];
  draftOrders?: Bundle;
}

export interface HookRequest {
  hook: HookName;
  hookInstance: string;
  context: HookContext;
  prefetch?: Record<string, unknown>;
  fhirServer?: string;
  fhirAuthorization?: {
    access_token: string;
    token_type: 'Bearer';
    expires_in: number;
    scope: string;
    subject: string;
    patient?: string;
  };
}

/** A UUID that is the same for the same name. */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/**
 * @param record the patient and the drafts.
 * @param hook order-select has every draft selected, order-sign signs them all.
 * @param instance what tells this call from others; the same text gives the same hookInstance.
 */
export function buildRequest(record: PatientRecord, hook: HookName, instance: string): HookRequest {
  const context: HookContext = {
    userId: 'Practitioner/practitioner-1',
    patientId: record.patientId,
    encounterId: 'encounter-1',
  };
  if (hook !== 'patient-view') {
    context.draftOrders = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: record.drafts.map((resource) => ({ resource })),
    };
  }
  if (hook === 'order-select') {
    context.selections = record.drafts.map((draft) => `${draft.resourceType}/${draft.id}`);
  }
  return { hook, hookInstance: uuidOf(instance), context };
}
