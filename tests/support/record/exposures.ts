// One drug exposure as each kind of system keeps it: an order, a statement, or single doses.
import type {
  CodeableConcept,
  Dosage,
  MedicationAdministration,
  MedicationRequest,
  MedicationStatement,
  Period,
} from 'fhir/r4.js';
import {
  byAtc,
  byIngredient,
  byProduct,
  inWords,
  isNamedByDose,
  medication,
  routeOf,
} from './drug-concepts.ts';
import { DRUGS, type DrugToken } from './drugs.ts';
import type { Scribe } from './scribe.ts';
import { quantity, snomed } from './terminology.ts';

export type Dose = readonly [value: number, unit: string];

export interface ExposureContent {
  dose?: Dose;
  /** Why it was stopped. */
  reason?: CodeableConcept;
  /** True when it has ended, with or without a reason. */
  ended?: boolean;
  regimen?: string;
  /** In words instead of a code, in the `text` coding. */
  worded?: boolean;
}

export const routineTiming = (drug: DrugToken) => {
  const [period, periodUnit] = DRUGS[drug].period;
  return { frequency: 1, period, periodUnit };
};

const doseOf = (drug: DrugToken, dose: Dose | undefined): Dose | undefined =>
  dose ?? (isNamedByDose(drug) ? DRUGS[drug].dose : undefined);

function dosage(drug: DrugToken, dose: Dose | undefined, timing: Dosage['timing']): Dosage {
  return {
    ...(timing ? { timing } : {}),
    ...(dose ? { route: routeOf(drug), doseAndRate: [{ doseQuantity: quantity(...dose) }] } : {}),
  };
}

const status = ({ reason, ended }: ExposureContent) =>
  reason ? 'stopped' : ended ? 'completed' : 'active';

/** mCODE cancer-related medication request, palliative intent. */
const PALLIATIVE_INTENT = {
  url: 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-procedure-intent',
  valueCodeableConcept: snomed('363676003', 'Palliative'),
};

export function fileRequest(
  scribe: Scribe,
  drug: DrugToken,
  period: { start: string; end?: string },
  content: ExposureContent = {},
): string {
  const request: MedicationRequest = {
    resourceType: 'MedicationRequest',
    status: status(content),
    intent: 'order',
    subject: scribe.patient,
    medicationCodeableConcept: scribe.coding === 'text' ? byAtc(drug) : byIngredient(drug),
    authoredOn: period.start,
    dosageInstruction: [
      dosage(drug, doseOf(drug, content.dose), {
        repeat: { ...routineTiming(drug), boundsPeriod: period },
      }),
    ],
  };
  if (content.reason) request.statusReason = content.reason;
  if (content.regimen) {
    request.groupIdentifier = { system: 'urn:example:regimen', value: content.regimen };
    request.extension = [PALLIATIVE_INTENT];
  }
  return scribe.file(request);
}

export function fileStatement(
  scribe: Scribe,
  drug: DrugToken,
  effectivePeriod: Period,
  content: ExposureContent = {},
): string {
  const statement: MedicationStatement = {
    resourceType: 'MedicationStatement',
    status: status(content),
    subject: scribe.patient,
    ...statedMedication(scribe, drug, content),
    effectivePeriod,
  };
  const dose = doseOf(drug, content.dose);
  if (dose) statement.dosage = [dosage(drug, dose, undefined)];
  if (content.reason) statement.statusReason = [content.reason];
  return scribe.file(statement);
}

/** By reference to a Medication: contained while the drug is taken, a resource of its own after. */
function statedMedication(
  scribe: Scribe,
  drug: DrugToken,
  content: ExposureContent,
): Pick<MedicationStatement, 'contained' | 'medicationReference' | 'medicationCodeableConcept'> {
  if (scribe.coding !== 'icd') {
    return { medicationCodeableConcept: content.worded ? inWords(drug) : byAtc(drug) };
  }
  if (status(content) === 'active') {
    return {
      contained: [{ ...medication(drug), id: 'drug' }],
      medicationReference: { reference: '#drug' },
    };
  }
  const reference = scribe.once(`medication:${drug}`, () => scribe.file(medication(drug)));
  return { medicationReference: { reference, display: displayOf(drug) } };
}

const displayOf = (drug: DrugToken): string => DRUGS[drug].product?.[1] ?? DRUGS[drug].name;

export function fileAdministration(
  scribe: Scribe,
  drug: DrugToken,
  date: string,
  content: ExposureContent = {},
): string {
  const concepts = { mcode: byIngredient, icd: byProduct, text: content.worded ? inWords : byAtc };
  const administration: MedicationAdministration = {
    resourceType: 'MedicationAdministration',
    status: 'completed',
    subject: scribe.patient,
    medicationCodeableConcept: concepts[scribe.coding](drug),
    effectiveDateTime: scribe.moment(date),
  };
  const dose = doseOf(drug, content.dose);
  if (dose) administration.dosage = { route: routeOf(drug), dose: quantity(...dose) };
  return scribe.file(administration);
}
