// HGNC gene ids (without the prefix "HGNC:"), by list. HGNC data are free to use (CC0).
import type { CodeLists } from './code-row.ts';

// biome-ignore format: one code a line.
export const hgnc: CodeLists = {
  'gene-esr1': [
    ['3467', 'ESR1', 'mcode/clinical-trial-matching-app'],
  ],
  'gene-pik3ca': [
    ['8975', 'PIK3CA', 'hl7.fhir.uv.genomics-reporting 3.0.0'],
  ],
  'gene-akt1': [
    ['391', 'AKT1', 'public code, repository not named'],
  ],
  'gene-pten': [
    ['9588', 'PTEN', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'gene-brca1': [
    ['1100', 'BRCA1', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'gene-brca2': [
    ['1101', 'BRCA2', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'gene-palb2': [
    ['26144', 'PALB2', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'gene-erbb2': [
    ['3430', 'ERBB2', 'hl7.fhir.uv.genomics-reporting 3.0.0'],
  ],
  'gene-dpyd': [
    ['3012', 'DPYD', 'public code, repository not named'],
  ],
  'gene-cyp2d6': [
    ['2625', 'CYP2D6', 'hl7.fhir.uv.genomics-reporting 3.0.0'],
  ],
};
