// ICD-O-3 morphology codes, by list. ICD-O is copyright World Health Organization.
import type { CodeLists } from './code-row.ts';

// biome-ignore format: one code a line.
export const icdO3: CodeLists = {
  'histology-carcinoma': [
    ['8010/3', 'Carcinoma, NOS', 'OHDSI/PhenotypeLibrary'],
    ['8140/3', 'Adenocarcinoma, NOS', 'OHDSI/PhenotypeLibrary'],
    ['8211/3', 'Tubular adenocarcinoma', 'OHDSI/PhenotypeLibrary'],
    ['8480/3', 'Mucinous adenocarcinoma', 'OHDSI/PhenotypeLibrary'],
    ['8500/3', 'Infiltrating duct carcinoma, NOS', 'OHDSI/PhenotypeLibrary'],
    ['8503/3', 'Intraductal papillary adenocarcinoma', 'PEDSnet/Variable-Dictionary'],
    ['8507/3', 'Invasive micropapillary carcinoma of breast', 'OHDSI/PhenotypeLibrary'],
    ['8510/3', 'Medullary carcinoma, NOS', 'OHDSI/PhenotypeLibrary'],
    ['8522/3', 'Infiltrating duct and lobular carcinoma', 'PEDSnet/Variable-Dictionary'],
    ['8523/3', 'Infiltrating duct mixed with other types', 'PEDSnet/Variable-Dictionary'],
    ['8575/3', 'Metaplastic carcinoma, NOS', 'OHDSI/PhenotypeLibrary'],
  ],
  'histology-in-situ': [
    ['8500/2', 'Intraductal carcinoma, noninfiltrating, NOS', 'PEDSnet/Variable-Dictionary'],
  ],
};
