// Domain suggestions as draft FHIR R4 orders: complete, for this patient and requester, with the
// label dose where the label fixes one. https://hl7.org/fhir/R4/medicationrequest.html
import type { Dosage, MedicationRequest, ServiceRequest } from 'fhir/r4.js';
import { type Day, exactly, isoDate } from '../../src/domain/calendar.ts';
import {
  type DrugId,
  doseText,
  drugs,
  orderText,
  type StandardDose,
} from '../../src/domain/drug.ts';
import { systemUris } from '../codes/systems.ts';
import { drugProducts } from './drug-products.ts';
import { type TestCode, testOrders } from './test-codes.ts';

export interface DraftContext {
  readonly patientId: string;
  /** `Practitioner/1` or another reference of the user who is ordering. */
  readonly userId: string;
  readonly encounterId?: string;
  /** The Condition that the order is for, `Condition/1`. */
  readonly reason?: string;
  readonly asOf: Day;
}

export interface DraftedResource<R = MedicationRequest | ServiceRequest> {
  readonly description: string;
  readonly resource: R;
}

function common({ patientId, userId, encounterId, reason, asOf }: DraftContext) {
  // Only people and their roles can request; a patient who opens the chart does not order.
  const mayRequest = /^(?:Practitioner|PractitionerRole)\/[A-Za-z0-9\-.]{1,64}$/.test(userId);
  return {
    status: 'draft' as const,
    intent: 'order' as const,
    subject: { reference: `Patient/${patientId}` },
    authoredOn: isoDate(exactly(asOf)),
    ...(encounterId ? { encounter: { reference: `Encounter/${encounterId}` } } : {}),
    ...(mayRequest ? { requester: { reference: userId } } : {}),
    ...(reason ? { reasonReference: [{ reference: reason }] } : {}),
  };
}

/** A drafted drug order with the standard dose of the drug table. */
export function draftMedication(
  drug: DrugId,
  context: DraftContext,
): DraftedResource<MedicationRequest> {
  const { name, dose } = drugs[drug];
  const product = drugProducts[drug];
  const [code, display] = product ?? [];
  const text = orderText(drug);
  return {
    description: text.charAt(0).toUpperCase() + text.slice(1),
    resource: {
      resourceType: 'MedicationRequest',
      ...common(context),
      medicationCodeableConcept: {
        ...(code && display ? { coding: [{ system: systemUris.rxnorm[0], code, display }] } : {}),
        text: display ?? name,
      },
      ...(dose ? { dosageInstruction: [dosage(dose)] } : {}),
    },
  };
}

const routes = {
  PO: ['26643006', 'Oral route'],
  IM: ['78421000', 'Intramuscular route'],
  SC: ['34206005', 'Subcutaneous route'],
  IV: ['47625008', 'Intravenous route'],
  PV: ['16857009', 'Vaginal route'],
  IN: ['46713006', 'Nasal route'],
} as const satisfies Record<StandardDose[2], readonly [string, string]>;

function dosage(dose: StandardDose): Dosage {
  const [value, unit, route, every, periodUnit] = dose;
  const [code, display] = routes[route];
  return {
    text: doseText(dose),
    timing: { repeat: { frequency: 1, period: every, periodUnit } },
    route: { coding: [{ system: systemUris.snomed[0], code, display }] },
    doseAndRate: [
      { doseQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit } },
    ],
  };
}

/** One drafted order for each code of the test, or one by the name of the test. */
export function draftTest(
  test: string,
  name: string,
  context: DraftContext,
): readonly DraftedResource<ServiceRequest>[] {
  return testOrders(test, name).map((entry) => serviceRequest(entry, context));
}

function serviceRequest(
  entry: TestCode | string,
  context: DraftContext,
): DraftedResource<ServiceRequest> {
  const name = typeof entry === 'string' ? entry : entry.display;
  return {
    description: `Order: ${name}`,
    resource: {
      resourceType: 'ServiceRequest',
      ...common(context),
      code: typeof entry === 'string' ? { text: entry } : { coding: [entry], text: entry.display },
    },
  };
}
