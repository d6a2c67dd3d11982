// Rules that turn on a test or examination that is not on file. Absence makes them true; a part of
// the record that could not be read does not.
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/domain/calendar.ts';
import type { Case } from '../../../src/domain/case.ts';
import { exact } from '../../../src/domain/measurement.ts';
import { anthracyclineWithoutLvef } from '../../../src/guideline/rules/safety/anthracycline-heart.ts';
import { cdk46WithoutBloodCount } from '../../../src/guideline/rules/safety/cdk46-blood-count.ts';
import { dpydMissing } from '../../../src/guideline/rules/safety/fluoropyrimidine-dpd.ts';
import { hepatitisBScreenMissing } from '../../../src/guideline/rules/safety/hepatitis-b.ts';
import { pi3kAktWithoutGlucose } from '../../../src/guideline/rules/safety/pi3k-akt-glucose.ts';
import { pregnancyTestMissing } from '../../../src/guideline/rules/safety/pregnancy-test.ts';
import { ribociclibWithoutEcg } from '../../../src/guideline/rules/safety/ribociclib-qt.ts';
import { firedOf } from '../../support/outcome.ts';
import { daysAgo, type PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const pregnancyTest = (ago: number, pregnant = false): Partial<Case> => ({
  pregnancyStatements: [
    { reference: 'Observation/hcg', date: exactly(daysAgo(ago)), value: { pregnant, by: 'test' } },
  ],
});

describe('pregnancy test', () => {
  const woman: PlainFacts = { age: 41, orders: ['capecitabine'] };
  describeRule(pregnancyTestMissing, [
    ['woman of 41, capecitabine', 'fires', woman],
    ['test 14 days ago', 'silent', { ...woman, case: pregnancyTest(14) }],
    ['test 15 days ago', 'fires', { ...woman, case: pregnancyTest(15) }],
    ['woman of 55', 'fires', { ...woman, age: 55 }],
    ['woman of 56', 'silent', { ...woman, age: 56 }],
    ['man of 41', 'silent', { ...woman, sex: 'male' }],
    ['sex not recorded', 'undetermined', { ...woman, sex: 'unknown' }],
    ['hysterectomy', 'silent', { ...woman, problems: ['hysterectomy'] }],
    ['both ovaries removed', 'silent', { ...woman, procedures: ['bilateral-oophorectomy'] }],
    [
      'ovarian suppression does not exclude pregnancy',
      'fires',
      { ...woman, active: ['goserelin'] },
    ],
    ['already on capecitabine', 'silent', { ...woman, active: ['capecitabine'] }],
    ['zoledronic acid harms a fetus', 'fires', { ...woman, orders: ['zoledronic-acid'] }],
    ['goserelin is not among the fetotoxic drugs', 'silent', { ...woman, orders: ['goserelin'] }],
    ['a documented pregnancy is SAF-01', 'silent', { ...woman, problems: ['pregnancy'] }],
    ['results could not be read', 'undetermined', { ...woman, unavailable: ['results'] }],
  ]);

  it('assumes childbearing potential where ovarian function could not be read, and says so', () => {
    const { assumed } = firedOf(pregnancyTestMissing, { ...woman, unavailable: ['procedures'] });
    expect(assumed.join(' ')).toContain('ovarian function could not be read');
  });
});

describe('hepatitis B', () => {
  const screen = ['hepatitis-b-antigen', 'hepatitis-b-core'] as const;
  describeRule(hepatitisBScreenMissing, [
    ['paclitaxel', 'fires', { orders: ['paclitaxel'] }],
    ['paclitaxel with letrozole', 'fires', { orders: ['letrozole', 'paclitaxel'] }],
    ['palbociclib with letrozole', 'fires', { orders: ['letrozole', 'palbociclib'] }],
    ['endocrine therapy alone', 'silent', { orders: ['letrozole'] }],
    ['screened', 'silent', { orders: ['paclitaxel'], testsOnFile: screen }],
    ['surface antigen alone', 'fires', { orders: ['paclitaxel'], testsOnFile: [screen[0]] }],
    ['core antibody alone', 'fires', { orders: ['paclitaxel'], testsOnFile: [screen[1]] }],
    ['next cycle of paclitaxel', 'silent', { orders: ['paclitaxel'], active: ['paclitaxel'] }],
    ['only on signing', 'silent', { hook: 'order-select', orders: ['paclitaxel'] }],
    [
      'results could not be read',
      'undetermined',
      { orders: ['paclitaxel'], unavailable: ['results'] },
    ],
  ]);
});

describe('ECG before ribociclib', () => {
  describeRule(ribociclibWithoutEcg, [
    ['no ECG', 'fires', { orders: ['ribociclib'] }],
    [
      'ECG 28 days ago',
      'silent',
      { orders: ['ribociclib'], results: { qtcf: { ...exact(420), daysAgo: 28 } } },
    ],
    [
      'ECG 29 days ago',
      'fires',
      { orders: ['ribociclib'], results: { qtcf: { ...exact(420), daysAgo: 29 } } },
    ],
    ['ribociclib already taken', 'silent', { orders: ['ribociclib'], active: ['ribociclib'] }],
    ['palbociclib', 'silent', { orders: ['palbociclib'] }],
    [
      'results could not be read',
      'undetermined',
      { orders: ['ribociclib'], unavailable: ['results'] },
    ],
    [
      'medications could not be read',
      'undetermined',
      { orders: ['ribociclib'], unavailable: ['medications'] },
    ],
  ]);

  it('names the electrolytes that are not on file', () => {
    const none = firedOf(ribociclibWithoutEcg, { orders: ['ribociclib'] });
    expect(none.assumed).toEqual([
      'no current potassium result on file',
      'no current magnesium result on file',
      'no current calcium result on file',
    ]);
    const results = { potassium: 4, magnesium: 2, calcium: 9 };
    expect(firedOf(ribociclibWithoutEcg, { orders: ['ribociclib'], results }).assumed).toEqual([]);
  });
});

describeRule(cdk46WithoutBloodCount, [
  ['no count', 'fires', { orders: ['abemaciclib'] }],
  [
    'count 28 days ago',
    'silent',
    { orders: ['abemaciclib'], results: { neutrophils: { ...exact(3), daysAgo: 28 } } },
  ],
  [
    'count 29 days ago',
    'fires',
    { orders: ['abemaciclib'], results: { neutrophils: { ...exact(3), daysAgo: 29 } } },
  ],
  ['also for a drug that is taken', 'fires', { orders: ['abemaciclib'], active: ['abemaciclib'] }],
  ['letrozole', 'silent', { orders: ['letrozole'] }],
  [
    'results could not be read',
    'undetermined',
    { orders: ['abemaciclib'], unavailable: ['results'] },
  ],
]);

const glucose = { fastingGlucose: 95, hba1c: 5.5 };

describeRule(pi3kAktWithoutGlucose, [
  ['neither on file', 'fires', { orders: ['alpelisib'] }],
  ['only glucose', 'fires', { orders: ['inavolisib'], results: { fastingGlucose: 95 } }],
  ['only HbA1c', 'fires', { orders: ['capivasertib'], results: { hba1c: 5.5 } }],
  ['both on file', 'silent', { orders: ['alpelisib'], results: glucose }],
  [
    'glucose 28 and HbA1c 90 days ago',
    'silent',
    {
      orders: ['alpelisib'],
      results: {
        fastingGlucose: { ...exact(95), daysAgo: 28 },
        hba1c: { ...exact(5.5), daysAgo: 90 },
      },
    },
  ],
  [
    'glucose 29 days ago',
    'fires',
    {
      orders: ['alpelisib'],
      results: { ...glucose, fastingGlucose: { ...exact(95), daysAgo: 29 } },
    },
  ],
  [
    'HbA1c 91 days ago',
    'fires',
    { orders: ['alpelisib'], results: { ...glucose, hba1c: { ...exact(5.5), daysAgo: 91 } } },
  ],
  ['everolimus', 'silent', { orders: ['everolimus'] }],
  [
    'results could not be read',
    'undetermined',
    { orders: ['alpelisib'], unavailable: ['results'] },
  ],
]);

const dpd: Partial<Case> = {
  dpd: [
    {
      reference: 'Condition/dpd',
      date: exactly(daysAgo(30)),
      value: { activity: 'partial', phenotypeStated: false },
    },
  ],
};

describeRule(dpydMissing, [
  ['capecitabine', 'fires', { orders: ['capecitabine'] }],
  ['fluorouracil', 'fires', { orders: ['fluorouracil'] }],
  ['tested', 'silent', { orders: ['capecitabine'], testsOnFile: ['dpyd'] }],
  ['a deficiency on record is a result', 'silent', { orders: ['capecitabine'], case: dpd }],
  ['gemcitabine', 'silent', { orders: ['gemcitabine'] }],
  [
    'results could not be read',
    'undetermined',
    { orders: ['capecitabine'], unavailable: ['results'] },
  ],
]);

describeRule(anthracyclineWithoutLvef, [
  ['no LVEF', 'fires', { orders: ['doxorubicin'] }],
  [
    'LVEF 90 days ago',
    'silent',
    { orders: ['epirubicin'], results: { lvef: { ...exact(60), daysAgo: 90 } } },
  ],
  [
    'LVEF 91 days ago',
    'fires',
    { orders: ['epirubicin'], results: { lvef: { ...exact(60), daysAgo: 91 } } },
  ],
  ['liposomal doxorubicin', 'fires', { orders: ['liposomal-doxorubicin'] }],
  ['paclitaxel', 'silent', { orders: ['paclitaxel'] }],
  [
    'results could not be read',
    'undetermined',
    { orders: ['doxorubicin'], unavailable: ['results'] },
  ],
]);
