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
export const testCodes: Readonly<Record<string, readonly (TestCode | string)[]>> = {
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
};
