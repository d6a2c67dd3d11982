// Codes of metastatic sites and of the body structures that a biopsy of them comes from.
import type { Site } from './facts.ts';

export interface SiteCodes {
  /** SNOMED CT code of the secondary tumour, where a verified one exists. */
  readonly snomed?: string;
  readonly icd: string;
  /** SNOMED CT structure that the biopsy came from: the liver where the site has no listed code. */
  readonly body: string;
  readonly label: string;
}

// biome-ignore format: one site per line.
export const SITE_CODES: Readonly<Record<Site, SiteCodes>> = {
  bone: { snomed: '94222008', icd: 'C79.51', body: '272673000', label: 'bone' },
  liver: { snomed: '94381002', icd: 'C78.7', body: '10200004', label: 'liver' },
  lung: { snomed: '94391008', icd: 'C78.00', body: '39607008', label: 'lung' },
  pleura: { snomed: '94493005', icd: 'C78.2', body: '39607008', label: 'pleura' },
  peritoneum: { snomed: '94627008', icd: 'C78.6', body: '10200004', label: 'peritoneum' },
  adrenal: { snomed: '94161006', icd: 'C79.70', body: '10200004', label: 'adrenal gland' },
  'other-organ': { icd: 'C79.60', body: '15497006', label: 'ovary' },
  brain: { snomed: '94225005', icd: 'C79.31', body: '12738006', label: 'brain' },
  skin: { snomed: '94579000', icd: 'C79.2', body: '39937001', label: 'skin' },
  chestwall: { snomed: '94253005', icd: 'C79.2', body: '39937001', label: 'chest wall' },
  'distant-node': { icd: 'C77.1', body: '10200004', label: 'mediastinal lymph node' },
};
