// Laboratory and heart measurements: one test, three reports in different codes and units.
import type { Observation } from 'fhir/r4.js';
import { fileObservation, observationCategory } from './entries.ts';
import type { RecordCoding } from './record-coding.ts';
import type { Scribe } from './scribe.ts';
import { loinc, printed, quantity, round } from './terminology.ts';

interface LabReport {
  readonly loinc: string;
  /** UCUM code; in the `text` coding it is only printed. */
  readonly unit: string;
  /** Reported value per unit of the fact; 1 where left out. */
  readonly factor?: number;
  readonly decimals?: number;
  /** Upper limit of the laboratory, in the reported unit. */
  readonly high?: number;
}

// Conversions: estradiol 1 pg/mL = 3.671 pmol/L; creatinine 1 mg/dL = 88.4 umol/L; glucose
// 1 mmol/L = 18.016 mg/dL; calcium 1 mmol/L = 4.008 mg/dL. Facts "times ULN" have the laboratory's
// upper limit as factor; without a printed limit it is 1.2 mg/dL, 40 U/L, 120 U/L.
// biome-ignore format: one report per line.
const LABS = {
  fsh: {
    mcode: { loinc: '15067-2', unit: '[IU]/L' },
    icd: { loinc: '83098-4', unit: 'm[IU]/mL' },
    text: { loinc: '15067-2', unit: 'U/L' },
  },
  estradiol: {
    mcode: { loinc: '2243-4', unit: 'pg/mL' },
    icd: { loinc: '14715-7', unit: 'pmol/L', factor: 3.671 },
    text: { loinc: '2243-4', unit: 'ng/L' },
  },
  neutrophils: {
    mcode: { loinc: '751-8', unit: '10*3/uL' },
    icd: { loinc: '26499-4', unit: '/uL', factor: 1000 },
    text: { loinc: '753-4', unit: '10*9/L' },
  },
  leukocytes: {
    mcode: { loinc: '26464-8', unit: '10*3/uL' },
    icd: { loinc: '26464-8', unit: '/uL', factor: 1000 },
    text: { loinc: '6690-2', unit: '10*9/L' },
  },
  neutrophilPercent: {
    mcode: { loinc: '770-8', unit: '%' },
    icd: { loinc: '770-8', unit: '%' },
    text: { loinc: '770-8', unit: '%' },
  },
  platelets: {
    mcode: { loinc: '777-3', unit: '10*3/uL' },
    icd: { loinc: '26515-7', unit: '/uL', factor: 1000 },
    text: { loinc: '777-3', unit: '10*9/L' },
  },
  bilirubin: {
    mcode: { loinc: '1975-2', unit: 'mg/dL', factor: 1.2, high: 1.2 },
    icd: { loinc: '14631-6', unit: 'umol/L', factor: 20.5, high: 20.5 },
    text: { loinc: '1975-2', unit: 'mg/dL', factor: 1.2 },
  },
  ast: {
    mcode: { loinc: '1920-8', unit: 'U/L', factor: 40, high: 40 },
    icd: { loinc: '30239-8', unit: 'U/L', factor: 35, high: 35 },
    text: { loinc: '1920-8', unit: 'U/L', factor: 40 },
  },
  alt: {
    mcode: { loinc: '1742-6', unit: 'U/L', factor: 40, high: 40 },
    icd: { loinc: '1743-4', unit: 'U/L', factor: 35, high: 35 },
    text: { loinc: '1742-6', unit: 'U/L', factor: 40 },
  },
  alp: {
    mcode: { loinc: '6768-6', unit: 'U/L', factor: 120, high: 120 },
    icd: { loinc: '6768-6', unit: 'U/L', factor: 105, high: 105 },
    text: { loinc: '6768-6', unit: 'U/L', factor: 120 },
  },
  creatinine: {
    mcode: { loinc: '2160-0', unit: 'mg/dL' },
    icd: { loinc: '14682-9', unit: 'umol/L', factor: 88.4, decimals: 0 },
    text: { loinc: '38483-4', unit: 'mg/dL' },
  },
  creatinineClearance: {
    mcode: { loinc: '35591-7', unit: 'mL/min' },
    icd: { loinc: '35591-7', unit: 'mL/min' },
    text: { loinc: '2164-2', unit: 'mL/min' },
  },
  totalCalcium: {
    mcode: { loinc: '17861-6', unit: 'mg/dL' },
    icd: { loinc: '2000-8', unit: 'mmol/L', factor: 1 / 4.008 },
    text: { loinc: '17861-6', unit: 'mg/dL' },
  },
  correctedCalcium: {
    mcode: { loinc: '29265-6', unit: 'mmol/L', factor: 1 / 4.008 },
    icd: { loinc: '29265-6', unit: 'mmol/L', factor: 1 / 4.008 },
    text: { loinc: '29265-6', unit: 'mmol/L', factor: 1 / 4.008 },
  },
  albumin: {
    mcode: { loinc: '1751-7', unit: 'g/dL' },
    icd: { loinc: '1751-7', unit: 'g/L', factor: 10 },
    text: { loinc: '1751-7', unit: 'g/dL' },
  },
  potassium: {
    mcode: { loinc: '2823-3', unit: 'mmol/L' },
    icd: { loinc: '6298-4', unit: 'mmol/L' },
    text: { loinc: '2823-3', unit: 'meq/L' },
  },
  magnesium: {
    mcode: { loinc: '19123-9', unit: 'mg/dL' },
    icd: { loinc: '2601-3', unit: 'mmol/L', factor: 1 / 2.431 },
    text: { loinc: '19123-9', unit: 'mg/dL' },
  },
  fastingGlucose: {
    mcode: { loinc: '1558-6', unit: 'mg/dL' },
    icd: { loinc: '14771-0', unit: 'mmol/L', factor: 1 / 18.016 },
    text: { loinc: '17865-7', unit: 'mg/dL' },
  },
  hba1c: {
    mcode: { loinc: '4548-4', unit: '%' },
    icd: { loinc: '4549-2', unit: '%' },
    text: { loinc: '17856-6', unit: '%' },
  },
} as const satisfies Record<string, Record<RecordCoding, LabReport>>;

export type LabName = keyof typeof LABS;

/**
 * Files one measurement.
 * @param value in the unit of the fact (that of the first report, or times the upper limit).
 */
export function fileLab(scribe: Scribe, name: LabName, value: number, date: string): string {
  const report: LabReport = LABS[name][scribe.coding];
  const reported = round(value * (report.factor ?? 1), report.decimals ?? 2);
  const measured = scribe.coding === 'text' ? printed : quantity;
  const content: Partial<Observation> = {
    category: observationCategory('laboratory'),
    valueQuantity: measured(reported, report.unit),
  };
  if (report.high !== undefined) {
    content.referenceRange = [{ high: measured(report.high, report.unit) }];
  }
  return fileObservation(scribe, date, loinc(report.loinc), content);
}
