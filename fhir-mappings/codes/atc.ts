// ATC codes, by ingredient, with the groups that stand for a class. ATC is copyright WHO Collaborating
// Centre for Drug Statistics Methodology: codes and names of the substances only. Topical codes
// (D, S, and C05 and G01 forms) are left out: no systemic exposure.
import type { CombinationRow, DrugCodes } from './code-row.ts';
import type { IngredientId } from './ingredient.ts';

// biome-ignore format: one code a line.
export const atc: DrugCodes = {
  tamoxifen: [
    ['L02BA01', 'tamoxifen', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  toremifene: [
    ['L02BA02', 'toremifene', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  anastrozole: [
    ['L02BG03', 'anastrozole', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  letrozole: [
    ['L02BG04', 'letrozole', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  exemestane: [
    ['L02BG06', 'exemestane', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  fulvestrant: [
    ['L02BA03', 'fulvestrant', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  elacestrant: [
    ['L02BA04', 'elacestrant', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  goserelin: [
    ['L02AE03', 'goserelin', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  leuprolide: [
    ['L02AE02', 'leuprorelin', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['L02AE51', 'leuprorelin and bicalutamide', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  triptorelin: [
    ['L02AE04', 'triptorelin', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  degarelix: [
    ['L02BX02', 'degarelix', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  megestrol: [
    ['L02AB01', 'megestrol', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['G03AC05', 'megestrol', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['G03DB02', 'megestrol', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  medroxyprogesterone: [
    ['L02AB02', 'medroxyprogesterone', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['G03AC06', 'medroxyprogesterone', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['G03DA02', 'medroxyprogesterone', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  fluoxymesterone: [
    ['G03BA01', 'fluoxymesterone', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  testosterone: [
    ['G03BA03', 'testosterone', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  estradiol: [
    ['G03CA03', 'estradiol', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['G03CA53', 'estradiol, combinations', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['L02AA02', 'polyestradiol phosphate', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  'ethinyl-estradiol': [
    ['L02AA03', 'ethinylestradiol', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['G03CA01', 'ethinylestradiol', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  diethylstilbestrol: [
    ['L02AA01', 'diethylstilbestrol', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['G03CB02', 'diethylstilbestrol', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['G03CC05', 'diethylstilbestrol', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  'conjugated-estrogens': [
    ['G03CA57', 'conjugated estrogens', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['G03CC07', 'conjugated estrogens and bazedoxifene', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  tibolone: [
    ['G03CX01', 'tibolone', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  palbociclib: [
    ['L01EF01', 'palbociclib', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  ribociclib: [
    ['L01EF02', 'ribociclib', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  abemaciclib: [
    ['L01EF03', 'abemaciclib', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  everolimus: [
    ['L01EG02', 'everolimus', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['L04AH02', 'everolimus', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  alpelisib: [
    ['L01EM03', 'alpelisib', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  inavolisib: [
    ['L01EM06', 'inavolisib', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  capivasertib: [
    ['L01EX27', 'capivasertib', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  trastuzumab: [
    ['L01FD01', 'trastuzumab', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  pertuzumab: [
    ['L01FD02', 'pertuzumab', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  margetuximab: [
    ['L01FD06', 'margetuximab', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  'trastuzumab-emtansine': [
    ['L01FD03', 'trastuzumab emtansine', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  'trastuzumab-deruxtecan': [
    ['L01FD04', 'trastuzumab deruxtecan', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  lapatinib: [
    ['L01EH01', 'lapatinib', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  neratinib: [
    ['L01EH02', 'neratinib', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  tucatinib: [
    ['L01EH03', 'tucatinib', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  'sacituzumab-govitecan': [
    ['L01FX17', 'sacituzumab govitecan', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  'datopotamab-deruxtecan': [
    ['L01FX35', 'datopotamab deruxtecan', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  olaparib: [
    ['L01XK01', 'olaparib', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  talazoparib: [
    ['L01XK04', 'talazoparib', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  pembrolizumab: [
    ['L01FF02', 'pembrolizumab', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  bevacizumab: [
    ['L01FG01', 'bevacizumab', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  doxorubicin: [
    ['L01DB01', 'doxorubicin', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  epirubicin: [
    ['L01DB03', 'epirubicin', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  paclitaxel: [
    ['L01CD01', 'paclitaxel', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  docetaxel: [
    ['L01CD02', 'docetaxel', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  capecitabine: [
    ['L01BC06', 'capecitabine', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  vinorelbine: [
    ['L01CA04', 'vinorelbine', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  gemcitabine: [
    ['L01BC05', 'gemcitabine', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  ixabepilone: [
    ['L01DC04', 'ixabepilone', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  eribulin: [
    ['L01XX41', 'eribulin', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  carboplatin: [
    ['L01XA02', 'carboplatin', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  cisplatin: [
    ['L01XA01', 'cisplatin', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  cyclophosphamide: [
    ['L01AA01', 'cyclophosphamide', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  methotrexate: [
    ['L01BA01', 'methotrexate', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['L04AX03', 'methotrexate', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  fluorouracil: [
    ['L01BC02', 'fluorouracil', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  'zoledronic-acid': [
    ['M05BA08', 'zoledronic acid', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['M05BB08', 'zoledronic acid, calcium and colecalciferol, sequential', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  pamidronate: [
    ['M05BA03', 'pamidronic acid', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  ibandronate: [
    ['M05BA06', 'ibandronic acid', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['M05BB09', 'ibandronic acid and colecalciferol', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  clodronate: [
    ['M05BA02', 'clodronic acid', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  denosumab: [
    ['M05BX04', 'denosumab', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  paroxetine: [
    ['N06AB05', 'paroxetine', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  fluoxetine: [
    ['N06AB03', 'fluoxetine', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['N06CA03', 'fluoxetine and psycholeptics', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  bupropion: [
    ['N06AX12', 'bupropion', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['N06AX62', 'bupropion and dextromethorphan', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['A08AA62', 'bupropion and naltrexone', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  quinidine: [
    ['C01BA01', 'quinidine', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['C01BA51', 'quinidine, combinations excl. psycholeptics', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['C01BA71', 'quinidine, combinations with psycholeptics', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  ketoconazole: [
    ['J02AB02', 'ketoconazole', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['H02CA03', 'ketoconazole', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  itraconazole: [
    ['J02AC02', 'itraconazole', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  clarithromycin: [
    ['J01FA09', 'clarithromycin', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['A02BD04', 'pantoprazole, amoxicillin and clarithromycin', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['A02BD05', 'omeprazole, amoxicillin and clarithromycin', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['A02BD06', 'esomeprazole, amoxicillin and clarithromycin', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['A02BD07', 'lansoprazole, amoxicillin and clarithromycin', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['A02BD09', 'lansoprazole, clarithromycin and tinidazole', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['A02BD11', 'pantoprazole, amoxicillin, clarithromycin and metronidazole', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['A02BD12', 'rabeprazole, amoxicillin and clarithromycin', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['A02BD14', 'vonoprazan, amoxicillin and clarithromycin', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  ritonavir: [
    ['J05AE03', 'ritonavir', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J05AE30', 'nirmatrelvir and ritonavir', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J05AP52', 'dasabuvir, ombitasvir, paritaprevir and ritonavir', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J05AP53', 'ombitasvir, paritaprevir and ritonavir', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J05AR10', 'lopinavir and ritonavir', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J05AR23', 'atazanavir and ritonavir', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J05AR26', 'darunavir and ritonavir', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  posaconazole: [
    ['J02AC04', 'posaconazole', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  voriconazole: [
    ['J02AC03', 'voriconazole', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  cobicistat: [
    ['V03AX03', 'cobicistat', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J05AR09', 'emtricitabine, tenofovir disoproxil, elvitegravir and cobicistat', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J05AR14', 'darunavir and cobicistat', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J05AR15', 'atazanavir and cobicistat', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J05AR18', 'emtricitabine, tenofovir alafenamide, elvitegravir and cobicistat', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J05AR22', 'emtricitabine, tenofovir alafenamide, darunavir and cobicistat', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  fluconazole: [
    ['J02AC01', 'fluconazole', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J01RA07', 'azithromycin, fluconazole and secnidazole', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  diltiazem: [
    ['C08DB01', 'diltiazem', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  verapamil: [
    ['C08DA01', 'verapamil', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['C08DA51', 'verapamil, combinations', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['C09BB10', 'trandolapril and verapamil', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  erythromycin: [
    ['J01FA01', 'erythromycin', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  ciprofloxacin: [
    ['J01MA02', 'ciprofloxacin', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J01RA10', 'ciprofloxacin and metronidazole', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J01RA11', 'ciprofloxacin and tinidazole', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J01RA12', 'ciprofloxacin and ornidazole', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  rifampin: [
    ['J04AB02', 'rifampicin', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J04AM02', 'rifampicin and isoniazid', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J04AM05', 'rifampicin, pyrazinamide and isoniazid', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J04AM06', 'rifampicin, pyrazinamide, ethambutol and isoniazid', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J04AM07', 'rifampicin, ethambutol and isoniazid', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  phenytoin: [
    ['N03AB02', 'phenytoin', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['N03AB05', 'fosphenytoin', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['N03AB52', 'phenytoin, combinations', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  carbamazepine: [
    ['N03AF01', 'carbamazepine', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  'st-johns-wort': [
    ['N06AX25', 'Hyperici herba', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  ondansetron: [
    ['A04AA01', 'ondansetron', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  methadone: [
    ['N07BC02', 'methadone', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['N02AC52', 'methadone, combinations excl. psycholeptics', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  amiodarone: [
    ['C01BD01', 'amiodarone', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  sotalol: [
    ['C07AA07', 'sotalol', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['C07BA07', 'sotalol and thiazides', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  haloperidol: [
    ['N05AD01', 'haloperidol', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  moxifloxacin: [
    ['J01MA14', 'moxifloxacin', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  citalopram: [
    ['N06AB04', 'citalopram', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  warfarin: [
    ['B01AA03', 'warfarin', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  apixaban: [
    ['B01AF02', 'apixaban', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  rivaroxaban: [
    ['B01AF01', 'rivaroxaban', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['B01AF51', 'rivaroxaban and acetylsalicylic acid', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  enoxaparin: [
    ['B01AB05', 'enoxaparin', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  dabigatran: [
    ['B01AE07', 'dabigatran etexilate', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  gemfibrozil: [
    ['C10AB04', 'gemfibrozil', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  'other-anticoagulant': [
    ['B01AX05', 'fondaparinux', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  mmr: [
    ['J07BD01', 'measles, live attenuated', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J07BD51', 'measles, combinations with mumps, live attenuated', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J07BD52', 'measles, combinations with mumps and rubella, live attenuated', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J07BD53', 'measles, combinations with rubella, live attenuated', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J07BD54', 'measles, combinations with mumps, rubella and varicella, live attenuated', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  varicella: [
    ['J07BK01', 'varicella, live attenuated', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['J07BD54', 'measles, combinations with mumps, rubella and varicella, live attenuated', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  'zoster-live': [
    ['J07BK02', 'zoster, live attenuated', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  'yellow-fever': [
    ['J07BL01', 'yellow fever, live attenuated', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  laiv: [
    ['J07BB03', 'influenza, live attenuated', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  'typhoid-oral': [
    ['J07AP01', 'typhoid, oral, live attenuated', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  'other-estrogen': [
    ['G03CA04', 'estriol', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['G03CA07', 'estrone', 'fabkury/atcd, WHO ATC 2026-04-25'],
    ['G03CA10', 'estetrol', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  raloxifene: [
    ['G03XC01', 'raloxifene', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  duloxetine: [
    ['N06AX21', 'duloxetine', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
  atezolizumab: [
    ['L01FF05', 'atezolizumab', 'fabkury/atcd, WHO ATC 2026-04-25'],
  ],
};

// biome-ignore format: one code a line.
export const atcCombinations: readonly CombinationRow[] = [
  ['L01FY01', 'pertuzumab and trastuzumab', 'fabkury/atcd, WHO ATC 2026-04-25', ['trastuzumab', 'pertuzumab']],
  ['A10AE54', 'insulin glargine and lixisenatide', 'fabkury/atcd, WHO ATC 2026-04-25', ['insulin', 'other-antidiabetic']],
  ['A10AE56', 'insulin degludec and liraglutide', 'fabkury/atcd, WHO ATC 2026-04-25', ['insulin', 'other-antidiabetic']],
  ['A10AE57', 'insulin icodec and semaglutide', 'fabkury/atcd, WHO ATC 2026-04-25', ['insulin', 'other-antidiabetic']],
  ['G03AA14', 'nomegestrol and estradiol', 'fabkury/atcd, WHO ATC 2026-04-25', ['estradiol', 'progestin']],
  ['G03AA17', 'medroxyprogesterone and estradiol', 'fabkury/atcd, WHO ATC 2026-04-25', ['estradiol', 'progestin']],
  ['G03AA18', 'drospirenone and estetrol', 'fabkury/atcd, WHO ATC 2026-04-25', ['other-estrogen', 'progestin']],
  ['G03AB08', 'dienogest and estradiol', 'fabkury/atcd, WHO ATC 2026-04-25', ['estradiol', 'progestin']],
];

/** Groups whose members need no row of their own; a code above and the longest prefix win. */
// biome-ignore format: one prefix a line.
export const atcPrefixes: readonly { prefix: string; ingredients: readonly IngredientId[] }[] = [
  { prefix: 'A10A', ingredients: ['insulin'] },
  { prefix: 'A10B', ingredients: ['other-antidiabetic'] },
  { prefix: 'B01AA', ingredients: ['other-anticoagulant'] },
  { prefix: 'B01AB', ingredients: ['other-anticoagulant'] },
  { prefix: 'B01AE', ingredients: ['other-anticoagulant'] },
  { prefix: 'B01AF', ingredients: ['other-anticoagulant'] },
  { prefix: 'G03AA', ingredients: ['ethinyl-estradiol', 'progestin'] },
  { prefix: 'G03AB', ingredients: ['ethinyl-estradiol', 'progestin'] },
  { prefix: 'G03FA', ingredients: ['estradiol', 'progestin'] },
  { prefix: 'G03FB', ingredients: ['estradiol', 'progestin'] },
  { prefix: 'G03HB', ingredients: ['ethinyl-estradiol', 'progestin'] },
];
