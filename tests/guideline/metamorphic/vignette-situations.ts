// The worked cases as situations, mapped from their records without HTTP: on a fixed day, and under one
// decision, so that the ids of cards can be compared too.
import type { FhirResource } from 'fhir/r4.js';
import { toBasket } from '../../../fhir-mappings/orders.ts';
import { toCase } from '../../../fhir-mappings/to-case.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import { type Edition, type Situation, situation } from '../../../src/domain/situation.ts';
import { today } from '../../support/plain-facts.ts';
import { buildRecord, type PatientRecord } from '../../support/record/build-record.ts';
import { RECORD_CODINGS } from '../../support/record/record-coding.ts';
import type { Vignette } from '../../vignettes/vignette.ts';
import { VIGNETTES } from '../../vignettes/vignettes.ts';

export interface MappedVignette {
  /** "V44 icd". */
  readonly name: string;
  readonly vignette: Vignette;
  readonly record: PatientRecord;
}

/** The day of the plain facts, on which every worked case is asked here. */
const date = '2026-11-22';

/** Every worked case once, the codings of the record in turn. */
export const mappedVignettes: readonly MappedVignette[] = VIGNETTES.map((vignette, place) => {
  const coding = RECORD_CODINGS[place % RECORD_CODINGS.length] ?? 'mcode';
  const record = buildRecord(vignette, { coding, today: date });
  return { name: `${vignette.id} ${coding}`, vignette, record };
});

interface Changed {
  readonly resources?: readonly FhirResource[];
  readonly drafts?: readonly FhirResource[];
  readonly edition?: Edition;
}

/** What the mapping understands of the record and the drafts, in the order in which they come. */
export function situationOfVignette(
  { vignette, record }: MappedVignette,
  {
    resources = record.resources,
    drafts = record.drafts,
    edition = vignette.edition,
  }: Changed = {},
): Situation {
  const { patientId } = record;
  const sent = { resources: resources.map((resource) => ({ resource })), patientId };
  const asked = { drafts: drafts.map((resource) => ({ resource })), selections: [] };
  const mapped = toBasket({ ...sent, ...asked });
  return situation({
    case: toCase({ ...sent, drafts: mapped.drafts }).case,
    basket: vignette.hook === 'patient-view' ? { orders: [], stops: [] } : mapped.basket,
    asOf: today,
    hook: vignette.hook,
    edition,
    settings: defaultSettings,
  });
}
