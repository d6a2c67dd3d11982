// The cards of the worked cases, each asked once over HTTP with everything prefetched.
import type { Card, Service } from 'cds-hooks-types';
import type { Vignette } from '../vignettes/vignette.ts';
import { VIGNETTES } from '../vignettes/vignettes.ts';
import { type Call, cardsOf, discover, prefetchOf } from './cds-client.ts';
import { todayUtc } from './flagship.ts';
import { buildRecord, type PatientRecord } from './record/build-record.ts';
import type { RecordCoding } from './record/record-coding.ts';

export interface AnsweredVignette {
  readonly vignette: Vignette;
  readonly record: PatientRecord;
  readonly cards: readonly Card[];
}

export const recordOf = (vignette: Vignette, coding: RecordCoding = 'mcode'): PatientRecord =>
  buildRecord(vignette, { coding, today: todayUtc() });

/** The call that a worked case is, with its whole record prefetched. */
export function callOf(vignette: Vignette, record: PatientRecord, service: Service): Call {
  return {
    hook: vignette.hook,
    patientId: record.patientId,
    drafts: record.drafts,
    prefetch: prefetchOf(service, record.resources),
    edition: vignette.edition,
  };
}

export async function answeredVignettes(
  serviceUrl: string,
  vignettes: readonly Vignette[] = VIGNETTES,
): Promise<readonly AnsweredVignette[]> {
  const services = await discover(serviceUrl);
  const answered: AnsweredVignette[] = [];
  for (const vignette of vignettes) {
    const service = services.find(({ hook }) => hook === vignette.hook) as Service;
    const record = recordOf(vignette);
    const cards = await cardsOf(serviceUrl, callOf(vignette, record, service));
    answered.push({ vignette, record, cards });
  }
  return answered;
}
