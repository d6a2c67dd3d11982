// Drug codes by which the synthetic records name a drug: RxNorm ingredient, an RxNorm product, ATC.
// Kept apart from the code tables of the service, so that a wrong code there cannot hide.
// RxNorm: U.S. National Library of Medicine; ATC: WHO Collaborating Centre for Drug Statistics.

export type Route = 'PO' | 'IV' | 'IM' | 'SC' | 'PV';

export interface DrugCodes {
  /** Words by which a record without codes names the drug. */
  readonly name: string;
  /** RxNorm ingredients; two or more for a combination. */
  readonly ingredients: readonly string[];
  /** RxNorm product: code and display. */
  readonly product?: readonly [code: string, display: string];
  readonly atc?: string;
  /** Label standard dose and its UCUM unit. */
  readonly dose: readonly [value: number, unit: string];
  readonly route: Route;
  /** Period of administration: value and UCUM time unit. */
  readonly period: readonly [value: number, unit: 'h' | 'd'];
  readonly classes: readonly string[];
}

// biome-ignore format: one drug per line.
const drugTable = {
  tamoxifen: { name: 'tamoxifen', ingredients: ['10324'], product: ['313195', 'tamoxifen 20 MG Oral Tablet'], atc: 'L02BA01', dose: [20, 'mg'], route: 'PO', period: [1, 'd'], classes: ['SERM', 'ETCORE'] },
  toremifene: { name: 'toremifene', ingredients: ['38409'], product: ['313428', 'toremifene 60 MG Oral Tablet'], atc: 'L02BA02', dose: [60, 'mg'], route: 'PO', period: [1, 'd'], classes: ['SERM', 'ETCORE'] },
  anastrozole: { name: 'anastrozole', ingredients: ['84857'], product: ['199224', 'anastrozole 1 MG Oral Tablet'], atc: 'L02BG03', dose: [1, 'mg'], route: 'PO', period: [1, 'd'], classes: ['AI', 'ETCORE'] },
  letrozole: { name: 'letrozole', ingredients: ['72965'], product: ['200064', 'letrozole 2.5 MG Oral Tablet'], atc: 'L02BG04', dose: [2.5, 'mg'], route: 'PO', period: [1, 'd'], classes: ['AI', 'ETCORE'] },
  exemestane: { name: 'exemestane', ingredients: ['258494'], product: ['310261', 'exemestane 25 MG Oral Tablet'], atc: 'L02BG06', dose: [25, 'mg'], route: 'PO', period: [1, 'd'], classes: ['AI', 'ETCORE'] },
  fulvestrant: { name: 'fulvestrant', ingredients: ['282357'], product: ['727762', '5 ML fulvestrant 50 MG/ML Prefilled Syringe'], atc: 'L02BA03', dose: [500, 'mg'], route: 'IM', period: [28, 'd'], classes: ['ETCORE'] },
  elacestrant: { name: 'elacestrant', ingredients: [], atc: 'L02BA04', dose: [345, 'mg'], route: 'PO', period: [1, 'd'], classes: ['ORALSERD', 'ETCORE'] },
  imlunestrant: { name: 'imlunestrant', ingredients: [], dose: [400, 'mg'], route: 'PO', period: [1, 'd'], classes: ['ORALSERD', 'ETCORE'] },
  vepdegestrant: { name: 'vepdegestrant', ingredients: [], dose: [200, 'mg'], route: 'PO', period: [1, 'd'], classes: ['ORALSERD', 'ETCORE'] },
  goserelin: { name: 'goserelin implant', ingredients: ['50610'], product: ['310592', 'goserelin 3.6 MG Drug Implant'], atc: 'L02AE03', dose: [3.6, 'mg'], route: 'SC', period: [28, 'd'], classes: ['GNRH'] },
  leuprolide: { name: 'leuprolide', ingredients: ['42375'], atc: 'L02AE02', dose: [3.75, 'mg'], route: 'IM', period: [28, 'd'], classes: ['GNRH'] },
  triptorelin: { name: 'triptorelin', ingredients: ['38782'], product: ['199821', 'triptorelin 3.75 MG Injection'], atc: 'L02AE04', dose: [3.75, 'mg'], route: 'IM', period: [28, 'd'], classes: ['GNRH'] },
  degarelix: { name: 'degarelix', ingredients: ['475230'], product: ['828749', 'degarelix 80 MG Injection'], atc: 'L02BX02', dose: [80, 'mg'], route: 'SC', period: [28, 'd'], classes: ['GNRH'] },
  megestrol: { name: 'megestrol', ingredients: ['6703'], product: ['860221', 'megestrol acetate 40 MG Oral Tablet'], atc: 'L02AB01', dose: [40, 'mg'], route: 'PO', period: [6, 'h'], classes: ['PROG'] },
  medroxyprogesterone: { name: 'medroxyprogesterone', ingredients: ['6691'], product: ['1000131', 'medroxyprogesterone acetate 400 MG/ML Injectable Suspension'], atc: 'L02AB02', dose: [500, 'mg'], route: 'IM', period: [7, 'd'], classes: ['PROG'] },
  fluoxymesterone: { name: 'fluoxymesterone', ingredients: ['4494'], product: ['197710', 'fluoxymesterone 10 MG Oral Tablet'], atc: 'G03BA01', dose: [10, 'mg'], route: 'PO', period: [12, 'h'], classes: ['ANDRO'] },
  testosterone: { name: 'testosterone', ingredients: ['10379'], atc: 'G03BA03', dose: [100, 'mg'], route: 'IM', period: [14, 'd'], classes: ['ANDRO'] },
  'estradiol-highdose': { name: 'estradiol', ingredients: ['4083'], product: ['197659', 'estradiol 2 MG Oral Tablet'], atc: 'G03CA03', dose: [10, 'mg'], route: 'PO', period: [8, 'h'], classes: ['ESTROTX'] },
  'ethinylestradiol-highdose': { name: 'ethinyl estradiol', ingredients: ['4124'], product: ['250505', 'ethinyl estradiol 1 MG Oral Tablet'], atc: 'L02AA03', dose: [1, 'mg'], route: 'PO', period: [8, 'h'], classes: ['ESTROTX'] },
  diethylstilbestrol: { name: 'diethylstilbestrol', ingredients: ['3390'], product: ['204499', 'diethylstilbestrol 5 MG Oral Tablet'], atc: 'L02AA01', dose: [5, 'mg'], route: 'PO', period: [8, 'h'], classes: ['ESTROTX'] },
  'estradiol-hrt': { name: 'estradiol / norethindrone', ingredients: ['4083', '7514'], product: ['249869', 'estradiol 2 MG / norethindrone 1 MG Oral Tablet'], atc: 'G03FA01', dose: [1, '{tbl}'], route: 'PO', period: [1, 'd'], classes: ['HRT'] },
  'conjugated-estrogens': { name: 'conjugated estrogens', ingredients: ['4099'], product: ['197661', 'estrogens, conjugated (USP) 0.9 MG Oral Tablet'], atc: 'G03CA57', dose: [0.9, 'mg'], route: 'PO', period: [1, 'd'], classes: ['HRT'] },
  'estrogen-contraceptive': { name: 'ethinyl estradiol / norethindrone', ingredients: ['4124', '7514'], atc: 'G03AA05', dose: [1, '{tbl}'], route: 'PO', period: [1, 'd'], classes: ['HRT'] },
  'estradiol-vaginal': { name: 'estradiol vaginal insert', ingredients: ['4083'], product: ['884707', 'estradiol 0.01 MG Vaginal Insert'], atc: 'G03CA03', dose: [0.01, 'mg'], route: 'PV', period: [3, 'd'], classes: ['HRT'] },
  tibolone: { name: 'tibolone', ingredients: [], atc: 'G03CX01', dose: [2.5, 'mg'], route: 'PO', period: [1, 'd'], classes: ['HRT'] },
  palbociclib: { name: 'palbociclib', ingredients: ['1601374'], product: ['1601388', 'palbociclib 125 MG Oral Capsule'], atc: 'L01EF01', dose: [125, 'mg'], route: 'PO', period: [1, 'd'], classes: ['CDK'] },
  ribociclib: { name: 'ribociclib', ingredients: ['1873916'], product: ['1873983', 'ribociclib 200 MG Oral Tablet'], atc: 'L01EF02', dose: [600, 'mg'], route: 'PO', period: [1, 'd'], classes: ['CDK'] },
  abemaciclib: { name: 'abemaciclib', ingredients: ['1946825'], product: ['1946842', 'abemaciclib 150 MG Oral Tablet'], atc: 'L01EF03', dose: [150, 'mg'], route: 'PO', period: [12, 'h'], classes: ['CDK'] },
  everolimus: { name: 'everolimus', ingredients: ['141704'], product: ['845507', 'everolimus 10 MG Oral Tablet'], atc: 'L01EG02', dose: [10, 'mg'], route: 'PO', period: [1, 'd'], classes: [] },
  alpelisib: { name: 'alpelisib', ingredients: ['2169285'], product: ['2169300', 'alpelisib 150 MG Oral Tablet'], atc: 'L01EM03', dose: [300, 'mg'], route: 'PO', period: [1, 'd'], classes: ['PAM'] },
  inavolisib: { name: 'inavolisib', ingredients: [], atc: 'L01EM06', dose: [9, 'mg'], route: 'PO', period: [1, 'd'], classes: ['PAM'] },
  capivasertib: { name: 'capivasertib', ingredients: [], atc: 'L01EX27', dose: [400, 'mg'], route: 'PO', period: [12, 'h'], classes: ['PAM'] },
  trastuzumab: { name: 'trastuzumab', ingredients: ['224905'], product: ['1922509', 'trastuzumab 150 MG Injection'], atc: 'L01FD01', dose: [6, 'mg/kg'], route: 'IV', period: [21, 'd'], classes: ['HER2MAB'] },
  pertuzumab: { name: 'pertuzumab', ingredients: ['1298944'], product: ['1298948', '14 ML pertuzumab 30 MG/ML Injection'], atc: 'L01FD02', dose: [420, 'mg'], route: 'IV', period: [21, 'd'], classes: ['HER2MAB'] },
  margetuximab: { name: 'margetuximab', ingredients: [], atc: 'L01FD06', dose: [15, 'mg/kg'], route: 'IV', period: [21, 'd'], classes: ['HER2MAB'] },
  'trastuzumab-emtansine': { name: 'ado-trastuzumab emtansine', ingredients: ['1371041'], product: ['1658084', 'ado-trastuzumab emtansine 100 MG Injection'], atc: 'L01FD03', dose: [3.6, 'mg/kg'], route: 'IV', period: [21, 'd'], classes: ['HER2ADC'] },
  'trastuzumab-deruxtecan': { name: 'fam-trastuzumab deruxtecan', ingredients: ['2267582'], product: ['2267576', 'fam-trastuzumab deruxtecan-nxki 100 MG Injection'], atc: 'L01FD04', dose: [5.4, 'mg/kg'], route: 'IV', period: [21, 'd'], classes: ['HER2ADC'] },
  lapatinib: { name: 'lapatinib', ingredients: ['480167'], product: ['672149', 'lapatinib 250 MG Oral Tablet'], atc: 'L01EH01', dose: [1250, 'mg'], route: 'PO', period: [1, 'd'], classes: ['HER2TKI'] },
  neratinib: { name: 'neratinib', ingredients: ['1940643'], product: ['1940648', 'neratinib 40 MG Oral Tablet'], atc: 'L01EH02', dose: [240, 'mg'], route: 'PO', period: [1, 'd'], classes: ['HER2TKI'] },
  tucatinib: { name: 'tucatinib', ingredients: ['2361285'], product: ['2361290', 'tucatinib 150 MG Oral Tablet'], atc: 'L01EH03', dose: [300, 'mg'], route: 'PO', period: [12, 'h'], classes: ['HER2TKI'] },
  'sacituzumab-govitecan': { name: 'sacituzumab govitecan', ingredients: ['2360231'], product: ['2360534', 'sacituzumab govitecan-hziy 180 MG Injection'], atc: 'L01FX17', dose: [10, 'mg/kg'], route: 'IV', period: [21, 'd'], classes: ['TROP2'] },
  'datopotamab-deruxtecan': { name: 'datopotamab deruxtecan', ingredients: [], atc: 'L01FX35', dose: [6, 'mg/kg'], route: 'IV', period: [21, 'd'], classes: ['TROP2'] },
  olaparib: { name: 'olaparib', ingredients: ['1597582'], product: ['1942487', 'olaparib 150 MG Oral Tablet'], atc: 'L01XK01', dose: [300, 'mg'], route: 'PO', period: [12, 'h'], classes: ['PARP'] },
  talazoparib: { name: 'talazoparib', ingredients: ['2099704'], product: ['2099954', 'talazoparib 1 MG Oral Capsule'], atc: 'L01XK04', dose: [1, 'mg'], route: 'PO', period: [1, 'd'], classes: ['PARP'] },
  pembrolizumab: { name: 'pembrolizumab', ingredients: ['1547545'], product: ['1657750', '4 ML pembrolizumab 25 MG/ML Injection'], atc: 'L01FF02', dose: [200, 'mg'], route: 'IV', period: [21, 'd'], classes: [] },
  bevacizumab: { name: 'bevacizumab', ingredients: ['253337'], product: ['1657066', '4 ML bevacizumab 25 MG/ML Injection'], atc: 'L01FG01', dose: [10, 'mg/kg'], route: 'IV', period: [14, 'd'], classes: [] },
  doxorubicin: { name: 'doxorubicin', ingredients: ['3639'], product: ['1790099', '10 ML doxorubicin hydrochloride 2 MG/ML Injection'], atc: 'L01DB01', dose: [60, 'mg/m2'], route: 'IV', period: [21, 'd'], classes: ['ANTH', 'CHEMO'] },
  epirubicin: { name: 'epirubicin', ingredients: ['3995'], product: ['1732182', '25 ML epirubicin hydrochloride 2 MG/ML Injection'], atc: 'L01DB03', dose: [90, 'mg/m2'], route: 'IV', period: [21, 'd'], classes: ['ANTH', 'CHEMO'] },
  'liposomal-doxorubicin': { name: 'pegylated liposomal doxorubicin', ingredients: ['214525'], product: ['1790115', '10 ML doxorubicin hydrochloride liposome 2 MG/ML Injection'], atc: 'L01DB01', dose: [40, 'mg/m2'], route: 'IV', period: [28, 'd'], classes: ['ANTH', 'CHEMO'] },
  paclitaxel: { name: 'paclitaxel', ingredients: ['56946'], product: ['312199', 'paclitaxel 6 MG/ML Injectable Solution'], atc: 'L01CD01', dose: [80, 'mg/m2'], route: 'IV', period: [7, 'd'], classes: ['TAX', 'CHEMO'] },
  docetaxel: { name: 'docetaxel', ingredients: ['72962'], product: ['1860480', '1 ML docetaxel 20 MG/ML Injection'], atc: 'L01CD02', dose: [75, 'mg/m2'], route: 'IV', period: [21, 'd'], classes: ['TAX', 'CHEMO'] },
  'nab-paclitaxel': { name: 'nab-paclitaxel (Abraxane)', ingredients: ['486610'], product: ['583218', 'Abraxane 100 MG Injection'], atc: 'L01CD01', dose: [100, 'mg/m2'], route: 'IV', period: [7, 'd'], classes: ['TAX', 'CHEMO'] },
  capecitabine: { name: 'capecitabine', ingredients: ['194000'], product: ['200328', 'capecitabine 500 MG Oral Tablet'], atc: 'L01BC06', dose: [1000, 'mg/m2'], route: 'PO', period: [12, 'h'], classes: ['CHEMO'] },
  vinorelbine: { name: 'vinorelbine', ingredients: ['39541'], product: ['1729422', '5 ML vinorelbine 10 MG/ML Injection'], atc: 'L01CA04', dose: [25, 'mg/m2'], route: 'IV', period: [7, 'd'], classes: ['CHEMO'] },
  gemcitabine: { name: 'gemcitabine', ingredients: ['12574'], product: ['1719003', 'gemcitabine 1000 MG Injection'], atc: 'L01BC05', dose: [1000, 'mg/m2'], route: 'IV', period: [7, 'd'], classes: ['CHEMO'] },
  ixabepilone: { name: 'ixabepilone', ingredients: ['337523'], product: ['1726271', 'ixabepilone 45 MG Injection'], atc: 'L01DC04', dose: [40, 'mg/m2'], route: 'IV', period: [21, 'd'], classes: ['CHEMO'] },
  eribulin: { name: 'eribulin', ingredients: ['1045453'], product: ['1045456', '2 ML eribulin mesylate 0.5 MG/ML Injection'], atc: 'L01XX41', dose: [1.4, 'mg/m2'], route: 'IV', period: [21, 'd'], classes: ['CHEMO'] },
  carboplatin: { name: 'carboplatin', ingredients: ['40048'], product: ['597195', 'carboplatin 10 MG/ML Injectable Solution'], atc: 'L01XA02', dose: [450, 'mg'], route: 'IV', period: [21, 'd'], classes: ['CHEMO'] },
  cisplatin: { name: 'cisplatin', ingredients: ['2555'], product: ['1736854', 'cisplatin 50 MG Injection'], atc: 'L01XA01', dose: [75, 'mg/m2'], route: 'IV', period: [21, 'd'], classes: ['CHEMO'] },
  cyclophosphamide: { name: 'cyclophosphamide', ingredients: ['3002'], product: ['1734917', 'cyclophosphamide 500 MG Injection'], atc: 'L01AA01', dose: [600, 'mg/m2'], route: 'IV', period: [21, 'd'], classes: ['CHEMO'] },
  methotrexate: { name: 'methotrexate', ingredients: ['6851'], product: ['105586', 'methotrexate 10 MG Oral Tablet'], atc: 'L01BA01', dose: [40, 'mg/m2'], route: 'IV', period: [28, 'd'], classes: ['CHEMO'] },
  fluorouracil: { name: 'fluorouracil', ingredients: ['4492'], product: ['1791736', '20 ML fluorouracil 50 MG/ML Injection'], atc: 'L01BC02', dose: [500, 'mg/m2'], route: 'IV', period: [21, 'd'], classes: ['CHEMO'] },
  'zoledronic-acid': { name: 'zoledronic acid', ingredients: ['77655'], product: ['1865665', 'zoledronic acid 4 MG Injection'], atc: 'M05BA08', dose: [4, 'mg'], route: 'IV', period: [84, 'd'], classes: ['BMA'] },
  pamidronate: { name: 'pamidronate', ingredients: ['11473'], product: ['1737461', 'pamidronate disodium 90 MG Injection'], atc: 'M05BA03', dose: [90, 'mg'], route: 'IV', period: [28, 'd'], classes: ['BMA'] },
  ibandronate: { name: 'ibandronate', ingredients: ['115264'], atc: 'M05BA06', dose: [50, 'mg'], route: 'PO', period: [1, 'd'], classes: ['BMA'] },
  clodronate: { name: 'clodronate', ingredients: [], atc: 'M05BA02', dose: [1600, 'mg'], route: 'PO', period: [1, 'd'], classes: ['BMA'] },
  'denosumab-120': { name: 'denosumab 120 mg', ingredients: ['993449'], product: ['1046398', '1.7 ML denosumab 70 MG/ML Injection'], atc: 'M05BX04', dose: [120, 'mg'], route: 'SC', period: [28, 'd'], classes: ['BMA'] },
  'denosumab-60': { name: 'denosumab 60 mg', ingredients: ['993449'], product: ['993452', '1 ML denosumab 60 MG/ML Prefilled Syringe'], atc: 'M05BX04', dose: [60, 'mg'], route: 'SC', period: [182, 'd'], classes: [] },
  paroxetine: { name: 'paroxetine', ingredients: ['32937'], product: ['1738519', 'paroxetine mesylate 20 MG Oral Tablet'], atc: 'N06AB05', dose: [20, 'mg'], route: 'PO', period: [1, 'd'], classes: ['CYP2D6S'] },
  fluoxetine: { name: 'fluoxetine', ingredients: ['4493'], product: ['248642', 'fluoxetine 20 MG Oral Tablet'], atc: 'N06AB03', dose: [20, 'mg'], route: 'PO', period: [1, 'd'], classes: ['CYP2D6S'] },
  bupropion: { name: 'bupropion', ingredients: ['42347'], product: ['993691', 'bupropion hydrochloride 75 MG Oral Tablet'], atc: 'N06AX12', dose: [75, 'mg'], route: 'PO', period: [12, 'h'], classes: ['CYP2D6S'] },
  quinidine: { name: 'quinidine', ingredients: ['9068'], atc: 'C01BA01', dose: [200, 'mg'], route: 'PO', period: [8, 'h'], classes: ['CYP2D6S'] },
  ketoconazole: { name: 'ketoconazole', ingredients: ['6135'], atc: 'J02AB02', dose: [200, 'mg'], route: 'PO', period: [1, 'd'], classes: ['CYP3AS'] },
  itraconazole: { name: 'itraconazole', ingredients: ['28031'], atc: 'J02AC02', dose: [200, 'mg'], route: 'PO', period: [1, 'd'], classes: ['CYP3AS'] },
  clarithromycin: { name: 'clarithromycin', ingredients: ['21212'], product: ['197517', 'clarithromycin 500 MG Oral Tablet'], atc: 'J01FA09', dose: [500, 'mg'], route: 'PO', period: [12, 'h'], classes: ['CYP3AS'] },
  ritonavir: { name: 'ritonavir', ingredients: ['85762'], product: ['900575', 'ritonavir 100 MG Oral Tablet'], atc: 'J05AE03', dose: [100, 'mg'], route: 'PO', period: [12, 'h'], classes: ['CYP3AS'] },
  posaconazole: { name: 'posaconazole', ingredients: [], atc: 'J02AC04', dose: [300, 'mg'], route: 'PO', period: [1, 'd'], classes: ['CYP3AS'] },
  voriconazole: { name: 'voriconazole', ingredients: ['121243'], atc: 'J02AC03', dose: [200, 'mg'], route: 'PO', period: [12, 'h'], classes: ['CYP3AS'] },
  cobicistat: { name: 'cobicistat', ingredients: ['1306284'], product: ['1551993', 'cobicistat 150 MG Oral Tablet'], atc: 'V03AX03', dose: [150, 'mg'], route: 'PO', period: [1, 'd'], classes: ['CYP3AS'] },
  fluconazole: { name: 'fluconazole', ingredients: ['4450'], atc: 'J02AC01', dose: [200, 'mg'], route: 'PO', period: [1, 'd'], classes: ['CYP3AM'] },
  diltiazem: { name: 'diltiazem', ingredients: ['3443'], product: ['831103', 'diltiazem hydrochloride 60 MG Oral Tablet'], atc: 'C08DB01', dose: [60, 'mg'], route: 'PO', period: [8, 'h'], classes: ['CYP3AM'] },
  verapamil: { name: 'verapamil', ingredients: ['11170'], product: ['897683', 'verapamil hydrochloride 80 MG Oral Tablet'], atc: 'C08DA01', dose: [80, 'mg'], route: 'PO', period: [8, 'h'], classes: ['CYP3AM'] },
  erythromycin: { name: 'erythromycin', ingredients: ['4053'], product: ['598006', 'erythromycin 250 MG Oral Tablet'], atc: 'J01FA01', dose: [500, 'mg'], route: 'PO', period: [6, 'h'], classes: ['CYP3AM'] },
  ciprofloxacin: { name: 'ciprofloxacin', ingredients: ['2551'], product: ['309309', 'ciprofloxacin 500 MG Oral Tablet'], atc: 'J01MA02', dose: [500, 'mg'], route: 'PO', period: [12, 'h'], classes: ['CYP3AM'] },
  rifampin: { name: 'rifampin', ingredients: ['9384'], product: ['198202', 'rifampin 300 MG Oral Capsule'], atc: 'J04AB02', dose: [600, 'mg'], route: 'PO', period: [1, 'd'], classes: ['CYP3AI'] },
  phenytoin: { name: 'phenytoin', ingredients: ['8183'], product: ['855873', 'phenytoin sodium 300 MG Extended Release Oral Capsule'], atc: 'N03AB02', dose: [300, 'mg'], route: 'PO', period: [1, 'd'], classes: ['CYP3AI'] },
  carbamazepine: { name: 'carbamazepine', ingredients: ['2002'], product: ['308979', 'carbamazepine 200 MG Oral Tablet'], atc: 'N03AF01', dose: [200, 'mg'], route: 'PO', period: [12, 'h'], classes: ['CYP3AI'] },
  'st-johns-wort': { name: "St. John's wort extract", ingredients: ['258326'], atc: 'N06AX25', dose: [300, 'mg'], route: 'PO', period: [8, 'h'], classes: ['CYP3AI'] },
  'ondansetron-iv': { name: 'ondansetron injection', ingredients: ['26225'], atc: 'A04AA01', dose: [8, 'mg'], route: 'IV', period: [8, 'h'], classes: ['QTDRUG'] },
  methadone: { name: 'methadone', ingredients: ['6813'], product: ['864706', 'methadone hydrochloride 10 MG Oral Tablet'], atc: 'N07BC02', dose: [10, 'mg'], route: 'PO', period: [8, 'h'], classes: ['QTDRUG'] },
  amiodarone: { name: 'amiodarone', ingredients: ['703'], atc: 'C01BD01', dose: [200, 'mg'], route: 'PO', period: [1, 'd'], classes: ['QTDRUG'] },
  sotalol: { name: 'sotalol', ingredients: ['9947'], product: ['1923426', 'sotalol hydrochloride 80 MG Oral Tablet'], atc: 'C07AA07', dose: [80, 'mg'], route: 'PO', period: [12, 'h'], classes: ['QTDRUG'] },
  haloperidol: { name: 'haloperidol', ingredients: ['5093'], product: ['310672', 'haloperidol 5 MG Oral Tablet'], atc: 'N05AD01', dose: [5, 'mg'], route: 'PO', period: [12, 'h'], classes: ['QTDRUG'] },
  moxifloxacin: { name: 'moxifloxacin', ingredients: ['139462'], product: ['311787', 'moxifloxacin 400 MG Oral Tablet'], atc: 'J01MA14', dose: [400, 'mg'], route: 'PO', period: [1, 'd'], classes: ['QTDRUG'] },
  citalopram: { name: 'citalopram', ingredients: ['2556'], product: ['200371', 'citalopram 20 MG Oral Tablet'], atc: 'N06AB04', dose: [20, 'mg'], route: 'PO', period: [1, 'd'], classes: ['QTDRUG'] },
  warfarin: { name: 'warfarin', ingredients: ['11289'], product: ['855332', 'warfarin sodium 5 MG Oral Tablet'], atc: 'B01AA03', dose: [5, 'mg'], route: 'PO', period: [1, 'd'], classes: ['ANTICOAG'] },
  apixaban: { name: 'apixaban', ingredients: ['1364430'], product: ['1364445', 'apixaban 5 MG Oral Tablet'], atc: 'B01AF02', dose: [5, 'mg'], route: 'PO', period: [12, 'h'], classes: ['ANTICOAG'] },
  rivaroxaban: { name: 'rivaroxaban', ingredients: ['1114195'], product: ['1232086', 'rivaroxaban 20 MG Oral Tablet'], atc: 'B01AF01', dose: [20, 'mg'], route: 'PO', period: [1, 'd'], classes: ['ANTICOAG'] },
  enoxaparin: { name: 'enoxaparin', ingredients: ['67108'], product: ['854255', 'enoxaparin sodium 100 MG/ML Injectable Solution'], atc: 'B01AB05', dose: [80, 'mg'], route: 'SC', period: [12, 'h'], classes: ['ANTICOAG'] },
  dabigatran: { name: 'dabigatran etexilate', ingredients: ['1037042'], product: ['1037045', 'dabigatran etexilate 150 MG Oral Capsule'], atc: 'B01AE07', dose: [150, 'mg'], route: 'PO', period: [12, 'h'], classes: ['ANTICOAG'] },
  gemfibrozil: { name: 'gemfibrozil', ingredients: ['4719'], atc: 'C10AB04', dose: [600, 'mg'], route: 'PO', period: [12, 'h'], classes: [] },
  insulin: { name: 'insulin glargine', ingredients: ['274783'], product: ['311041', 'insulin glargine 100 UNT/ML Injectable Solution'], atc: 'A10AE04', dose: [20, '[iU]'], route: 'SC', period: [1, 'd'], classes: [] },
} as const satisfies Record<string, DrugCodes>;

export type DrugToken = keyof typeof drugTable;

export const DRUGS: Readonly<Record<DrugToken, DrugCodes>> = drugTable;

export const DRUG_TOKENS = Object.keys(drugTable) as readonly DrugToken[];

export const isDrugToken = (token: string): token is DrugToken => token in drugTable;

export const hasClass = (token: DrugToken, drugClass: string): boolean =>
  DRUGS[token].classes.includes(drugClass);
