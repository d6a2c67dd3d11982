// What is being ordered: the drafts of the request.
import { type FactReading, own } from './representation.ts';

const draft = {
  mappers: ['orders.ts', 'order-details.ts'],
  current: { never: 'the basket is of this moment' },
  status: 'draft',
} as const;

export const orders = {
  orderedDrugs: {
    ...draft,
    mappers: ['orders.ts', 'medication.ts', 'drugs.ts', 'service-orders.ts'],
    silence: 'none',
    unknownWhen: 'never: a draft that nothing identifies is named on a card',
    representations: {
      code: { path: 'MedicationRequest.medicationCodeableConcept: RxNorm, ATC, SNOMED CT' },
      reference: {
        path: 'MedicationRequest.medicationReference: contained, in the basket, in the record',
      },
      text: { path: 'medicationCodeableConcept.text' },
      vaccine: {
        path: 'ImmunizationRecommendation.recommendation.vaccineCode, or a MedicationRequest or ServiceRequest with CVX, CPT or ATC',
      },
    },
  },
  orderedDose: {
    ...draft,
    mappers: ['orders.ts', 'drug-dose.ts'],
    silence: 'unknown',
    unknownWhen: 'no drug in the basket; not stated: the label standard dose, with that remark',
    representations: {
      A: {
        path: 'dosageInstruction.doseAndRate.doseQuantity',
        units: ['mg', 'g', 'ug', 'mg/m2', 'mg/kg'],
      },
      B: {
        path: 'doseQuantity in {tbl}, {cap} or 1, times the strength of the product',
        units: ['{tbl}', '{cap}', '1'],
      },
      C: { path: 'strength alone, where one unit is the only presentation' },
      text: { path: 'dosageInstruction.text with a single amount' },
    },
  },
  orderedCycleLengthDays: {
    ...draft,
    silence: 'unknown',
    unknownWhen: 'no cytotoxic with a period of a week or longer',
    representations: {
      timing: { path: 'dosageInstruction.timing.repeat period and periodUnit: d, wk 7, mo 28' },
    },
  },
  orderedCycleDay: {
    ...draft,
    silence: 'unknown',
    unknownWhen: 'no drug in the basket; not stated: day 1, with that remark',
    representations: {
      text: { path: 'dosageInstruction.text "day 8", "C3D8"' },
      'last dose': { path: 'else day 8, where the drug was given 5 to 10 days ago' },
      default: { path: 'else day 1' },
    },
  },
  stoppingChemotherapy: {
    ...draft,
    silence: false,
    unknownWhen: 'medications out of reach while the basket stops an order',
    representations: {
      'same id': {
        path: 'draft with the id of the active order, status stopped, cancelled or completed',
      },
      prior: { path: 'MedicationRequest.priorPrescription' },
      based: { path: 'MedicationRequest.basedOn' },
    },
  },
  gfrUsedForCarboplatin: {
    ...draft,
    silence: 'unknown',
    unknownWhen: 'neither cited nor in words, and no dose with a target AUC',
    representations: {
      'A contained': {
        path: 'MedicationRequest.supportingInformation -> contained Observation of a GFR or clearance',
        lists: ['crcl'],
        units: ['mL/min'],
      },
      'A record': {
        path: 'MedicationRequest.supportingInformation -> Observation of the record',
        lists: ['crcl'],
        units: ['mL/min'],
      },
      B: { path: 'dosageInstruction.text "GFR 140"' },
      C: { path: 'dose in mg and "AUC n" in words: dose / AUC - 25', units: ['mg'] },
    },
  },
  orderedAnthracyclineMgPerM2: {
    ...draft,
    mappers: ['orders.ts', 'drug-dose.ts', 'measurements.ts'],
    silence: 'unknown',
    unknownWhen: 'no anthracycline in the basket; not stated: the label standard dose',
    representations: {
      A: { path: 'doseQuantity', units: ['mg/m2'] },
      B: { path: 'doseQuantity in mg / body surface', lists: ['bsa'], units: ['mg'] },
      C: { path: 'dosageInstruction.text "60 mg/m2"' },
    },
  },
  firstDoseOfOrderedDrug: {
    ...draft,
    mappers: ['orders.ts', 'therapies.ts'],
    status: 'drug',
    silence: true,
    unknownWhen: 'no exposure on record while medications are out of reach',
    representations: {
      active: { path: 'an active exposure of an ordered drug: not the first' },
      past: { path: 'a past exposure of an ordered drug: not the first' },
    },
  },
  ctcDrivesTherapyChange: {
    ...draft,
    mappers: ['order-details.ts', 'tumor-cells.ts', 'judgements.ts'],
    silence: false,
    unknownWhen: 'yes and no on one day; results out of reach',
    representations: {
      'A reason': { path: 'MedicationRequest.reasonReference -> the count', lists: ['ctc'] },
      'A support': { path: 'MedicationRequest.supportingInformation -> the count', lists: ['ctc'] },
      B: {
        ...own('ctc-drives-change', 'valueBoolean'),
        status: 'result',
        current: 'tumorCellReason',
      },
      C: { path: 'MedicationRequest.reasonCode.text "CTC"' },
    },
  },
} as const satisfies Readonly<Record<string, FactReading>>;
