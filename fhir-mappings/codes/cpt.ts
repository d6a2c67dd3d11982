// CPT codes, by list. CPT is copyright American Medical Association: codes only, displays stay
// empty, and whoever runs the service needs the AMA licence to use them.
import type { CodeLists, DrugCodes } from './code-row.ts';

// biome-ignore format: one code a line.
export const cpt: CodeLists = {
  mastectomy: [
    ['19301', '', 'softek/CMS.HCPCS'],
    ['19303', '', 'cqframework/ecqm-content-r4-2021'],
  ],
  bso: [
    ['58953', '', 'cqframework/ecqm-content-qicore-2024'],
    ['58956', '', 'cqframework/ecqm-content-qicore-2024'],
  ],
  'bso-ambiguous': [
    ['58661', '', 'OHDSI/PhenotypeLibrary'],
    ['58720', '', 'softek/CMS.HCPCS'],
    ['58940', '', 'softek/CMS.HCPCS'],
  ],
  hyst: [
    ['58150', '', 'cqframework/ecqm-content-qicore-2024'],
    ['58260', '', 'cqframework/ecqm-content-qicore-2024'],
    ['58262', '', 'cqframework/ecqm-content-qicore-2024'],
    ['58571', '', 'cqframework/ecqm-content-qicore-2024'],
    ['58573', '', 'cqframework/ecqm-content-qicore-2024'],
    ['58953', '', 'cqframework/ecqm-content-qicore-2024'],
    ['58956', '', 'cqframework/ecqm-content-qicore-2024'],
  ],
  'rt-any': [
    ['77386', '', 'OHDSI/PhenotypeLibrary'],
    ['77412', '', 'softek/CMS.HCPCS'],
  ],
  dxa: [
    ['77080', '', 'PEDSnet/Variable-Dictionary'],
  ],
  imaging: [
    ['74177', '', 'data dictionary, checked 2026'],
    ['78815', '', 'cqframework/ecqm-content-qicore-2024'],
  ],
  ctc: [
    ['86152', '', 'ltd.aruplab.com'],
  ],
  'ctc-order': [
    ['86152', '', 'ltd.aruplab.com'],
  ],
  'order-e2': [
    ['82670', '', 'softek/CMS.HCPCS'],
  ],
  metastasectomy: [
    ['32505', '', 'softek/CMS.HCPCS'],
    ['47120', '', 'softek/CMS.HCPCS'],
  ],
  sbrt: [
    ['77373', '', 'softek/CMS.HCPCS'],
    ['77435', '', 'cqframework/ecqm-content-qicore-2024'],
  ],
  srs: [
    ['77371', '', 'softek/CMS.HCPCS'],
    ['77372', '', 'softek/CMS.HCPCS'],
  ],
  rfa: [
    ['47382', '', 'softek/CMS.HCPCS'],
  ],
  chemoemb: [
    ['37243', '', 'softek/CMS.HCPCS'],
  ],
  asct: [
    ['38241', '', 'PEDSnet/Variable-Dictionary'],
  ],
};

/** Vaccine products, by live vaccine. */
// biome-ignore format: one code a line.
export const cptVaccines: DrugCodes = {
  mmr: [
    ['90707', '', 'cqframework/ecqm-content-qicore-2024'],
    ['90710', '', 'cqframework/ecqm-content-qicore-2024'],
  ],
  varicella: [
    ['90716', '', 'cqframework/ecqm-content-qicore-2024'],
    ['90710', '', 'cqframework/ecqm-content-qicore-2024'],
  ],
  laiv: [
    ['90660', '', 'cqframework/ecqm-content-qicore-2024'],
    ['90672', '', 'cqframework/ecqm-content-qicore-2024'],
  ],
};
