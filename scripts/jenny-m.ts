// Jenny M, the example patient of mCODE STU4 (hl7.fhir.us.mcode), as published, and a variant of
// her: years younger, still menstruating, with a bone metastasis and letrozole about to be signed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Bundle, Condition, FhirResource, MedicationRequest, Observation } from 'fhir/r4.js';

export const jennyId = 'cancer-patient-jenny-m';

/** The resources of the published example Bundle. */
export function jennyM(): readonly FhirResource[] {
  const folder = dirname(createRequire(import.meta.url).resolve('hl7.fhir.us.mcode/package.json'));
  const file = join(folder, 'example', 'Bundle-mcode-patient-bundle-jenny-m.json');
  const bundle = JSON.parse(readFileSync(file, 'utf8')) as Bundle<FhirResource>;
  return (bundle.entry ?? []).flatMap((entry) => entry.resource ?? []);
}

const subject = { reference: `Patient/${jennyId}` };
const snomed = 'http://snomed.info/sct';
const loinc = 'http://loinc.org';

/** The variant; dates are counted back from `today` (YYYY-MM-DD). */
export function premenopausalJenny(today: string): readonly FhirResource[] {
  const kept = jennyM().map((resource): FhirResource => {
    if (resource.resourceType === 'Patient') {
      return { ...resource, birthDate: before(today, 43 * 365 + 60) };
    }
    // Her treatment of 2018 is over; the published example still has it active.
    return resource.resourceType === 'MedicationRequest'
      ? { ...resource, status: 'completed' }
      : resource;
  });
  return [
    ...kept,
    metastasis(today),
    estrogenReceptor(today),
    her2(today),
    lastMenses(today),
    estradiol(today),
  ];
}

function metastasis(today: string): Condition {
  return {
    resourceType: 'Condition',
    id: 'bone-metastasis',
    subject,
    clinicalStatus: {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' },
      ],
    },
    code: {
      coding: [
        { system: snomed, code: '94222008', display: 'Secondary malignant neoplasm of bone' },
      ],
    },
    onsetDateTime: before(today, 60),
  };
}

function result(id: string, code: string, date: string, value: Partial<Observation>): Observation {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    subject,
    code: { coding: [{ system: loinc, code }] },
    effectiveDateTime: date,
    ...value,
  };
}

const boneSite = {
  bodySite: { coding: [{ system: snomed, code: '272673000', display: 'Bone structure' }] },
};
const quantity = (value: number, code: string) => ({
  valueQuantity: { value, unit: code, system: 'http://unitsofmeasure.org', code },
});

const estrogenReceptor = (today: string) =>
  result('er-bone', '85329-1', before(today, 50), { ...boneSite, ...quantity(90, '%') });

const her2 = (today: string) =>
  result('her2-bone', '85319-2', before(today, 50), {
    ...boneSite,
    valueCodeableConcept: { coding: [{ system: loinc, code: 'LA11841-6', display: '1+' }] },
  });

const lastMenses = (today: string) =>
  result('last-menses', '8665-2', before(today, 3), { valueDateTime: before(today, 20) });

const estradiol = (today: string) =>
  result('estradiol', '2243-4', before(today, 3), quantity(142, 'pg/mL'));

/** Letrozole as an EHR drafts it. */
export const letrozoleDraft: MedicationRequest = {
  resourceType: 'MedicationRequest',
  id: 'draft-letrozole',
  status: 'draft',
  intent: 'order',
  subject,
  medicationCodeableConcept: {
    coding: [
      {
        system: 'http://www.nlm.nih.gov/research/umls/rxnorm',
        code: '200064',
        display: 'letrozole 2.5 MG Oral Tablet',
      },
    ],
  },
};

const msPerDay = 86_400_000;

function before(today: string, days: number): string {
  return new Date(Date.parse(today) - days * msPerDay).toISOString().slice(0, 10);
}
