// HCPCS Level II drug codes, by ingredient. Maintained by CMS, in the public domain. J9070, J8520 and
// J8521 are retired: kept for the history of a record.
import type { CombinationRow, DrugCodes } from './code-row.ts';

// biome-ignore format: one code a line.
export const hcpcs: DrugCodes = {
  fulvestrant: [
    ['J9395', 'Injection, fulvestrant, 25 mg', 'softek/CMS.HCPCS'],
    ['J9393', 'Inj, fulvestrant (teva)', 'softek/CMS.HCPCS'],
    ['J9394', 'Inj, fulvestrant (fresenius)', 'softek/CMS.HCPCS'],
  ],
  goserelin: [
    ['J9202', 'Goserelin acetate implant, per 3.6 mg', 'softek/CMS.HCPCS'],
  ],
  leuprolide: [
    ['J9217', 'Leuprolide acetate (for depot suspension), 7.5 mg', 'softek/CMS.HCPCS'],
    ['J1950', 'Injection, leuprolide acetate (for depot suspension), per 3.75 mg', 'softek/CMS.HCPCS'],
    ['J1951', 'Inj fensolvi 0.25 mg', 'softek/CMS.HCPCS'],
    ['J1952', 'Leuprolide inj, camcevi, 1mg', 'softek/CMS.HCPCS'],
    ['J1954', 'Inj leu acet lutr dpt 7.5 mg', 'softek/CMS.HCPCS'],
    ['J9003', 'Leupro inj, camcevi etm, 1mg', 'softek/CMS.HCPCS'],
    ['J9218', 'Leuprolide acetate, per 1 mg', 'softek/CMS.HCPCS'],
  ],
  triptorelin: [
    ['J3315', 'Injection, triptorelin pamoate, 3.75 mg', 'softek/CMS.HCPCS'],
    ['J3316', 'Injection, triptorelin, extended-release, 3.75 mg', 'softek/CMS.HCPCS'],
  ],
  degarelix: [
    ['J9155', 'Injection, degarelix, 1 mg', 'softek/CMS.HCPCS'],
  ],
  medroxyprogesterone: [
    ['J1050', 'Injection, medroxyprogesterone acetate, 1 mg', 'softek/CMS.HCPCS'],
  ],
  testosterone: [
    ['J1071', 'Injection, testosterone cypionate, 1 mg', 'softek/CMS.HCPCS'],
    ['J3121', 'Injection, testosterone enanthate, 1 mg', 'softek/CMS.HCPCS'],
  ],
  everolimus: [
    ['J7527', 'Everolimus, oral, 0.25 mg', 'softek/CMS.HCPCS'],
  ],
  trastuzumab: [
    ['J9355', 'Injection, trastuzumab, 10 mg', 'softek/CMS.HCPCS'],
    ['Q5112', 'Inj ontruzant 10 mg', 'softek/CMS.HCPCS'],
    ['Q5113', 'Inj herzuma 10 mg', 'softek/CMS.HCPCS'],
    ['Q5114', 'Inj ogivri 10 mg', 'softek/CMS.HCPCS'],
    ['Q5116', 'Inj., trazimera, 10 mg', 'softek/CMS.HCPCS'],
    ['Q5117', 'Inj., kanjinti, 10 mg', 'softek/CMS.HCPCS'],
    ['Q5146', 'Inj, hercessi, 10 mg', 'softek/CMS.HCPCS'],
    ['J9356', 'Inj. herceptin hylecta, 10mg', 'softek/CMS.HCPCS'],
  ],
  pertuzumab: [
    ['J9306', 'Injection, pertuzumab, 1 mg', 'softek/CMS.HCPCS'],
  ],
  margetuximab: [
    ['J9353', 'Inj. margetuximab-cmkb, 5 mg', 'softek/CMS.HCPCS'],
  ],
  'trastuzumab-emtansine': [
    ['J9354', 'Injection, ado-trastuzumab emtansine, 1 mg', 'softek/CMS.HCPCS'],
  ],
  'trastuzumab-deruxtecan': [
    ['J9358', 'Inj fam-trastu deru-nxki 1mg', 'softek/CMS.HCPCS'],
  ],
  'sacituzumab-govitecan': [
    ['J9317', 'Sacituzumab govitecan-hziy', 'softek/CMS.HCPCS'],
  ],
  'datopotamab-deruxtecan': [
    ['J9011', 'Datopotamab deruxtecan, 1 mg', 'softek/CMS.HCPCS'],
  ],
  pembrolizumab: [
    ['J9271', 'Injection, pembrolizumab, 1 mg', 'softek/CMS.HCPCS'],
    ['J9277', 'Pembrolizumab 1mg berahyalur', 'softek/CMS.HCPCS'],
  ],
  bevacizumab: [
    ['J9035', 'Injection, bevacizumab, 10 mg', 'softek/CMS.HCPCS'],
    ['Q5107', 'Injection, bevacizumab-awwb, biosimilar, (mvasi), 10 mg', 'softek/CMS.HCPCS'],
    ['Q5118', 'Inj., zirabev, 10 mg', 'softek/CMS.HCPCS'],
    ['Q5126', 'Inj alymsys 10 mg', 'softek/CMS.HCPCS'],
    ['Q5129', 'Inj, vegzelma, 10 mg', 'softek/CMS.HCPCS'],
    ['Q5160', 'Inj, jobevne, 10 mg', 'softek/CMS.HCPCS'],
  ],
  doxorubicin: [
    ['J9000', 'Injection, doxorubicin hydrochloride, 10 mg', 'softek/CMS.HCPCS'],
  ],
  epirubicin: [
    ['J9178', 'Injection, epirubicin hcl, 2 mg', 'softek/CMS.HCPCS'],
  ],
  'liposomal-doxorubicin': [
    ['Q2050', 'Injection, doxorubicin hydrochloride, liposomal, not otherwise specified, 10 mg', 'softek/CMS.HCPCS'],
  ],
  paclitaxel: [
    ['J9267', 'Injection, paclitaxel, 1 mg', 'softek/CMS.HCPCS'],
  ],
  docetaxel: [
    ['J9171', 'Injection, docetaxel, 1 mg', 'softek/CMS.HCPCS'],
    ['J9172', 'Docetaxel (docivyx), 1 mg', 'softek/CMS.HCPCS'],
    ['J9174', 'Inj, docetaxel (beizray) 1mg', 'softek/CMS.HCPCS'],
  ],
  'nab-paclitaxel': [
    ['J9264', 'Injection, paclitaxel protein-bound particles, 1 mg', 'softek/CMS.HCPCS'],
  ],
  capecitabine: [
    ['J8522', 'Capecitabine, oral, 50 mg', 'softek/CMS.HCPCS'],
    ['J8520', 'Capecitabine, oral, 150 mg', 'dewittpe/cms.hcpcs'],
    ['J8521', 'Capecitabine, oral, 500 mg', 'dewittpe/cms.hcpcs'],
  ],
  vinorelbine: [
    ['J9390', 'Injection, vinorelbine tartrate, 10 mg', 'softek/CMS.HCPCS'],
  ],
  gemcitabine: [
    ['J9201', 'Injection, gemcitabine hydrochloride, 200 mg', 'softek/CMS.HCPCS'],
    ['J9196', 'Inj gemcitabine hcl (accord)', 'softek/CMS.HCPCS'],
    ['J9184', 'Inj gemcitabin (avyxa) 200mg', 'softek/CMS.HCPCS'],
  ],
  ixabepilone: [
    ['J9207', 'Injection, ixabepilone, 1 mg', 'softek/CMS.HCPCS'],
  ],
  eribulin: [
    ['J9179', 'Injection, eribulin mesylate, 0.1 mg', 'softek/CMS.HCPCS'],
  ],
  carboplatin: [
    ['J9045', 'Injection, carboplatin, 50 mg', 'softek/CMS.HCPCS'],
    ['J9278', 'Inj, carboplatin (avyxa)', 'softek/CMS.HCPCS'],
  ],
  cisplatin: [
    ['J9060', 'Injection, cisplatin, powder or solution, 10 mg', 'softek/CMS.HCPCS'],
  ],
  cyclophosphamide: [
    ['J8530', 'Cyclophosphamide; oral, 25 mg', 'softek/CMS.HCPCS'],
    ['J9071', 'Inj cyclophosphamd auromedic', 'softek/CMS.HCPCS'],
    ['J9073', 'Inj cyclophos dr reddys 5 mg', 'softek/CMS.HCPCS'],
    ['J9074', 'Inj, cyclophosphamd, sandoz', 'softek/CMS.HCPCS'],
    ['J9075', 'Inj, cyclophosphamide, nos', 'softek/CMS.HCPCS'],
    ['J9076', 'Inj, cyclophos (baxter) 5mg', 'softek/CMS.HCPCS'],
    ['J9070', 'Cyclophosphamide, 100 mg', 'dewittpe/cms.hcpcs'],
  ],
  methotrexate: [
    ['J9260', 'Methotrexate sodium, 50 mg', 'softek/CMS.HCPCS'],
    ['J8610', 'Methotrexate; oral, 2.5 mg', 'softek/CMS.HCPCS'],
  ],
  fluorouracil: [
    ['J9190', 'Injection, fluorouracil, 500 mg', 'softek/CMS.HCPCS'],
  ],
  'zoledronic-acid': [
    ['J3489', 'Injection, zoledronic acid, 1 mg', 'softek/CMS.HCPCS'],
  ],
  pamidronate: [
    ['J2430', 'Injection, pamidronate disodium, per 30 mg', 'softek/CMS.HCPCS'],
  ],
  ibandronate: [
    ['J1740', 'Injection, ibandronate sodium, 1 mg', 'softek/CMS.HCPCS'],
  ],
  denosumab: [
    ['J0897', 'Injection, denosumab, 1 mg', 'softek/CMS.HCPCS'],
    ['Q5136', 'Inj. denosumab-bbdz, 1 mg', 'softek/CMS.HCPCS'],
    ['Q5157', 'Inj, denosumab-bmwo, 1 mg', 'softek/CMS.HCPCS'],
    ['Q5158', 'Inj, denosumab-bnht, 1 mg', 'softek/CMS.HCPCS'],
    ['Q5159', 'Inj, denosumab-dssb, 1 mg', 'softek/CMS.HCPCS'],
    ['Q5161', 'Inj, den (auk/bos), bio, 1mg', 'softek/CMS.HCPCS'],
    ['Q5162', 'Inj, den (bil/bil), bio, 1mg', 'softek/CMS.HCPCS'],
  ],
  atezolizumab: [
    ['J9022', 'Injection, atezolizumab, 10 mg', 'softek/CMS.HCPCS'],
    ['J9024', 'Inj atezolizumb 5mg hya-tqjs', 'softek/CMS.HCPCS'],
  ],
};

// biome-ignore format: one code a line.
export const hcpcsCombinations: readonly CombinationRow[] = [
  ['J9316', 'Pertuzu, trastuzu, 10 mg', 'softek/CMS.HCPCS', ['trastuzumab', 'pertuzumab']],
];
