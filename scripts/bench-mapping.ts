// How long the mapping of a record takes beside parsing the same bytes, in one run on one machine.
// Records of 10 to 10,000 resources: a synthetic oncology chart, mostly laboratory results, as an
// EHR sends it. Usage: tsx scripts/bench-mapping.ts
import { performance } from 'node:perf_hooks';
import { toCase } from '../fhir-mappings/to-case.ts';

const patientId = 'p1';
const subject = { reference: `Patient/${patientId}` };
const loinc = (code: string, display: string) => ({
  coding: [{ system: 'http://loinc.org', code, display }],
  text: display,
});
const snomed = (code: string, display: string) => ({
  coding: [{ system: 'http://snomed.info/sct', code, display }],
  text: display,
});

const labs = [
  ['751-8', 'Neutrophils [#/volume] in Blood by Automated count', '10*3/uL', 3.1],
  ['777-3', 'Platelets [#/volume] in Blood by Automated count', '10*3/uL', 210],
  ['2160-0', 'Creatinine [Mass/volume] in Serum or Plasma', 'mg/dL', 0.8],
  ['1742-6', 'Alanine aminotransferase [Enzymatic activity/volume]', 'U/L', 22],
  ['718-7', 'Hemoglobin [Mass/volume] in Blood', 'g/dL', 12.1],
  ['2345-7', 'Glucose [Mass/volume] in Serum or Plasma', 'mg/dL', 98],
  ['2951-2', 'Sodium [Moles/volume] in Serum or Plasma', 'mmol/L', 139],
  ['2823-3', 'Potassium [Moles/volume] in Serum or Plasma', 'mmol/L', 4.2],
] as const;

function dated(i: number): string {
  return new Date(Date.UTC(2026, 9, 1) - (i % 1500) * 86_400_000).toISOString();
}

function laboratory(i: number): object {
  const [code, display, unit, value] = labs[i % labs.length] as (typeof labs)[number];
  const quantity = (n: number) => ({
    value: n,
    unit,
    system: 'http://unitsofmeasure.org',
    code: unit,
  });
  return {
    resourceType: 'Observation',
    id: `lab-${i}`,
    meta: { versionId: '1', lastUpdated: dated(i) },
    status: 'final',
    category: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/observation-category',
            code: 'laboratory',
          },
        ],
      },
    ],
    code: loinc(code, display),
    subject,
    encounter: { reference: `Encounter/e-${i % 50}` },
    effectiveDateTime: dated(i),
    issued: dated(i),
    valueQuantity: quantity(value + (i % 7) / 10),
    referenceRange: [{ low: quantity(value * 0.5), high: quantity(value * 1.5) }],
  };
}

function problem(i: number): object {
  const [code, display] =
    i % 2 === 0 ? ['94222008', 'Metastasis to bone'] : ['38341003', 'Hypertension'];
  return {
    resourceType: 'Condition',
    id: `condition-${i}`,
    clinicalStatus: {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' },
      ],
    },
    verificationStatus: {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'confirmed' },
      ],
    },
    code: snomed(code as string, display as string),
    subject,
    onsetDateTime: dated(i).slice(0, 10),
    recordedDate: dated(i),
  };
}

function order(i: number): object {
  return {
    resourceType: 'MedicationRequest',
    id: `order-${i}`,
    status: i % 3 === 0 ? 'active' : 'completed',
    intent: 'order',
    medicationCodeableConcept: {
      coding: [
        {
          system: 'http://www.nlm.nih.gov/research/umls/rxnorm',
          code: '72965',
          display: 'letrozole',
        },
      ],
      text: 'letrozole 2.5 MG Oral Tablet',
    },
    subject,
    authoredOn: dated(i),
    dosageInstruction: [
      {
        text: '2.5 mg once daily',
        timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
        doseAndRate: [
          {
            doseQuantity: {
              value: 2.5,
              unit: 'mg',
              system: 'http://unitsofmeasure.org',
              code: 'mg',
            },
          },
        ],
      },
    ],
  };
}

/** Eight results, one problem and one order in ten resources. */
function chart(size: number): readonly object[] {
  const patient = {
    resourceType: 'Patient',
    id: patientId,
    gender: 'female',
    birthDate: '1964-03-01',
  };
  const cancer = {
    ...problem(0),
    id: 'cancer',
    code: snomed('254837009', 'Malignant neoplasm of breast'),
  };
  const rest = Array.from({ length: Math.max(0, size - 2) }, (_, i) =>
    i % 10 === 8 ? problem(i) : i % 10 === 9 ? order(i) : laboratory(i),
  );
  return [patient, cancer, ...rest].slice(0, size);
}

const warmUpMs = 1500;

/** Runs the two in turns, so that what slows the machine down slows both; lower quartiles, in ms. */
function compare(a: () => unknown, b: () => unknown, runs: number): readonly [number, number] {
  const timed = (run: () => unknown) => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  // A service runs warm: both are compiled before they are timed.
  for (const until = performance.now() + warmUpMs; performance.now() < until; ) {
    a();
    b();
  }
  const pairs = Array.from({ length: runs }, () => [timed(a), timed(b)] as const);
  const quartile = (times: number[]) => times.sort((x, y) => x - y)[Math.floor(runs / 4)] as number;
  return [quartile(pairs.map((p) => p[0])), quartile(pairs.map((p) => p[1]))];
}

const row = (...cells: readonly (string | number)[]) =>
  cells.map((cell) => String(cell).padStart(13)).join('');

console.log(row('resources', 'kilobytes', 'parse ms', 'map ms', 'map / parse'));
for (const size of [10, 100, 1_000, 10_000]) {
  const bytes = JSON.stringify(chart(size));
  const runs = size >= 10_000 ? 20 : 200;
  const resources = (JSON.parse(bytes) as unknown[]).map((resource) => ({ resource }));
  const [parse, map] = compare(
    () => JSON.parse(bytes),
    () => toCase({ resources, patientId }),
    runs,
  );
  const kilobytes = Math.round(bytes.length / 1024);
  console.log(row(size, kilobytes, parse.toFixed(3), map.toFixed(3), (map / parse).toFixed(2)));
}
