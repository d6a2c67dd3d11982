// Writes the record of a synthetic patient as FHIR R4, in the codes of mCODE STU4. All dates are
// counted back from today, so that no story goes stale. Nobody in these records exists.
import type { Bundle, CodeableConcept, FhirResource, Observation } from 'fhir/r4.js';
import { addMonths, type Day, exactly, isoDate } from '../../../domain/calendar.ts';
import type { Sex } from '../../../domain/case.ts';

export interface Identity {
  /** Id of the Patient; part of the address of the story. */
  readonly id: string;
  readonly family: string;
  readonly given: string;
  readonly sex: Sex;
  /** Completed years of age today. */
  readonly age: number;
}

export interface Chart {
  readonly today: Day;
  /** The calendar date so many days before today. */
  readonly date: (daysAgo: number) => string;
  /** Adds a resource of the patient; `id` is unique within its type. Gives its reference. */
  readonly file: (resource: FhirResource & { readonly id: string }) => string;
  readonly subject: { readonly reference: string };
  readonly bundle: () => Bundle<FhirResource>;
}

export function openChart(who: Identity, today: Day): Chart {
  const resources: FhirResource[] = [patient(who, today)];
  return {
    today,
    date: (daysAgo) => isoDate(exactly(today - daysAgo)),
    file: (resource) => {
      resources.push(resource);
      return `${resource.resourceType}/${resource.id}`;
    },
    subject: { reference: `Patient/${who.id}` },
    bundle: () => ({
      resourceType: 'Bundle',
      type: 'collection',
      entry: resources.map((resource) => ({ resource })),
    }),
  };
}

/** Born a hundred days before the birthday that made the patient this old. */
function patient(who: Identity, today: Day): FhirResource {
  return {
    resourceType: 'Patient',
    id: who.id,
    meta: { security: [{ ...testData, display: 'test health data' }] },
    name: [{ use: 'official', family: who.family, given: [who.given] }],
    gender: who.sex,
    birthDate: isoDate(exactly(addMonths(today, -12 * who.age) - 100)),
  };
}

/** Marks a resource as data of nobody. https://terminology.hl7.org/CodeSystem-v3-ActReason.html */
const testData = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' };

const coded =
  (system: string) =>
  (code: string, display: string): CodeableConcept => ({
    coding: [{ system, code, display }],
    text: display,
  });

export const snomed = coded('http://snomed.info/sct');
export const loinc = coded('http://loinc.org');
export const hgnc = coded('http://www.genenames.org/geneId');
export const judgementCode = coded('urn:mbc-cds:judgement');

export function quantity(value: number, unit: string) {
  return { value, unit, system: 'http://unitsofmeasure.org', code: unit };
}

/** A final result. */
export function fileResult(
  chart: Chart,
  of: { readonly id: string; readonly code: CodeableConcept; readonly daysAgo: number },
  content: Partial<Observation>,
): string {
  const { id, code, daysAgo } = of;
  return chart.file({
    ...content,
    resourceType: 'Observation',
    id,
    status: 'final',
    subject: chart.subject,
    code,
    effectiveDateTime: chart.date(daysAgo),
  });
}
