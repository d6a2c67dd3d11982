// Stories of HER2-positive and triple-negative disease, of drug safety, and of poor records.
import { fileResult, judgementCode, loinc, quantity, snomed } from './chart.ts';
import { breastCancer, diagnosis, metastasis, pathology, progression } from './disease.ts';
import { ecog, judged, measured, treated, variant } from './results.ts';
import type { Story } from './story.ts';

const equivocal: Story = {
  id: 'her2-equivocal',
  family: 'Hazel',
  given: 'Carla',
  sex: 'female',
  age: 58,
  title: 'HER2 2+ without in-situ hybridisation',
  about:
    'HER2 IHC 2+ on the liver metastasis, no ISH on file, and trastuzumab about to be ordered.',
  tryOrders: ['trastuzumab', 'pertuzumab', 'docetaxel'],
  write: (chart) => {
    breastCancer(chart, 900);
    metastasis(chart, 'liver', 50);
    pathology(chart, 'breast', 890, { er: 0, pr: 0, her2: '1+' });
    pathology(chart, 'liver', 42, { er: 0, pr: 0, her2: '2+' });
    measured(chart, 'ast', 52, 5);
    measured(chart, 'bilirubin', 0.8, 5);
    measured(chart, 'neutrophils', 4.4, 3);
    ecog(chart, 1);
  },
};

const brain: Story = {
  id: 'brain-on-trastuzumab',
  family: 'Ivy',
  given: 'Petra',
  sex: 'female',
  age: 49,
  title: 'Brain metastases on trastuzumab',
  about:
    'HER2-positive. New brain metastases while trastuzumab, pertuzumab and docetaxel hold the disease elsewhere.',
  tryOrders: ['tucatinib', 'trastuzumab-deruxtecan', 'capecitabine'],
  write: (chart) => {
    breastCancer(chart, 1100);
    metastasis(chart, 'liver', 420);
    metastasis(chart, 'brain', 20);
    pathology(chart, 'liver', 410, { er: 0, pr: 0, her2: '3+' });
    const first = { from: 400, regimen: 'first-line' } as const;
    treated(chart, 'docetaxel', { ...first, to: 270 });
    treated(chart, 'trastuzumab', first);
    treated(chart, 'pertuzumab', first);
    progression(chart, 20);
    judged(chart, 'metastatic-lesion-count', 3, 15);
    measured(chart, 'lvef', 63, 405);
    measured(chart, 'lvef', 60, 60);
    ecog(chart, 1);
  },
};

const heart: Story = {
  id: 'lvef-drop',
  family: 'Juniper',
  given: 'Olga',
  sex: 'female',
  age: 57,
  title: 'LVEF drop on trastuzumab',
  about: 'LVEF fell from 64 % to 44 % under trastuzumab and pertuzumab; the next cycle is due.',
  tryOrders: ['trastuzumab', 'pertuzumab'],
  write: (chart) => {
    breastCancer(chart, 1400);
    metastasis(chart, 'lung', 330);
    pathology(chart, 'lung', 320, { er: 0, pr: 0, her2: '3+', ish: 'amplified' });
    treated(chart, 'epirubicin', { from: 1380, to: 1310 });
    const first = { from: 310, regimen: 'first-line' } as const;
    treated(chart, 'docetaxel', { ...first, to: 180 });
    treated(chart, 'trastuzumab', first);
    treated(chart, 'pertuzumab', first);
    measured(chart, 'lvef', 64, 318);
    measured(chart, 'lvef', 61, 190);
    measured(chart, 'lvef', 56, 100);
    measured(chart, 'lvef', 44, 5);
    ecog(chart, 1);
  },
};

const brca: Story = {
  id: 'germline-brca',
  family: 'Kapok',
  given: 'Lea',
  sex: 'female',
  age: 41,
  title: 'Triple-negative with germline BRCA1',
  about:
    'Progression after paclitaxel. BRCA1 pathogenic in the germline. PD-L1 and platelet count are on file, pregnancy test is not.',
  tryOrders: ['olaparib', 'carboplatin', 'sacituzumab-govitecan'],
  write: (chart) => {
    breastCancer(chart, 800);
    metastasis(chart, 'lung', 260);
    metastasis(chart, 'skin', 30);
    pathology(chart, 'lung', 250, { er: 0, pr: 0, her2: '0' });
    treated(chart, 'doxorubicin', { from: 780, to: 720 });
    treated(chart, 'cyclophosphamide', { from: 780, to: 720 });
    treated(chart, 'paclitaxel', { from: 240, to: 30, stoppedFor: 'progression' });
    progression(chart, 30);
    variant(chart, 'BRCA1', 'present', 'germline');
    variant(chart, 'BRCA2', 'absent', 'germline');
    fileResult(
      chart,
      { id: 'pdl1-cps', code: judgementCode('pdl1-cps', 'PD-L1 CPS'), daysAgo: 240 },
      { valueQuantity: quantity(3, '{score}') },
    );
    measured(chart, 'neutrophils', 2.4, 3);
    measured(chart, 'platelets', 189, 3);
    measured(chart, 'clearance', 88, 3);
    ecog(chart, 0);
  },
};

const dpd: Story = {
  id: 'dpyd-capecitabine',
  family: 'Larch',
  given: 'Grete',
  sex: 'female',
  age: 71,
  title: 'Capecitabine with partial DPD deficiency',
  about:
    'Endocrine therapy is exhausted, capecitabine is next. DPYD intermediate metaboliser, on warfarin, kidneys at 42 mL/min.',
  tryOrders: ['capecitabine', 'vinorelbine', 'paclitaxel'],
  write: (chart) => {
    breastCancer(chart, 3900);
    metastasis(chart, 'bone', 1400);
    metastasis(chart, 'liver', 60);
    pathology(chart, 'liver', 50, { er: 60, pr: 0, her2: '0' });
    const first = { from: 1390, to: 700, stoppedFor: 'progression', regimen: '1' } as const;
    treated(chart, 'letrozole', first);
    treated(chart, 'palbociclib', first);
    treated(chart, 'fulvestrant', { from: 690, to: 400, stoppedFor: 'progression' });
    treated(chart, 'exemestane', { from: 390, to: 55, stoppedFor: 'progression', regimen: '3' });
    treated(chart, 'everolimus', { from: 390, to: 200, stoppedFor: 'toxicity', regimen: '3' });
    treated(chart, 'warfarin', { from: 300 });
    fileResult(
      chart,
      {
        id: 'dpyd',
        code: loinc('79719-1', 'DPYD metabolic activity interpretation'),
        daysAgo: 20,
      },
      { valueCodeableConcept: loinc('LA10317-8', 'Intermediate metabolizer') },
    );
    measured(chart, 'creatinine', 1.3, 4);
    measured(chart, 'clearance', 42, 4);
    measured(chart, 'neutrophils', 2.9, 4);
    measured(chart, 'bilirubin', 0.9, 4);
    ecog(chart, 1);
  },
};

const kidney: Story = {
  id: 'bone-agent-kidney',
  family: 'Maple',
  given: 'Sofia',
  sex: 'female',
  age: 74,
  title: 'Zoledronic acid with failing kidneys',
  about:
    'Bone metastases under letrozole. Clearance 27 mL/min and falling, calcium low, a tooth extraction planned.',
  tryOrders: ['zoledronic-acid', 'denosumab-120'],
  write: (chart) => {
    breastCancer(chart, 2800);
    metastasis(chart, 'bone', 300);
    pathology(chart, 'bone', 290, { er: 90, pr: 80, her2: '0' });
    treated(chart, 'letrozole', { from: 280 });
    treated(chart, 'zoledronic-acid', { from: 250 });
    measured(chart, 'creatinine', 0.9, 240);
    measured(chart, 'creatinine', 1.3, 60);
    measured(chart, 'creatinine', 1.8, 3);
    measured(chart, 'clearance', 55, 240);
    measured(chart, 'clearance', 38, 60);
    measured(chart, 'clearance', 27, 3);
    measured(chart, 'calcium', 8, 3);
    measured(chart, 'albumin', 4, 3);
    judged(chart, 'planned-invasive-dental-procedure', true);
    ecog(chart, 2);
  },
};

const unknown: Story = {
  id: 'unknown-everything',
  family: 'Nettle',
  given: 'Ada',
  sex: 'female',
  age: 47,
  title: 'Almost nothing is on record',
  about:
    'Referred today: breast cancer and a metastasis are coded, nothing else. Unknown is not no: see what is asked for.',
  tryOrders: ['letrozole', 'trastuzumab', 'capecitabine'],
  write: (chart) => {
    breastCancer(chart, 20);
    diagnosis(
      chart,
      'metastasis',
      snomed('128462008', 'Secondary malignant neoplastic disease'),
      20,
    );
  },
};

const contradictory: Story = {
  id: 'contradictory-record',
  family: 'Oleander',
  given: 'Vera',
  sex: 'female',
  age: 52,
  title: 'A record that contradicts itself',
  about:
    'Two ER results of one day disagree, a drug and a unit are not recognised, and FSH is too old to count.',
  tryOrders: ['letrozole', 'fulvestrant', 'capecitabine'],
  write: (chart) => {
    breastCancer(chart, 1000);
    metastasis(chart, 'bone', 120);
    pathology(chart, 'bone', 110, { er: 40, pr: 5, her2: '1+' });
    fileResult(
      chart,
      {
        id: 'er-bone-second-report',
        code: loinc('85329-1', 'Estrogen receptor, % of cells'),
        daysAgo: 110,
      },
      { specimen: { reference: 'Specimen/specimen-bone' }, valueQuantity: quantity(0, '%') },
    );
    fileResult(
      chart,
      { id: 'estradiol-odd-unit', code: loinc('2243-4', 'Estradiol'), daysAgo: 12 },
      { valueQuantity: { value: 31, unit: 'arbitrary units' } },
    );
    measured(chart, 'fsh', 61, 200);
    chart.file({
      resourceType: 'MedicationStatement',
      id: 'unrecognised-drug',
      status: 'active',
      subject: chart.subject,
      medicationCodeableConcept: { text: 'Study drug ABX-447' },
      effectivePeriod: { start: chart.date(40) },
    });
    measured(chart, 'neutrophils', 1.4, 5);
  },
};

export const otherStories: readonly Story[] = [
  equivocal,
  brain,
  heart,
  brca,
  dpd,
  kidney,
  unknown,
  contradictory,
];
