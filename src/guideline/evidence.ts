// The sources that rules rest on, each with its version, its date and how it was read.

export interface Source {
  readonly citation: string;
  /** Date of the version that was read, as far as it is known. */
  readonly date: string;
  readonly url?: string;
}

const table = {
  'seed-000': {
    citation: 'Comprehensive management of disseminated breast cancer (abstract)',
    date: 'undated',
  },
  'seed-001': {
    citation: 'Treatment options for metastatic breast cancer (overview for patients)',
    date: 'undated',
  },
  'seed-002': {
    citation: 'Johnson P. Treatment choices: metastatic breast cancer, part 2 (health guide)',
    date: '2010-08-21',
  },
  'seed-003': {
    citation: "Imaginis, The Women's Health Resource: Metastatic breast cancer",
    date: 'undated',
  },
  'seed-004': {
    citation: 'Patient information: treatment of metastatic breast cancer (Beyond the Basics)',
    date: '2013-08-14',
  },
  'asco-cap-er-2020': {
    citation:
      'Estrogen and progesterone receptor testing in breast cancer: ASCO/CAP guideline update. Arch Pathol Lab Med 2020;144:545',
    date: '2020-01-13',
  },
  'asco-cap-her2': {
    citation:
      'ASCO/CAP guideline on HER2 testing in breast cancer, 2018 focused update, affirmed 2023',
    date: '2023-06-07',
  },
  'asco-hr-2021': {
    citation:
      'ASCO guideline on endocrine treatment and targeted therapy for hormone receptor-positive, HER2-negative metastatic breast cancer (2021), rapid update 2024',
    date: '2024-02-06',
    url: 'https://doi.org/10.1200/JCO.21.01392',
  },
  'asco-male-2020': {
    citation: 'ASCO guideline on the management of male breast cancer, recommendation 4.1',
    date: '2020',
  },
  'fda-tdxd-2025': {
    citation:
      'FDA approval of trastuzumab deruxtecan for HER2-low and HER2-ultralow metastatic breast cancer',
    date: '2025-01-27',
  },
  'discordance-principle': {
    citation:
      'International consensus guidelines (ABC): targeted therapy may be considered when at least one biopsy was positive',
    date: 'undated',
  },
  'label-exemestane': {
    citation: 'Aromasin (exemestane) US prescribing information',
    date: 'read 2026',
  },
  'label-anastrozole': {
    citation: 'Arimidex (anastrozole) US prescribing information',
    date: 'read 2026',
  },
  'label-letrozole': {
    citation: 'Femara (letrozole) US prescribing information',
    date: 'read 2026',
  },
  'label-tamoxifen': {
    citation: 'Soltamox (tamoxifen) US prescribing information',
    date: 'read 2026',
  },
  'label-goserelin': {
    citation: 'Zoladex 3.6 mg (goserelin) US prescribing information, and its pharmacokinetics',
    date: 'read 2026',
  },
  'label-ribociclib': {
    citation:
      'Kisqali (ribociclib) US prescribing information, and EU summary of product characteristics',
    date: 'read 2026',
  },
  'label-palbociclib': {
    citation: 'Ibrance (palbociclib) US prescribing information',
    date: 'read 2026',
  },
  'label-trastuzumab': {
    citation: 'Herceptin (trastuzumab) US prescribing information',
    date: 'read 2026',
  },
  'label-tdxd': {
    citation: 'Enhertu (trastuzumab deruxtecan) US prescribing information',
    date: 'read 2026',
  },
  // Labels and guidelines of the safety rules.
  'labels-lactation': {
    citation: 'US prescribing information of the anticancer drugs, section 8.2 (lactation)',
    date: 'undated, several were read',
  },
  'label-olaparib': {
    citation:
      'Lynparza (olaparib) US prescribing information; dose with CYP3A inhibitors from non-US labels',
    date: 'undated',
  },
  'label-talazoparib': {
    citation: 'Talzenna (talazoparib) prescribing information',
    date: 'undated',
  },
  'label-tdm1': {
    citation: 'Kadcyla (trastuzumab emtansine) prescribing information',
    date: 'undated, older copy',
  },
  'idsa-vaccination-2013': {
    citation: 'IDSA clinical practice guideline for vaccination of the immunocompromised host',
    date: '2013',
  },
  'asco-vaccination-2024': {
    citation: 'ASCO guideline on vaccination of adults with cancer',
    date: '2024-03-17',
  },
  'asco-hepatitis-b-2020': {
    citation:
      'ASCO provisional clinical opinion on hepatitis B screening and management. J Clin Oncol 2020;38:3698',
    date: '2020',
  },
  'cpic-cyp2d6-2018': {
    citation: 'CPIC guideline for CYP2D6 and tamoxifen therapy',
    date: '2018',
  },
  'review-cyp2d6': {
    citation: 'CYP2D6 and tamoxifen: review, PMC6133076',
    date: 'undated',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6133076',
  },
  'label-toremifene': {
    citation: 'Fareston (toremifene) US prescribing information',
    date: 'undated',
  },
  'label-fulvestrant': {
    citation: 'Faslodex (fulvestrant) US prescribing information, and FDA safety labelling changes',
    date: '2010-09',
  },
  'label-elacestrant': {
    citation: 'Orserdu (elacestrant) US prescribing information',
    date: 'undated',
  },
  'label-megestrol': {
    citation: 'Megestrol acetate tablets, US prescribing information',
    date: 'undated',
  },
  'label-estrogens': {
    citation: 'Estrogens, class labelling of the US prescribing information',
    date: 'undated',
  },
  'tersera-2024': {
    citation: 'TerSera release on goserelin 10.8 mg in breast cancer',
    date: '2024-02',
  },
  'label-abemaciclib': {
    citation: 'Verzenio (abemaciclib) US prescribing information',
    date: '2025',
  },
  'labels-cdk46': {
    citation: 'CDK4/6 inhibitors (Ibrance, Kisqali, Verzenio) US prescribing information',
    date: 'undated',
  },
  'label-capivasertib': {
    citation:
      'Truqap (capivasertib) US prescribing information; dose with CYP3A inhibitors from non-US labels',
    date: 'undated',
  },
  'label-inavolisib': {
    citation: 'Itovebi (inavolisib) US prescribing information',
    date: 'undated',
  },
  'label-alpelisib': {
    citation: 'Piqray (alpelisib) US prescribing information',
    date: 'undated',
  },
  'label-sacituzumab': {
    citation: 'Trodelvy (sacituzumab govitecan) US prescribing information',
    date: '2025-03',
  },
  'label-datopotamab': {
    citation: 'Datroway (datopotamab deruxtecan) US prescribing information',
    date: 'undated',
  },
  'label-tucatinib': {
    citation: 'Tukysa (tucatinib) US prescribing information',
    date: 'undated',
  },
  'label-lapatinib': {
    citation: 'Tykerb (lapatinib) US prescribing information',
    date: 'undated',
  },
  'label-capecitabine': {
    citation: 'Xeloda (capecitabine) US prescribing information, boxed warning (openFDA 2026-06)',
    date: '2025-10',
  },
  'label-capecitabine-older': {
    citation: 'Capecitabine US prescribing information, copy of about 2015',
    date: '2015',
  },
  'cpic-dpyd': {
    citation: 'CPIC guideline for DPYD and fluoropyrimidines',
    date: 'undated',
  },
  'label-ixabepilone': {
    citation: 'Ixempra (ixabepilone) US prescribing information, boxed warning (openFDA 2026-06)',
    date: '2026-06',
  },
  'label-docetaxel': {
    citation: 'Docetaxel US prescribing information',
    date: 'undated',
  },
  'label-paclitaxel': {
    citation: 'Paclitaxel US prescribing information',
    date: 'undated',
  },
  'label-nab-paclitaxel': {
    citation: 'Abraxane (nab-paclitaxel) US prescribing information, copy of about 2012',
    date: '2012',
  },
  'label-doxorubicin': {
    citation: 'Doxorubicin US prescribing information',
    date: 'undated',
  },
  'label-doxorubicin-regional': {
    citation: 'Doxorubicin regional prescribing information (cumulative dose 550 and 400 mg/m2)',
    date: 'undated',
  },
  'label-eribulin': {
    citation: 'Halaven (eribulin) US prescribing information',
    date: 'undated',
  },
  'label-vinorelbine': {
    citation: 'Navelbine (vinorelbine) US prescribing information',
    date: 'undated',
  },
  'fda-carboplatin-2010': {
    citation: 'FDA communication on carboplatin dosing',
    date: '2010',
  },
  'label-zoledronic-acid': {
    citation: 'Zometa (zoledronic acid) US prescribing information',
    date: 'undated, older copy',
  },
  'label-denosumab': {
    citation: 'Xgeva (denosumab 120 mg) US prescribing information',
    date: 'undated',
  },
  'asco-bone-2017': {
    citation:
      'ASCO-CCO focused guideline update on bone-modifying agents in metastatic breast cancer',
    date: '2017-10-16',
  },
  'label-pembrolizumab': {
    citation: 'Keytruda (pembrolizumab) US prescribing information',
    date: 'undated',
  },
  'label-everolimus': {
    citation: 'Afinitor (everolimus) US prescribing information',
    date: 'undated, older copy',
  },
  // Guidelines, approvals and trials of the treatment rules.
  'asco-chemotherapy-2021': {
    citation:
      'ASCO guideline on chemotherapy and targeted therapy for HER2-negative metastatic breast cancer',
    date: '2021',
  },
  'asco-her2-2022': {
    citation: 'ASCO guideline on systemic therapy for advanced HER2-positive breast cancer',
    date: '2022-05-30',
  },
  'asco-her2-brain-2022': {
    citation:
      'ASCO guideline on the management of advanced HER2-positive breast cancer and brain metastases',
    date: '2022-05-31',
  },
  'asco-biomarkers-2022': {
    citation: 'ASCO guideline on biomarkers for systemic therapy in metastatic breast cancer',
    date: '2022',
  },
  'acog-vaginal-estrogen-2021': {
    citation: 'ACOG Clinical Consensus No. 2, on vaginal estrogen after breast cancer',
    date: '2021-12',
  },
  'label-conjugated-estrogens': {
    citation: 'Premarin (conjugated estrogens) US prescribing information',
    date: 'undated',
  },
  'fda-bevacizumab-2011': {
    citation: 'FDA decision that revokes the breast cancer indication of bevacizumab',
    date: '2011-11-18',
  },
  'fda-tdxd-pertuzumab-2025': {
    citation:
      'FDA approval of trastuzumab deruxtecan with pertuzumab, first line (DESTINY-Breast09)',
    date: '2025-12-15',
  },
  'fda-datopotamab-2025': {
    citation:
      'FDA approval of datopotamab deruxtecan in hormone-receptor positive, HER2-negative disease',
    date: '2025-01-17',
  },
  'fda-datopotamab-2026': {
    citation:
      'FDA approval of datopotamab deruxtecan in triple-negative disease, first line (TROPION-Breast02)',
    date: '2026-05-22',
  },
  'fda-sacituzumab-2026': {
    citation:
      'FDA approvals of sacituzumab govitecan in triple-negative disease, first line (ASCENT-03, ASCENT-04)',
    date: '2026-06-24',
  },
  'fda-elacestrant-2023': { citation: 'FDA approval of elacestrant', date: '2023-01' },
  'fda-imlunestrant-2025': { citation: 'FDA approval of imlunestrant', date: '2025-09-25' },
  'fda-vepdegestrant-2026': { citation: 'FDA approval of vepdegestrant', date: '2026-05-01' },
  'fda-inavolisib-2024': {
    citation: 'FDA approval of inavolisib with palbociclib and fulvestrant (INAVO120)',
    date: '2024-10',
  },
  'right-choice-2024': {
    citation:
      'RIGHT Choice: ribociclib with endocrine therapy against combination chemotherapy. J Clin Oncol 2024',
    date: '2024',
  },
  'visceral-crisis-review': {
    citation: 'Visceral crisis in metastatic breast cancer: review, PMC10136132',
    date: '2023',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC10136132',
  },
  'safe-heart': {
    citation: 'SAFE-HEaRt: HER2-directed therapy with reduced LVEF, PMC8207895',
    date: 'undated',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8207895',
  },
  'nrg-br002': {
    citation: 'NRG-BR002: ablation of limited metastases, report of a summary page',
    date: '2026-06-22',
  },
  'e2108-2022': {
    citation: 'Khan SA et al. (E2108). J Clin Oncol 2022;40:978',
    date: '2022',
  },
  'swog-s0500': {
    citation: 'SWOG S0500: change of therapy by circulating tumour cells, PMID 24888818',
    date: 'date not read',
  },
  'project-choice': {
    citation: 'Choice of this project: no label or guideline fixes it',
    date: '2026-11',
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof table;

export const sources: Readonly<Record<SourceId, Source>> = table;
