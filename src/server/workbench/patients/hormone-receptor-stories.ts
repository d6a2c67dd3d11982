// Stories of hormone-receptor positive disease.
import { breastCancer, metastasis, pathology, progression } from './disease.ts';
import { ecog, given, judged, lastMenses, measured, treated, variant } from './results.ts';
import type { Story } from './story.ts';

const premenopausal: Story = {
  id: 'premenopausal-letrozole',
  family: 'Almond',
  given: 'Rosa',
  sex: 'female',
  age: 43,
  title: 'Premenopausal, letrozole is considered',
  about:
    'Bone metastases for two months, ER 90 %, still menstruating. Letrozole alone does not lower estrogen while the ovaries work.',
  tryOrders: ['letrozole', 'goserelin', 'ribociclib'],
  write: (chart) => {
    breastCancer(chart, 1500);
    metastasis(chart, 'bone', 62);
    pathology(chart, 'breast', 1490, { er: 95, pr: 80, her2: '1+' });
    pathology(chart, 'bone', 50, { er: 90, pr: 60, her2: '1+' });
    lastMenses(chart, 20);
    measured(chart, 'estradiol', 142, 9);
    measured(chart, 'fsh', 6.1, 9);
    ecog(chart, 0);
    measured(chart, 'neutrophils', 4.1, 5);
    measured(chart, 'creatinine', 0.7, 5);
    measured(chart, 'calcium', 9.4, 5);
    measured(chart, 'albumin', 4.2, 5);
  },
};

const lapsed: Story = {
  id: 'suppression-lapsed',
  family: 'Birch',
  given: 'Ines',
  sex: 'female',
  age: 45,
  title: 'Goserelin overdue under letrozole',
  about:
    'On letrozole, palbociclib and goserelin; the last goserelin dose was given 47 days ago, 28 days apart before that.',
  tryOrders: ['letrozole', 'palbociclib', 'goserelin'],
  write: (chart) => {
    breastCancer(chart, 2100);
    metastasis(chart, 'bone', 380);
    metastasis(chart, 'lung', 380);
    pathology(chart, 'lung', 370, { er: 80, pr: 20, her2: '0' });
    for (const daysAgo of [187, 159, 131, 103, 75, 47]) given(chart, 'goserelin', daysAgo);
    treated(chart, 'letrozole', { from: 187, regimen: 'first-line' });
    treated(chart, 'palbociclib', { from: 187, regimen: 'first-line' });
    treated(chart, 'zoledronic-acid', { from: 187 });
    measured(chart, 'neutrophils', 1.6, 4);
    measured(chart, 'platelets', 210, 4);
    measured(chart, 'clearance', 92, 4);
    measured(chart, 'calcium', 9.1, 4);
    measured(chart, 'albumin', 4, 4);
    ecog(chart, 1);
  },
};

const crisis: Story = {
  id: 'visceral-crisis',
  family: 'Cedar',
  given: 'Maud',
  sex: 'female',
  age: 61,
  title: 'Visceral crisis in the liver',
  about:
    'ER-positive disease with liver failing within weeks. A clinician has stated visceral crisis and rapid progression.',
  tryOrders: ['letrozole', 'paclitaxel', 'docetaxel'],
  write: (chart) => {
    breastCancer(chart, 2600);
    metastasis(chart, 'liver', 75);
    metastasis(chart, 'bone', 75);
    pathology(chart, 'liver', 66, { er: 85, pr: 10, her2: '0' });
    judged(chart, 'visceral-crisis', true, 3);
    judged(chart, 'rapid-progression', true, 3);
    judged(chart, 'diffuse-organ-involvement', true, 3);
    measured(chart, 'bilirubin', 1.1, 40);
    measured(chart, 'bilirubin', 2.4, 16);
    measured(chart, 'bilirubin', 4.6, 2);
    measured(chart, 'ast', 62, 40);
    measured(chart, 'ast', 148, 16);
    measured(chart, 'ast', 288, 2);
    measured(chart, 'alt', 196, 2);
    measured(chart, 'neutrophils', 5.2, 2);
    measured(chart, 'platelets', 168, 2);
    ecog(chart, 2);
  },
};

const esr1: Story = {
  id: 'esr1-after-cdk46',
  family: 'Dogwood',
  given: 'Helen',
  sex: 'female',
  age: 67,
  title: 'ESR1 mutation after an aromatase inhibitor',
  about:
    'Postmenopausal. Progression on letrozole with palbociclib; ESR1 mutated in plasma, PIK3CA wild type.',
  tryOrders: ['anastrozole', 'elacestrant', 'fulvestrant'],
  write: (chart) => {
    breastCancer(chart, 3200);
    metastasis(chart, 'bone', 720);
    metastasis(chart, 'liver', 40);
    treated(chart, 'tamoxifen', { from: 3100, to: 1300 });
    treated(chart, 'letrozole', {
      from: 700,
      to: 38,
      stoppedFor: 'progression',
      regimen: 'first-line',
    });
    treated(chart, 'palbociclib', {
      from: 700,
      to: 38,
      stoppedFor: 'progression',
      regimen: 'first-line',
    });
    progression(chart, 40);
    pathology(chart, 'bone', 715, { er: 90, pr: 40, her2: '1+' });
    pathology(chart, 'liver', 30, { er: 70, pr: 0, her2: '1+' });
    variant(chart, 'ESR1', 'present', 'somatic');
    variant(chart, 'PIK3CA', 'absent', 'somatic');
    measured(chart, 'ast', 44, 6);
    measured(chart, 'bilirubin', 0.7, 6);
    ecog(chart, 1);
  },
};

const qt: Story = {
  id: 'qtc-ribociclib',
  family: 'Elder',
  given: 'Joan',
  sex: 'female',
  age: 64,
  title: 'Ribociclib with a long QTc',
  about:
    'First line for ER-positive disease. QTcF 468 ms, on citalopram, potassium low. Ribociclib prolongs the QT interval.',
  tryOrders: ['ribociclib', 'palbociclib', 'letrozole'],
  write: (chart) => {
    breastCancer(chart, 1900);
    metastasis(chart, 'bone', 45);
    metastasis(chart, 'pleura', 45);
    pathology(chart, 'bone', 38, { er: 95, pr: 70, her2: '0' });
    treated(chart, 'citalopram', { from: 500 });
    treated(chart, 'letrozole', { from: 12, regimen: 'first-line' });
    measured(chart, 'qtcf', 441, 200);
    measured(chart, 'qtcf', 468, 6);
    measured(chart, 'potassium', 3.3, 6);
    measured(chart, 'magnesium', 1.9, 6);
    measured(chart, 'neutrophils', 3.9, 6);
    measured(chart, 'ast', 30, 6);
    measured(chart, 'alt', 28, 6);
    ecog(chart, 1);
  },
};

const man: Story = {
  id: 'man',
  family: 'Fir',
  given: 'Walter',
  sex: 'male',
  age: 69,
  title: 'A man with ER-positive disease',
  about:
    'An aromatase inhibitor alone lets testosterone, and with it estrogen, rise in a man; tamoxifen is the usual choice.',
  tryOrders: ['anastrozole', 'tamoxifen', 'fulvestrant'],
  write: (chart) => {
    breastCancer(chart, 1200);
    metastasis(chart, 'bone', 70);
    pathology(chart, 'bone', 60, { er: 100, pr: 90, her2: '0' });
    variant(chart, 'BRCA2', 'absent', 'germline');
    treated(chart, 'warfarin', { from: 900 });
    measured(chart, 'creatinine', 1, 8);
    ecog(chart, 1);
  },
};

const erLow: Story = {
  id: 'er-low',
  family: 'Gorse',
  given: 'Nadia',
  sex: 'female',
  age: 55,
  title: 'ER-low, which way to go',
  about:
    'ER 4 %, PR 0 %, HER2 0 on a lung metastasis; the primary had ER 60 %. Menopausal status is not established.',
  tryOrders: ['letrozole', 'capecitabine', 'paclitaxel'],
  write: (chart) => {
    breastCancer(chart, 1700);
    metastasis(chart, 'lung', 90);
    pathology(chart, 'breast', 1690, { er: 60, pr: 30, her2: '0' });
    pathology(chart, 'lung', 80, { er: 4, pr: 0, her2: '0' });
    measured(chart, 'neutrophils', 3, 6);
    ecog(chart, 1);
  },
};

export const hormoneReceptorStories: readonly Story[] = [
  premenopausal,
  lapsed,
  crisis,
  esr1,
  qt,
  man,
  erLow,
];
