// The flagship case: a premenopausal woman with a bone metastasis, letrozole about to be ordered.
import type { FhirResource, MedicationRequest } from 'fhir/r4.js';
import { jennyId, letrozoleDraft, premenopausalJenny } from '../../scripts/jenny-m.ts';
import type { Call } from './cds-client.ts';

/** The date that the service takes as today. */
export const todayUtc = (): string => new Date().toISOString().slice(0, 10);

export const flagshipId = jennyId;

export const flagshipRecord = (): readonly FhirResource[] => premenopausalJenny(todayUtc());

/** A draft by an RxNorm ingredient. */
export function draftOf(id: string, rxnorm: string, text: string): MedicationRequest {
  return {
    resourceType: 'MedicationRequest',
    id,
    status: 'draft',
    intent: 'order',
    subject: { reference: `Patient/${flagshipId}` },
    medicationCodeableConcept: {
      coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: rxnorm }],
      text,
    },
  };
}

export const letrozole = letrozoleDraft;
export const goserelin = draftOf('draft-goserelin', '50610', 'goserelin');
export const palbociclib = draftOf('draft-palbociclib', '1601374', 'palbociclib');
export const unknownDrug = {
  ...draftOf('draft-unknown', '', ''),
  medicationCodeableConcept: { text: 'Zzyzxomab 7 mg' },
};

/** A call about her; the orders are those of the drafts, letrozole unless stated. */
export const flagshipCall = (of: Partial<Call> = {}): Call => ({
  hook: 'order-sign',
  patientId: flagshipId,
  drafts: [letrozole],
  ...of,
});
