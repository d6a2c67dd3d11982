// Codes of the tests and procedures that a card can draft.
import { systemUris } from '../codes/systems.ts';

export interface TestCode {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

const loinc = (code: string, display: string): TestCode => ({
  system: systemUris.loinc[0],
  code,
  display,
});
const snomed = (code: string, display: string): TestCode => ({
  system: systemUris.snomed[0],
  code,
  display,
});

/** Each drafted order of a test: one code, or only its name where no code is verified. */
const table: Readonly<Record<string, readonly (TestCode | string)[]>> = {
  'er-pr': [
    loinc('85337-4', 'Estrogen receptor Ag [Presence] in Breast cancer specimen by Immune stain'),
    loinc(
      '85339-0',
      'Progesterone receptor Ag [Presence] in Breast cancer specimen by Immune stain',
    ),
  ],
  her2: [loinc('85319-2', 'HER2 [Presence] in Breast cancer specimen by Immune stain')],
  'her2-ish': [
    loinc('85318-4', 'ERBB2 gene duplication [Presence] in Breast cancer specimen by FISH'),
  ],
  'biopsy-metastasis': [snomed('86273004', 'Biopsy')],
  fsh: [loinc('15067-2', 'Follitropin [Units/volume] in Serum or Plasma')],
  estradiol: [
    loinc('35384-7', 'Estradiol (E2) [Mass/volume] in Serum or Plasma by high sensitivity method'),
  ],
  ecg: [loinc('76634-5', 'Q-T interval corrected based on Fridericia formula')],
  electrolytes: [
    loinc('2823-3', 'Potassium [Moles/volume] in Serum or Plasma'),
    loinc('19123-9', 'Magnesium [Mass/volume] in Serum or Plasma'),
    loinc('17861-6', 'Calcium [Mass/volume] in Serum or Plasma'),
    'phosphate',
  ],
  lft: [loinc('24325-3', 'Hepatic function 2000 panel - Serum or Plasma')],
  echocardiogram: [loinc('10230-1', 'Left ventricular Ejection fraction')],
  dpyd: [
    loinc(
      '45284-7',
      'DPYD gene mutations found [Identifier] in Blood or Tissue by Molecular genetics method Nominal',
    ),
  ],
  glucose: [loinc('1558-6', 'Fasting glucose [Mass/volume] in Serum or Plasma')],
  hba1c: [loinc('4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood')],
  hcg: [loinc('2118-8', 'Choriogonadotropin (pregnancy test) [Presence] in Serum or Plasma')],
  creatinine: [loinc('2160-0', 'Creatinine [Mass/volume] in Serum or Plasma')],
  'hepatitis-b': [
    loinc('5196-1', 'Hepatitis B virus surface Ag [Presence] in Serum or Plasma by Immunoassay'),
    loinc('13952-7', 'Hepatitis B virus core Ab [Presence] in Serum or Plasma by Immunoassay'),
    'antibody to hepatitis B surface antigen (anti-HBs)',
  ],
  calcium: [
    loinc('17861-6', 'Calcium [Mass/volume] in Serum or Plasma'),
    loinc('1751-7', 'Albumin [Mass/volume] in Serum or Plasma'),
  ],
  dxa: [loinc('38268-9', 'Skeletal system DXA Bone density')],
  'ct-staging': [loinc('87869-4', 'CT Chest and Abdomen and Pelvis')],
};

/** The orders of a test; a test without a verified code is ordered by its name. */
export function testOrders(test: string, name: string): readonly (TestCode | string)[] {
  return table[test] ?? [name];
}
