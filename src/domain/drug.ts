// The drugs that the guideline speaks of, one row each: the words of a tumour board, without codes.
// Doses are the label standard dose for breast cancer (or of the drug itself for the interaction
// partners), used where an order states none and for drafted alternatives.

/** Pharmacological or guideline class; a rule names a class, never a list of codes. */
export type DrugClass =
  | 'serm'
  | 'aromatase-inhibitor'
  | 'oral-serd'
  | 'endocrine-core'
  | 'gnrh'
  | 'progestin'
  | 'androgen'
  | 'therapeutic-estrogen'
  | 'estrogen-product'
  | 'cdk46'
  | 'pi3k-akt'
  | 'her2-antibody'
  | 'her2-conjugate'
  | 'her2-kinase'
  | 'trop2-conjugate'
  | 'parp'
  | 'anthracycline'
  | 'taxane'
  | 'chemotherapy'
  | 'bone-agent'
  | 'denosumab-product'
  | 'cyp2d6-strong'
  | 'cyp3a-strong'
  | 'cyp3a-moderate'
  | 'cyp3a-inducer'
  | 'qt-prolonging'
  | 'anticoagulant'
  | 'insulin'
  | 'antidiabetic'
  | 'live-vaccine';

/** Amount, UCUM-like unit, route (PO, IM, SC, IV, PV), and the interval between doses. */
export type StandardDose = readonly [
  amount: number,
  unit: string,
  route: 'PO' | 'IM' | 'SC' | 'IV' | 'PV' | 'IN',
  every: number,
  period: 'd' | 'h',
];

export interface Drug {
  /** Generic name as a clinician writes it. */
  readonly name: string;
  readonly classes: readonly DrugClass[];
  readonly dose?: StandardDose;
}

const table = {
  tamoxifen: {
    name: 'tamoxifen',
    classes: ['serm', 'endocrine-core'],
    dose: [20, 'mg', 'PO', 1, 'd'],
  },
  toremifene: {
    name: 'toremifene',
    classes: ['serm', 'endocrine-core'],
    dose: [60, 'mg', 'PO', 1, 'd'],
  },
  anastrozole: {
    name: 'anastrozole',
    classes: ['aromatase-inhibitor', 'endocrine-core'],
    dose: [1, 'mg', 'PO', 1, 'd'],
  },
  letrozole: {
    name: 'letrozole',
    classes: ['aromatase-inhibitor', 'endocrine-core'],
    dose: [2.5, 'mg', 'PO', 1, 'd'],
  },
  exemestane: {
    name: 'exemestane',
    classes: ['aromatase-inhibitor', 'endocrine-core'],
    dose: [25, 'mg', 'PO', 1, 'd'],
  },
  fulvestrant: {
    name: 'fulvestrant',
    classes: ['endocrine-core'],
    dose: [500, 'mg', 'IM', 28, 'd'],
  },
  elacestrant: {
    name: 'elacestrant',
    classes: ['oral-serd', 'endocrine-core'],
    dose: [345, 'mg', 'PO', 1, 'd'],
  },
  imlunestrant: {
    name: 'imlunestrant',
    classes: ['oral-serd', 'endocrine-core'],
    dose: [400, 'mg', 'PO', 1, 'd'],
  },
  vepdegestrant: {
    name: 'vepdegestrant',
    classes: ['oral-serd', 'endocrine-core'],
    dose: [200, 'mg', 'PO', 1, 'd'],
  },
  goserelin: { name: 'goserelin', classes: ['gnrh'], dose: [3.6, 'mg', 'SC', 28, 'd'] },
  leuprolide: { name: 'leuprolide', classes: ['gnrh'], dose: [3.75, 'mg', 'IM', 28, 'd'] },
  triptorelin: { name: 'triptorelin', classes: ['gnrh'], dose: [3.75, 'mg', 'IM', 28, 'd'] },
  degarelix: { name: 'degarelix', classes: ['gnrh'], dose: [80, 'mg', 'SC', 28, 'd'] },
  megestrol: { name: 'megestrol', classes: ['progestin'], dose: [40, 'mg', 'PO', 6, 'h'] },
  medroxyprogesterone: {
    name: 'medroxyprogesterone',
    classes: ['progestin'],
    dose: [500, 'mg', 'IM', 7, 'd'],
  },
  fluoxymesterone: {
    name: 'fluoxymesterone',
    classes: ['androgen'],
    dose: [10, 'mg', 'PO', 12, 'h'],
  },
  testosterone: { name: 'testosterone', classes: ['androgen'], dose: [100, 'mg', 'IM', 14, 'd'] },
  'estradiol-highdose': {
    name: 'estradiol (high dose)',
    classes: ['therapeutic-estrogen'],
    dose: [10, 'mg', 'PO', 8, 'h'],
  },
  'ethinylestradiol-highdose': {
    name: 'ethinyl estradiol (high dose)',
    classes: ['therapeutic-estrogen'],
    dose: [1, 'mg', 'PO', 8, 'h'],
  },
  diethylstilbestrol: {
    name: 'diethylstilbestrol',
    classes: ['therapeutic-estrogen'],
    dose: [5, 'mg', 'PO', 8, 'h'],
  },
  'estradiol-hrt': {
    name: 'estradiol (systemic)',
    classes: ['estrogen-product'],
    dose: [1, '{tbl}', 'PO', 1, 'd'],
  },
  'conjugated-estrogens': {
    name: 'conjugated estrogens',
    classes: ['estrogen-product'],
    dose: [0.9, 'mg', 'PO', 1, 'd'],
  },
  'estrogen-contraceptive': {
    name: 'estrogen-containing contraceptive',
    classes: ['estrogen-product'],
    dose: [1, '{tbl}', 'PO', 1, 'd'],
  },
  'estradiol-vaginal': {
    name: 'estradiol (vaginal)',
    classes: ['estrogen-product'],
    dose: [0.01, 'mg', 'PV', 3, 'd'],
  },
  tibolone: { name: 'tibolone', classes: ['estrogen-product'], dose: [2.5, 'mg', 'PO', 1, 'd'] },
  palbociclib: { name: 'palbociclib', classes: ['cdk46'], dose: [125, 'mg', 'PO', 1, 'd'] },
  ribociclib: { name: 'ribociclib', classes: ['cdk46'], dose: [600, 'mg', 'PO', 1, 'd'] },
  abemaciclib: { name: 'abemaciclib', classes: ['cdk46'], dose: [150, 'mg', 'PO', 12, 'h'] },
  everolimus: { name: 'everolimus', classes: [], dose: [10, 'mg', 'PO', 1, 'd'] },
  alpelisib: { name: 'alpelisib', classes: ['pi3k-akt'], dose: [300, 'mg', 'PO', 1, 'd'] },
  inavolisib: { name: 'inavolisib', classes: ['pi3k-akt'], dose: [9, 'mg', 'PO', 1, 'd'] },
  capivasertib: { name: 'capivasertib', classes: ['pi3k-akt'], dose: [400, 'mg', 'PO', 12, 'h'] },
  trastuzumab: {
    name: 'trastuzumab',
    classes: ['her2-antibody'],
    dose: [6, 'mg/kg', 'IV', 21, 'd'],
  },
  pertuzumab: { name: 'pertuzumab', classes: ['her2-antibody'], dose: [420, 'mg', 'IV', 21, 'd'] },
  margetuximab: {
    name: 'margetuximab',
    classes: ['her2-antibody'],
    dose: [15, 'mg/kg', 'IV', 21, 'd'],
  },
  'trastuzumab-emtansine': {
    name: 'trastuzumab emtansine',
    classes: ['her2-conjugate'],
    dose: [3.6, 'mg/kg', 'IV', 21, 'd'],
  },
  'trastuzumab-deruxtecan': {
    name: 'trastuzumab deruxtecan',
    classes: ['her2-conjugate'],
    dose: [5.4, 'mg/kg', 'IV', 21, 'd'],
  },
  lapatinib: { name: 'lapatinib', classes: ['her2-kinase'], dose: [1250, 'mg', 'PO', 1, 'd'] },
  neratinib: { name: 'neratinib', classes: ['her2-kinase'], dose: [240, 'mg', 'PO', 1, 'd'] },
  tucatinib: { name: 'tucatinib', classes: ['her2-kinase'], dose: [300, 'mg', 'PO', 12, 'h'] },
  'sacituzumab-govitecan': {
    name: 'sacituzumab govitecan',
    classes: ['trop2-conjugate'],
    dose: [10, 'mg/kg', 'IV', 21, 'd'],
  },
  'datopotamab-deruxtecan': {
    name: 'datopotamab deruxtecan',
    classes: ['trop2-conjugate'],
    dose: [6, 'mg/kg', 'IV', 21, 'd'],
  },
  olaparib: { name: 'olaparib', classes: ['parp'], dose: [300, 'mg', 'PO', 12, 'h'] },
  talazoparib: { name: 'talazoparib', classes: ['parp'], dose: [1, 'mg', 'PO', 1, 'd'] },
  pembrolizumab: { name: 'pembrolizumab', classes: [], dose: [200, 'mg', 'IV', 21, 'd'] },
  bevacizumab: { name: 'bevacizumab', classes: [], dose: [10, 'mg/kg', 'IV', 14, 'd'] },
  doxorubicin: {
    name: 'doxorubicin',
    classes: ['anthracycline', 'chemotherapy'],
    dose: [60, 'mg/m2', 'IV', 21, 'd'],
  },
  epirubicin: {
    name: 'epirubicin',
    classes: ['anthracycline', 'chemotherapy'],
    dose: [90, 'mg/m2', 'IV', 21, 'd'],
  },
  'liposomal-doxorubicin': {
    name: 'liposomal doxorubicin',
    classes: ['anthracycline', 'chemotherapy'],
    dose: [40, 'mg/m2', 'IV', 28, 'd'],
  },
  paclitaxel: {
    name: 'paclitaxel',
    classes: ['taxane', 'chemotherapy'],
    dose: [80, 'mg/m2', 'IV', 7, 'd'],
  },
  docetaxel: {
    name: 'docetaxel',
    classes: ['taxane', 'chemotherapy'],
    dose: [75, 'mg/m2', 'IV', 21, 'd'],
  },
  'nab-paclitaxel': {
    name: 'nab-paclitaxel',
    classes: ['taxane', 'chemotherapy'],
    dose: [100, 'mg/m2', 'IV', 7, 'd'],
  },
  capecitabine: {
    name: 'capecitabine',
    classes: ['chemotherapy'],
    dose: [1000, 'mg/m2', 'PO', 12, 'h'],
  },
  vinorelbine: {
    name: 'vinorelbine',
    classes: ['chemotherapy'],
    dose: [25, 'mg/m2', 'IV', 7, 'd'],
  },
  gemcitabine: {
    name: 'gemcitabine',
    classes: ['chemotherapy'],
    dose: [1000, 'mg/m2', 'IV', 7, 'd'],
  },
  ixabepilone: {
    name: 'ixabepilone',
    classes: ['chemotherapy'],
    dose: [40, 'mg/m2', 'IV', 21, 'd'],
  },
  eribulin: { name: 'eribulin', classes: ['chemotherapy'], dose: [1.4, 'mg/m2', 'IV', 21, 'd'] },
  carboplatin: { name: 'carboplatin', classes: ['chemotherapy'], dose: [450, 'mg', 'IV', 21, 'd'] },
  cisplatin: { name: 'cisplatin', classes: ['chemotherapy'], dose: [75, 'mg/m2', 'IV', 21, 'd'] },
  cyclophosphamide: {
    name: 'cyclophosphamide',
    classes: ['chemotherapy'],
    dose: [600, 'mg/m2', 'IV', 21, 'd'],
  },
  methotrexate: {
    name: 'methotrexate',
    classes: ['chemotherapy'],
    dose: [40, 'mg/m2', 'IV', 28, 'd'],
  },
  fluorouracil: {
    name: 'fluorouracil',
    classes: ['chemotherapy'],
    dose: [500, 'mg/m2', 'IV', 21, 'd'],
  },
  'zoledronic-acid': {
    name: 'zoledronic acid',
    classes: ['bone-agent'],
    dose: [4, 'mg', 'IV', 84, 'd'],
  },
  pamidronate: { name: 'pamidronate', classes: ['bone-agent'], dose: [90, 'mg', 'IV', 28, 'd'] },
  ibandronate: { name: 'ibandronate', classes: ['bone-agent'], dose: [50, 'mg', 'PO', 1, 'd'] },
  clodronate: { name: 'clodronate', classes: ['bone-agent'], dose: [1600, 'mg', 'PO', 1, 'd'] },
  'denosumab-120': {
    name: 'denosumab 120 mg',
    classes: ['bone-agent', 'denosumab-product'],
    dose: [120, 'mg', 'SC', 28, 'd'],
  },
  'denosumab-60': {
    name: 'denosumab 60 mg',
    classes: ['denosumab-product'],
    dose: [60, 'mg', 'SC', 182, 'd'],
  },
  paroxetine: { name: 'paroxetine', classes: ['cyp2d6-strong'], dose: [20, 'mg', 'PO', 1, 'd'] },
  fluoxetine: { name: 'fluoxetine', classes: ['cyp2d6-strong'], dose: [20, 'mg', 'PO', 1, 'd'] },
  bupropion: { name: 'bupropion', classes: ['cyp2d6-strong'], dose: [75, 'mg', 'PO', 12, 'h'] },
  quinidine: { name: 'quinidine', classes: ['cyp2d6-strong'], dose: [200, 'mg', 'PO', 8, 'h'] },
  ketoconazole: {
    name: 'ketoconazole',
    classes: ['cyp3a-strong'],
    dose: [200, 'mg', 'PO', 1, 'd'],
  },
  itraconazole: {
    name: 'itraconazole',
    classes: ['cyp3a-strong'],
    dose: [200, 'mg', 'PO', 1, 'd'],
  },
  clarithromycin: {
    name: 'clarithromycin',
    classes: ['cyp3a-strong'],
    dose: [500, 'mg', 'PO', 12, 'h'],
  },
  ritonavir: { name: 'ritonavir', classes: ['cyp3a-strong'], dose: [100, 'mg', 'PO', 12, 'h'] },
  posaconazole: {
    name: 'posaconazole',
    classes: ['cyp3a-strong'],
    dose: [300, 'mg', 'PO', 1, 'd'],
  },
  voriconazole: {
    name: 'voriconazole',
    classes: ['cyp3a-strong'],
    dose: [200, 'mg', 'PO', 12, 'h'],
  },
  cobicistat: { name: 'cobicistat', classes: ['cyp3a-strong'], dose: [150, 'mg', 'PO', 1, 'd'] },
  fluconazole: {
    name: 'fluconazole',
    classes: ['cyp3a-moderate'],
    dose: [200, 'mg', 'PO', 1, 'd'],
  },
  diltiazem: { name: 'diltiazem', classes: ['cyp3a-moderate'], dose: [60, 'mg', 'PO', 8, 'h'] },
  verapamil: { name: 'verapamil', classes: ['cyp3a-moderate'], dose: [80, 'mg', 'PO', 8, 'h'] },
  erythromycin: {
    name: 'erythromycin',
    classes: ['cyp3a-moderate'],
    dose: [500, 'mg', 'PO', 6, 'h'],
  },
  ciprofloxacin: {
    name: 'ciprofloxacin',
    classes: ['cyp3a-moderate'],
    dose: [500, 'mg', 'PO', 12, 'h'],
  },
  rifampin: { name: 'rifampin', classes: ['cyp3a-inducer'], dose: [600, 'mg', 'PO', 1, 'd'] },
  phenytoin: { name: 'phenytoin', classes: ['cyp3a-inducer'], dose: [300, 'mg', 'PO', 1, 'd'] },
  carbamazepine: {
    name: 'carbamazepine',
    classes: ['cyp3a-inducer'],
    dose: [200, 'mg', 'PO', 12, 'h'],
  },
  'st-johns-wort': {
    name: "St John's wort",
    classes: ['cyp3a-inducer'],
    dose: [300, 'mg', 'PO', 8, 'h'],
  },
  'ondansetron-iv': {
    name: 'ondansetron (intravenous)',
    classes: ['qt-prolonging'],
    dose: [8, 'mg', 'IV', 8, 'h'],
  },
  methadone: { name: 'methadone', classes: ['qt-prolonging'], dose: [10, 'mg', 'PO', 8, 'h'] },
  amiodarone: { name: 'amiodarone', classes: ['qt-prolonging'], dose: [200, 'mg', 'PO', 1, 'd'] },
  sotalol: { name: 'sotalol', classes: ['qt-prolonging'], dose: [80, 'mg', 'PO', 12, 'h'] },
  haloperidol: { name: 'haloperidol', classes: ['qt-prolonging'], dose: [5, 'mg', 'PO', 12, 'h'] },
  moxifloxacin: {
    name: 'moxifloxacin',
    classes: ['qt-prolonging'],
    dose: [400, 'mg', 'PO', 1, 'd'],
  },
  citalopram: { name: 'citalopram', classes: ['qt-prolonging'], dose: [20, 'mg', 'PO', 1, 'd'] },
  warfarin: { name: 'warfarin', classes: ['anticoagulant'], dose: [5, 'mg', 'PO', 1, 'd'] },
  apixaban: { name: 'apixaban', classes: ['anticoagulant'], dose: [5, 'mg', 'PO', 12, 'h'] },
  rivaroxaban: { name: 'rivaroxaban', classes: ['anticoagulant'], dose: [20, 'mg', 'PO', 1, 'd'] },
  enoxaparin: { name: 'enoxaparin', classes: ['anticoagulant'], dose: [80, 'mg', 'SC', 12, 'h'] },
  dabigatran: { name: 'dabigatran', classes: ['anticoagulant'], dose: [150, 'mg', 'PO', 12, 'h'] },
  gemfibrozil: { name: 'gemfibrozil', classes: [], dose: [600, 'mg', 'PO', 12, 'h'] },
  insulin: {
    name: 'insulin',
    classes: ['insulin', 'antidiabetic'],
    dose: [20, '[iU]', 'SC', 1, 'd'],
  },

  // Members of an interaction class that the table does not name one by one (ATC A10, B01A).
  'other-anticoagulant': { name: 'anticoagulant', classes: ['anticoagulant'] },
  'other-antidiabetic': { name: 'glucose-lowering drug', classes: ['antidiabetic'] },

  // Live vaccines (IDSA 2013): a class by itself, ordered as drug, immunization or service.
  mmr: { name: 'measles, mumps and rubella vaccine', classes: ['live-vaccine'] },
  varicella: { name: 'varicella vaccine', classes: ['live-vaccine'] },
  'zoster-live': { name: 'live zoster vaccine', classes: ['live-vaccine'] },
  'yellow-fever': { name: 'yellow fever vaccine', classes: ['live-vaccine'] },
  laiv: { name: 'live influenza vaccine', classes: ['live-vaccine'] },
  'typhoid-oral': { name: 'oral typhoid vaccine', classes: ['live-vaccine'] },
} as const satisfies Record<string, Drug>;

export type DrugId = keyof typeof table;

export const drugs: Readonly<Record<DrugId, Drug>> = table;

export const drugIds = Object.keys(table) as readonly DrugId[];

export function isDrugId(id: string): id is DrugId {
  return Object.hasOwn(table, id);
}

/** True when the drug belongs to at least one of the classes. */
export function inClass(id: DrugId, ...classes: readonly DrugClass[]): boolean {
  return drugs[id].classes.some((c) => classes.includes(c));
}

const routeWords: Readonly<Record<StandardDose[2], string>> = {
  PO: 'by mouth',
  IM: 'intramuscularly',
  SC: 'subcutaneously',
  IV: 'intravenously',
  PV: 'vaginally',
  IN: 'nasally',
};

/** The drug with its standard dose: "letrozole 2.5 mg by mouth once daily". */
export function orderText(drug: DrugId): string {
  const { name, dose } = drugs[drug];
  if (!dose) return name;
  // Products that are told apart by their dose have it in the name: "denosumab 120 mg".
  const plain = name.replace(new RegExp(` ${dose[0]} ${dose[1]}$`), '');
  return `${plain} ${doseText(dose)}`;
}

/** "3.6 mg subcutaneously every 28 days". */
export function doseText([amount, unit, route, every, period]: StandardDose): string {
  return `${amount} ${unit} ${routeWords[route]} ${frequency(every, period)}`;
}

function frequency(every: number, period: 'd' | 'h'): string {
  if (period === 'd') return every === 1 ? 'once daily' : `every ${every} days`;
  return every === 12 ? 'twice daily' : `every ${every} hours`;
}
