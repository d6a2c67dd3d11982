// Results, judgements and treatment in the record of a synthetic patient.
import type { CodeableConcept } from 'fhir/r4.js';
import { draftMedication } from '../../../../fhir-mappings/write/drafts.ts';
import type { DrugId } from '../../../domain/drug.ts';
import type { Judgement } from '../../../domain/judgement.ts';
import { type Chart, fileResult, hgnc, judgementCode, loinc, quantity } from './chart.ts';

/** LOINC code, name, UCUM unit, and the limits of normal that the laboratory prints. */
const tests = {
  estradiol: ['2243-4', 'Estradiol', 'pg/mL'],
  fsh: ['15067-2', 'FSH', '[IU]/L'],
  neutrophils: ['751-8', 'Neutrophils', '10*9/L', 1.8, 7.7],
  platelets: ['777-3', 'Platelets', '10*9/L', 150, 400],
  bilirubin: ['1975-2', 'Bilirubin, total', 'mg/dL', undefined, 1.2],
  ast: ['1920-8', 'AST', 'U/L', undefined, 40],
  alt: ['1742-6', 'ALT', 'U/L', undefined, 40],
  creatinine: ['2160-0', 'Creatinine', 'mg/dL', 0.5, 1.1],
  clearance: ['35591-7', 'Creatinine clearance (Cockcroft-Gault)', 'mL/min'],
  calcium: ['17861-6', 'Calcium', 'mg/dL', 8.5, 10.5],
  albumin: ['1751-7', 'Albumin', 'g/dL', 3.5, 5],
  potassium: ['2823-3', 'Potassium', 'mmol/L', 3.5, 5.1],
  magnesium: ['19123-9', 'Magnesium', 'mg/dL', 1.7, 2.4],
  qtcf: ['76634-5', 'QTcF', 'ms'],
  lvef: ['10230-1', 'LVEF', '%'],
  'fasting-glucose': ['1558-6', 'Fasting glucose', 'mg/dL', 70, 99],
  hba1c: ['4548-4', 'HbA1c', '%', undefined, 5.7],
} as const satisfies Record<
  string,
  readonly [code: string, name: string, unit: string, low?: number | undefined, high?: number]
>;

export type Test = keyof typeof tests;

export function measured(chart: Chart, test: Test, value: number, daysAgo: number): void {
  const [code, name, unit, low, high] = tests[test] as readonly [
    ...(readonly [string, string, string]),
    number?,
    number?,
  ];
  const range = {
    ...(low === undefined ? {} : { low: quantity(low, unit) }),
    ...(high === undefined ? {} : { high: quantity(high, unit) }),
  };
  fileResult(
    chart,
    { id: `${test}-${daysAgo}`, code: loinc(code, name), daysAgo },
    {
      valueQuantity: quantity(value, unit),
      ...(low === undefined && high === undefined ? {} : { referenceRange: [range] }),
    },
  );
}

export function lastMenses(chart: Chart, daysAgo: number): void {
  const code = loinc('8665-2', 'Date last menstrual period');
  const value = { valueDateTime: chart.date(daysAgo) };
  fileResult(chart, { id: 'last-menses', code, daysAgo: Math.min(daysAgo, 7) }, value);
}

/** What only a clinician can say, stated a week ago unless told otherwise. */
export function judged(
  chart: Chart,
  judgement: Judgement,
  value: boolean | number | CodeableConcept,
  daysAgo = 7,
): void {
  const said =
    typeof value === 'boolean'
      ? { valueBoolean: value }
      : typeof value === 'number'
        ? { valueInteger: value }
        : { valueCodeableConcept: value };
  const code = judgementCode(judgement, judgement.replaceAll('-', ' '));
  fileResult(chart, { id: judgement, code, daysAgo }, said);
}

const ecogAnswers = ['LA9622-7', 'LA9623-5', 'LA9624-3', 'LA9625-0', 'LA9626-8'] as const;

export function ecog(chart: Chart, score: 0 | 1 | 2 | 3 | 4): void {
  fileResult(
    chart,
    { id: 'ecog', code: loinc('89247-1', 'ECOG Performance Status score'), daysAgo: 10 },
    { valueCodeableConcept: loinc(ecogAnswers[score], `ECOG ${score}`) },
  );
}

const genes = {
  ESR1: 'HGNC:3467',
  PIK3CA: 'HGNC:8975',
  BRCA1: 'HGNC:1100',
  BRCA2: 'HGNC:1101',
} as const;

/** A reported variant, as HL7 Genomics Reporting profiles it. */
export function variant(
  chart: Chart,
  gene: keyof typeof genes,
  found: 'present' | 'absent',
  source: 'germline' | 'somatic',
): void {
  const of = { code: loinc('69548-6', 'Genetic variant assessment'), daysAgo: 60 };
  fileResult(
    chart,
    { id: `variant-${gene.toLowerCase()}`, ...of },
    {
      valueCodeableConcept:
        found === 'present' ? loinc('LA9633-4', 'Present') : loinc('LA9634-2', 'Absent'),
      component: [
        {
          code: loinc('48018-6', 'Gene studied [ID]'),
          valueCodeableConcept: hgnc(genes[gene], gene),
        },
        {
          code: loinc('48002-0', 'Genomic source class'),
          valueCodeableConcept:
            source === 'germline' ? loinc('LA6683-2', 'Germline') : loinc('LA6684-0', 'Somatic'),
        },
        ...(source === 'germline' && found === 'present'
          ? [
              {
                code: loinc('53037-8', 'Genetic variation clinical significance'),
                valueCodeableConcept: loinc('LA6668-3', 'Pathogenic'),
              },
            ]
          : []),
      ],
    },
  );
}

export interface Course {
  /** Days before today on which it began. */
  readonly from: number;
  /** Days before today on which it ended; it goes on unless stated. */
  readonly to?: number;
  readonly stoppedFor?: 'progression' | 'toxicity';
  /** Courses of one regimen share it. */
  readonly regimen?: string;
}

/** An order for a drug that is, or was, taken. */
export function treated(chart: Chart, drug: DrugId, course: Course): void {
  const { from, to, stoppedFor, regimen } = course;
  const { resource } = draftMedication(drug, orderContext(chart));
  const [dosage = {}] = resource.dosageInstruction ?? [];
  const bounds = { start: chart.date(from), ...(to === undefined ? {} : { end: chart.date(to) }) };
  const repeat = { ...dosage.timing?.repeat, boundsPeriod: bounds };
  chart.file({
    ...resource,
    id: `${drug}-${from}`,
    status: to === undefined ? 'active' : stoppedFor ? 'stopped' : 'completed',
    authoredOn: bounds.start,
    dosageInstruction: [{ ...dosage, timing: { repeat } }],
    ...(stoppedFor ? { statusReason: judgementCode(stoppedFor, `Stopped for ${stoppedFor}`) } : {}),
    ...(regimen ? { groupIdentifier: { system: 'urn:example:regimen', value: regimen } } : {}),
  });
}

/** A dose that was given. */
export function given(chart: Chart, drug: DrugId, daysAgo: number): void {
  const { resource } = draftMedication(drug, orderContext(chart));
  const { medicationCodeableConcept, subject } = resource;
  chart.file({
    resourceType: 'MedicationAdministration',
    id: `${drug}-given-${daysAgo}`,
    status: 'completed',
    subject,
    effectiveDateTime: chart.date(daysAgo),
    ...(medicationCodeableConcept ? { medicationCodeableConcept } : {}),
  });
}

/** The oncologist whom all charts name. */
export const clinician = 'Practitioner/example-oncologist';

export function orderContext(chart: Chart) {
  const patientId = chart.subject.reference.replace('Patient/', '');
  return { patientId, userId: clinician, asOf: chart.today };
}
