// The disease of a synthetic patient: primary, metastases, specimens and the receptors on them, and
// how it goes. mCODE STU4, https://hl7.org/fhir/us/mcode/
import type { CodeableConcept } from 'fhir/r4.js';
import type { IhcScore } from '../../../domain/receptor.ts';
import { type Chart, fileResult, loinc, quantity, snomed } from './chart.ts';

const active = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
};
const confirmed = {
  coding: [
    { system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'confirmed' },
  ],
};

/** A confirmed, active diagnosis. */
export function diagnosis(chart: Chart, id: string, code: CodeableConcept, daysAgo: number): void {
  chart.file({
    resourceType: 'Condition',
    id,
    clinicalStatus: active,
    verificationStatus: confirmed,
    subject: chart.subject,
    code,
    onsetDateTime: chart.date(daysAgo),
  });
}

export function breastCancer(chart: Chart, daysAgo: number): void {
  diagnosis(chart, 'breast-cancer', snomed('254837009', 'Malignant neoplasm of breast'), daysAgo);
}

/** The diagnosis of a metastasis, and the structure that a biopsy of it comes from. */
const metastases = {
  bone: ['94222008', 'Secondary malignant neoplasm of bone', '272673000', 'Bone structure'],
  liver: ['94381002', 'Secondary malignant neoplasm of liver', '10200004', 'Liver structure'],
  lung: ['94391008', 'Secondary malignant neoplasm of lung', '39607008', 'Lung structure'],
  pleura: ['94493005', 'Secondary malignant neoplasm of pleura', '39607008', 'Lung structure'],
  brain: ['94225005', 'Secondary malignant neoplasm of brain', '12738006', 'Brain structure'],
  skin: ['94579000', 'Secondary malignant neoplasm of skin', '39937001', 'Skin structure'],
} as const;

export type MetastaticSite = keyof typeof metastases;

export function metastasis(chart: Chart, site: MetastaticSite, daysAgo: number): void {
  const [code, display] = metastases[site];
  diagnosis(chart, `metastasis-${site}`, snomed(code, display), daysAgo);
}

export interface Receptors {
  /** Percentage of stained cells. */
  readonly er?: number;
  readonly pr?: number;
  readonly her2?: IhcScore;
  readonly ish?: 'amplified' | 'not-amplified';
}

/** The pathology of one specimen: of the breast, or of a metastasis. */
export function pathology(
  chart: Chart,
  from: 'breast' | MetastaticSite,
  daysAgo: number,
  { er, pr, her2, ish }: Receptors,
): void {
  const specimen = { reference: fileSpecimen(chart, from, daysAgo) };
  const result = (name: string, code: CodeableConcept, value: object) =>
    fileResult(chart, { id: `${name}-${from}`, code, daysAgo }, { specimen, ...value });
  if (er !== undefined) {
    result('er', loinc('85329-1', 'Estrogen receptor, % of cells'), percent(er));
  }
  if (pr !== undefined) {
    result('pr', loinc('85325-9', 'Progesterone receptor, % of cells'), percent(pr));
  }
  if (her2) {
    result('her2-ihc', loinc('85319-2', 'HER2 by immune stain'), {
      valueCodeableConcept: scores[her2],
    });
  }
  if (ish) {
    result('her2-ish', loinc('85318-4', 'ERBB2 gene duplication by FISH'), {
      valueCodeableConcept: verdicts[ish],
    });
  }
}

const percent = (value: number) => ({ valueQuantity: quantity(value, '%') });

const scores: Readonly<Record<IhcScore, CodeableConcept>> = {
  '0': loinc('LA6111-4', '0'),
  '1+': loinc('LA11841-6', '1+'),
  '2+': loinc('LA11842-4', '2+'),
  '3+': loinc('LA11843-2', '3+'),
};

const verdicts = {
  amplified: loinc('LA6576-8', 'Positive'),
  'not-amplified': loinc('LA6577-6', 'Negative'),
} as const;

function fileSpecimen(chart: Chart, from: 'breast' | MetastaticSite, daysAgo: number): string {
  const bodySite =
    from === 'breast'
      ? snomed('76752008', 'Breast structure')
      : snomed(metastases[from][2], metastases[from][3]);
  return chart.file({
    resourceType: 'Specimen',
    id: `specimen-${from}`,
    subject: chart.subject,
    collection: { collectedDateTime: chart.date(daysAgo), bodySite },
  });
}

/** Restaging that shows progression. */
export function progression(chart: Chart, daysAgo: number): void {
  fileResult(
    chart,
    {
      id: `progression-${daysAgo}`,
      code: loinc('97509-4', 'Cancer Disease Progression'),
      daysAgo,
    },
    { valueCodeableConcept: snomed('271299001', "Patient's condition worsened") },
  );
}
