// The orders that the clinician is writing: context.draftOrders of CDS Hooks order-select/order-sign.
import type { Dosage, MedicationRequest, Quantity, ServiceRequest } from 'fhir/r4.js';
import { activeDrugKey } from './active-drugs.ts';
import { byIngredient, inWords, isNamedByDose, medication, routeOf } from './drug-concepts.ts';
import { DRUGS, type DrugToken, hasClass, isDrugToken } from './drugs.ts';
import { type Dose, routineTiming } from './exposures.ts';
import type { OrderToken } from './facts.ts';
import { fileTumorCells } from './laboratory.ts';
import { PROCEDURE_ORDERS, type ProcedureToken } from './procedure-orders.ts';
import type { Scribe } from './scribe.ts';
import { printed, quantity, words } from './terminology.ts';
import { BODY_SURFACE_AREA_M2, fileBodySurface } from './treatment-history.ts';

export type DraftOrder = MedicationRequest | ServiceRequest;

/** Dose in mg of one unit of a product that is given whole: a tablet, capsule, implant or vial. */
export function strengthInMg(drug: DrugToken): number | undefined {
  const display = DRUGS[drug].product?.[1] ?? '';
  const match = / ([\d.]+) MG (?:Oral Tablet|Oral Capsule|Drug Implant|Injection)$/.exec(display);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** A stated dose in mg: as a quantity, as units of the product, or with a printed unit. */
function doseQuantity(scribe: Scribe, drug: DrugToken, [value, unit]: Dose): Quantity {
  if (scribe.coding === 'text') return printed(value, unit);
  const strength = strengthInMg(drug);
  if (scribe.coding === 'icd' && unit === 'mg' && strength && value % strength === 0) {
    return quantity(value / strength, '1');
  }
  return quantity(value, unit);
}

function statedDose(scribe: Scribe, drug: DrugToken): Dose | undefined {
  const { orderedDose, orderedAnthracyclineMgPerM2 } = scribe.orderFacts;
  const dose = orderedDose?.[drug];
  if (dose !== undefined) return [dose, 'mg'];
  if (orderedAnthracyclineMgPerM2 !== undefined && hasClass(drug, 'ANTH')) {
    if (scribe.coding !== 'icd') return [orderedAnthracyclineMgPerM2, 'mg/m2'];
    fileBodySurface(scribe);
    return [orderedAnthracyclineMgPerM2 * BODY_SURFACE_AREA_M2, 'mg'];
  }
  return isNamedByDose(drug) ? DRUGS[drug].dose : undefined;
}

function remarks(scribe: Scribe, drug: DrugToken): string[] {
  const { gfrUsedForCarboplatin, orderedCycleDay, orderedAnthracyclineMgPerM2 } = scribe.orderFacts;
  const found: string[] = [];
  if (gfrUsedForCarboplatin !== undefined && drug === 'carboplatin') {
    found.push(`AUC 5, GFR ${gfrUsedForCarboplatin}`);
  }
  if (orderedCycleDay !== undefined) found.push(`day ${orderedCycleDay}`);
  if (orderedAnthracyclineMgPerM2 !== undefined && hasClass(drug, 'ANTH')) {
    if (scribe.coding === 'text') found.push(`${orderedAnthracyclineMgPerM2} mg/m2`);
  }
  return found;
}

function dosageOf(scribe: Scribe, drug: DrugToken): Dosage | undefined {
  const { orderedCycleLengthDays } = scribe.orderFacts;
  const dose = statedDose(scribe, drug);
  const text = remarks(scribe, drug).join(', ');
  const inText = scribe.coding === 'text' && hasClass(drug, 'ANTH');
  const dosage: Dosage = {};
  if (text !== '') dosage.text = text;
  if (dose && !inText) {
    dosage.route = routeOf(drug);
    dosage.doseAndRate = [{ doseQuantity: doseQuantity(scribe, drug, dose) }];
    // A product that is told apart by its daily dose needs the times a day.
    if (isNamedByDose(drug)) dosage.timing = { repeat: routineTiming(drug) };
  }
  if (orderedCycleLengthDays !== undefined && hasClass(drug, 'CHEMO')) {
    dosage.timing = { repeat: { frequency: 1, period: orderedCycleLengthDays, periodUnit: 'd' } };
  }
  return Object.keys(dosage).length === 0 ? undefined : dosage;
}

function orderedMedication(
  scribe: Scribe,
  drug: DrugToken,
): Pick<MedicationRequest, 'contained' | 'medicationReference' | 'medicationCodeableConcept'> {
  if (scribe.coding === 'icd') {
    return {
      contained: [{ ...medication(drug), id: 'ordered-drug' }],
      medicationReference: { reference: '#ordered-drug' },
    };
  }
  return {
    medicationCodeableConcept: scribe.coding === 'mcode' ? byIngredient(drug) : inWords(drug),
  };
}

function draftDrug(scribe: Scribe, drug: DrugToken, id: string): MedicationRequest {
  const draft: MedicationRequest = {
    resourceType: 'MedicationRequest',
    id,
    status: 'draft',
    intent: 'order',
    subject: scribe.patient,
    authoredOn: scribe.today,
    ...orderedMedication(scribe, drug),
  };
  const dosage = dosageOf(scribe, drug);
  if (dosage) draft.dosageInstruction = [dosage];
  if (scribe.orderFacts.ctcDrivesTherapyChange) {
    const count = scribe.facts.circulatingTumorCells;
    if (count === undefined) draft.reasonCode = [words('CTC count rising')];
    else draft.reasonReference = [{ reference: fileTumorCells(count, scribe) }];
  }
  return draft;
}

const draftProcedure = (scribe: Scribe, order: ProcedureToken, id: string): ServiceRequest => ({
  resourceType: 'ServiceRequest',
  id,
  status: 'draft',
  intent: 'order',
  subject: scribe.patient,
  authoredOn: scribe.today,
  code: PROCEDURE_ORDERS[order][scribe.coding],
});

/** The order that ends an active chemotherapy: it names what it ends. */
function draftStop(scribe: Scribe, drug: DrugToken, id: string): MedicationRequest {
  const draft: MedicationRequest = { ...draftDrug(scribe, drug, id), status: 'stopped' };
  const reference = scribe.reference(activeDrugKey(drug));
  if (reference !== undefined) draft.priorPrescription = { reference };
  return draft;
}

export function draftOrders(scribe: Scribe, orders: readonly OrderToken[]): DraftOrder[] {
  const drafts = orders.map((order, index): DraftOrder => {
    const id = `draft-${index + 1}`;
    return isDrugToken(order) ? draftDrug(scribe, order, id) : draftProcedure(scribe, order, id);
  });
  const stopped = scribe.orderFacts.stoppingChemotherapy
    ? scribe.activeDrugs.filter((drug) => hasClass(drug, 'CHEMO'))
    : [];
  return [...drafts, ...stopped.map((drug, index) => draftStop(scribe, drug, `stop-${index + 1}`))];
}
