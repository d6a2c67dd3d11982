// Tests and procedures that a card can offer to order when a fact is missing.

const table = {
  'er-pr': 'estrogen and progesterone receptor immunohistochemistry',
  her2: 'HER2 immunohistochemistry with reflex ISH',
  'her2-ish': 'HER2 in-situ hybridisation',
  'biopsy-metastasis': 'biopsy of a metastasis',
  fsh: 'FSH',
  estradiol: 'estradiol (LC-MS/MS)',
  ecg: 'ECG with QTcF',
  electrolytes: 'potassium, magnesium, calcium and phosphate',
  cbc: 'complete blood count with differential',
  lft: 'hepatic panel (AST, ALT, alkaline phosphatase, bilirubin)',
  echocardiogram: 'echocardiogram or MUGA (LVEF)',
  dpyd: 'DPYD genotype',
  glucose: 'fasting glucose',
  hba1c: 'HbA1c',
  hcg: 'pregnancy test (hCG)',
  creatinine: 'creatinine with clearance',
  'hepatitis-b': 'HBsAg, total anti-HBc and anti-HBs',
  inr: 'INR',
  calcium: 'calcium with albumin',
  'chest-ct': 'CT of the chest',
  'dental-exam': 'dental examination',
  dxa: 'bone density (DXA)',
  'vitamin-d': '25-hydroxyvitamin D',
  'ctdna-ngs': 'ctDNA panel with ESR1, PIK3CA, AKT1 and PTEN',
  'germline-brca': 'germline BRCA1, BRCA2 and PALB2',
  'pdl1-22c3': 'PD-L1 22C3 combined positive score',
  'tumour-ngs': 'tumour panel with MSI, TMB, NTRK and RET',
  'ct-staging': 'CT of chest, abdomen and pelvis',
  'mri-spine': 'MRI of the spine',
  'mri-brain': 'MRI of the brain',
} as const;

export type TestId = keyof typeof table;

export const testsToOrder: Readonly<Record<TestId, string>> = table;
