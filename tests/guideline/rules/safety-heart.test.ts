// QT, ejection fraction and lifetime anthracycline dose.
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/domain/calendar.ts';
import type { Case } from '../../../src/domain/case.ts';
import { exact } from '../../../src/domain/measurement.ts';
import {
  anthracyclineHighDose,
  anthracyclineOverLimit,
} from '../../../src/guideline/rules/safety/anthracycline-dose.ts';
import {
  anthracyclineContraindicated,
  anthracyclineLowNormalLvef,
} from '../../../src/guideline/rules/safety/anthracycline-heart.ts';
import { ribociclibWithQtRisk } from '../../../src/guideline/rules/safety/ribociclib-qt.ts';
import { toremifeneWithQtRisk } from '../../../src/guideline/rules/safety/toremifene-qt.ts';
import { firedOf, summaryOf, undeterminedOf } from '../../support/outcome.ts';
import { daysAgo, type PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const calcium = 9;
const start = (qtcf: number): PlainFacts => ({
  orders: ['ribociclib'],
  results: { qtcf, calcium },
});
const goingOn = (qtcf: number): PlainFacts => ({ ...start(qtcf), active: ['ribociclib'] });

describeRule(ribociclibWithQtRisk, [
  ['start at 449 ms', 'silent', start(449)],
  ['start at 450 ms', 'fires', start(450)],
  ['on treatment at 450 ms', 'silent', goingOn(450)],
  ['on treatment at 480 ms', 'silent', goingOn(480)],
  ['on treatment at 481 ms', 'fires', goingOn(481)],
  ['start without an ECG', 'undetermined', { orders: ['ribociclib'], results: { calcium } }],
  [
    'ECG 29 days ago',
    'undetermined',
    { orders: ['ribociclib'], results: { calcium, qtcf: { ...exact(500), daysAgo: 29 } } },
  ],
  ['no calcium', 'undetermined', { orders: ['ribociclib'], results: { qtcf: 420 } }],
  ['calcium 8.5', 'silent', { orders: ['ribociclib'], results: { qtcf: 420, calcium: 8.5 } }],
  ['calcium 8.4', 'fires', { orders: ['ribociclib'], results: { qtcf: 420, calcium: 8.4 } }],
  [
    'calcium 8.4 with a lower limit of 8.2 at this laboratory',
    'silent',
    {
      orders: ['ribociclib'],
      results: { qtcf: 420, calcium: { ...exact(8.4), normal: { low: 8.2 } } },
    },
  ],
  [
    'potassium 3.4',
    'fires',
    { orders: ['ribociclib'], results: { qtcf: 420, calcium, potassium: 3.4 } },
  ],
  [
    'magnesium 1.6',
    'fires',
    { orders: ['ribociclib'], results: { qtcf: 420, calcium, magnesium: 1.6 } },
  ],
  ['long QT without any result', 'fires', { orders: ['ribociclib'], problems: ['long-qt'] }],
  ['heart failure', 'fires', { ...start(420), problems: ['heart-failure'] }],
  ['heart failure that has resolved', 'silent', { ...start(420), pastProblems: ['heart-failure'] }],
  ['recent infarction', 'fires', { ...start(420), problems: ['myocardial-infarction'] }],
  ['palbociclib', 'silent', { ...start(500), orders: ['palbociclib'] }],
]);

describe('the card of ribociclib', () => {
  it('has the drug, the reason and the value on its first line', () => {
    expect(summaryOf(firedOf(ribociclibWithQtRisk, start(462)))).toBe(
      'ribociclib: QTcF at the limit or QT risk present (QTcF 462 ms)',
    );
  });

  it('names potassium and magnesium that are not on file', () => {
    expect(firedOf(ribociclibWithQtRisk, start(462)).assumed).toEqual([
      'no current potassium result on file',
      'no current magnesium result on file',
    ]);
  });

  it('rests only on the factor that is present', () => {
    const { evidence } = firedOf(ribociclibWithQtRisk, {
      ...start(462),
      problems: ['heart-failure'],
    });
    expect(evidence.map((e) => e.name)).toEqual(['qtcfMs', 'symptomaticHeartFailure']);
  });
});

const toremifene = (results: NonNullable<PlainFacts['results']>): PlainFacts => ({
  orders: ['toremifene'],
  results,
});

describeRule(toremifeneWithQtRisk, [
  ['QTcF 449', 'silent', toremifene({ qtcf: 449 })],
  ['QTcF 450', 'fires', toremifene({ qtcf: 450 })],
  ['no ECG', 'undetermined', toremifene({})],
  ['low potassium without an ECG', 'fires', toremifene({ potassium: 3.4 })],
  ['low magnesium without an ECG', 'fires', toremifene({ magnesium: 1.6 })],
  ['long QT', 'fires', { orders: ['toremifene'], problems: ['long-qt'] }],
  [
    'another limit of the site',
    'fires',
    { ...toremifene({ qtcf: 445 }), settings: { toremifeneQtcfMs: 440 } },
  ],
  ['tamoxifen', 'silent', { orders: ['tamoxifen'], results: { qtcf: 480 } }],
  [
    'methadone taken, but another draft chosen',
    'silent',
    {
      hook: 'order-select',
      orders: ['toremifene', 'letrozole'],
      selected: ['letrozole'],
      active: ['methadone'],
    },
  ],
  [
    'a partner is chosen: only the interaction counts',
    'silent',
    {
      hook: 'order-select',
      orders: ['toremifene', 'letrozole'],
      selected: ['letrozole'],
      problems: ['long-qt'],
    },
  ],
]);

const lvef = (value: number, age = 5): PlainFacts => ({
  orders: ['doxorubicin'],
  results: { lvef: { ...exact(value), daysAgo: age } },
});

describeRule(anthracyclineContraindicated, [
  ['LVEF 39.9 %', 'fires', lvef(39.9)],
  ['LVEF 40 %', 'silent', lvef(40)],
  ['a low LVEF counts whatever its age', 'fires', lvef(35, 400)],
  ['even beyond two years', 'fires', lvef(35, 1000)],
  ['a stale normal LVEF is not used', 'undetermined', lvef(60, 91)],
  ['a normal LVEF of 90 days ago is', 'silent', lvef(60, 90)],
  ['no LVEF', 'undetermined', { orders: ['doxorubicin'] }],
  ['heart failure without LVEF', 'fires', { orders: ['epirubicin'], problems: ['heart-failure'] }],
  ['recent infarction', 'fires', { ...lvef(60), problems: ['myocardial-infarction'] }],
  [
    'Child-Pugh C',
    'fires',
    {
      ...lvef(60),
      case: { childPugh: [{ reference: 'Observation/cp', date: exactly(daysAgo(9)), value: 'C' }] },
    },
  ],
  ['docetaxel', 'silent', { ...lvef(35), orders: ['docetaxel'] }],
  [
    'another limit of the site',
    'fires',
    { ...lvef(42), settings: { anthracyclineLvef: { contraindicated: 45, caution: 50 } } },
  ],
]);

describeRule(anthracyclineLowNormalLvef, [
  ['LVEF 39.9 % is SAF-73', 'silent', lvef(39.9)],
  ['LVEF 40 %', 'fires', lvef(40)],
  ['LVEF 49.9 %', 'fires', lvef(49.9)],
  ['LVEF 50 %', 'silent', lvef(50)],
  ['45 % a year ago', 'fires', lvef(45, 365)],
  ['60 % a year ago', 'undetermined', lvef(60, 365)],
  ['no LVEF', 'undetermined', { orders: ['doxorubicin'] }],
  ['paclitaxel', 'silent', { ...lvef(45), orders: ['paclitaxel'] }],
]);

describe('a stale LVEF', () => {
  it('is named with its value and date', () => {
    expect(undeterminedOf(anthracyclineContraindicated, lvef(60, 91)).missing).toMatchObject([
      { name: 'lvefPercent', reason: 'stale', seen: [{ value: 60, date: '2026-08-23' }] },
    ]);
  });
});

/** Lifetime dose as a clinician stated it, and a draft of 60 mg/m2 unless stated otherwise. */
function lifetime(given: number, ordered = 60, more: PlainFacts = {}): PlainFacts {
  return {
    orders: [{ drugs: ['doxorubicin'], dose: { value: ordered, unit: 'mg/m2' } }],
    judgements: { 'cumulative-anthracycline-dose': given },
    ...more,
  };
}

const chest: PlainFacts = { procedures: ['chest-radiotherapy'] };
const undosed: PlainFacts = { prior: ['doxorubicin'] };

describeRule(anthracyclineOverLimit, [
  ['490 + 60 = 550', 'silent', lifetime(490)],
  ['491 + 60', 'fires', lifetime(491)],
  ['340 + 60 = 400 after chest radiotherapy', 'silent', lifetime(340, 60, chest)],
  ['341 + 60 after chest radiotherapy', 'fires', lifetime(341, 60, chest)],
  ['341 + 60 after trastuzumab', 'fires', lifetime(341, 60, { prior: ['trastuzumab'] })],
  ['341 + 60 after pertuzumab', 'silent', lifetime(341, 60, { prior: ['pertuzumab'] })],
  ['never an anthracycline', 'silent', { orders: ['doxorubicin'] }],
  [
    'epirubicin counts half',
    'silent',
    lifetime(490, 0, { orders: [{ drugs: ['epirubicin'], dose: { value: 120, unit: 'mg/m2' } }] }),
  ],
  [
    '491 with 120 of epirubicin',
    'fires',
    lifetime(491, 0, { orders: [{ drugs: ['epirubicin'], dose: { value: 120, unit: 'mg/m2' } }] }),
  ],
  [
    'dose not stated: 60 mg/m2 assumed',
    'fires',
    { orders: ['doxorubicin'], judgements: { 'cumulative-anthracycline-dose': 491 } },
  ],
  ['an earlier course without doses', 'undetermined', { orders: ['doxorubicin'], ...undosed }],
  [
    'procedures not readable, 420 + 60',
    'undetermined',
    lifetime(420, 60, { unavailable: ['procedures'] }),
  ],
  [
    'procedures not readable, 300 + 60',
    'silent',
    lifetime(300, 60, { unavailable: ['procedures'] }),
  ],
  [
    'procedures not readable, 500 + 60',
    'fires',
    lifetime(500, 60, { unavailable: ['procedures'] }),
  ],
  [
    'medications not readable',
    'undetermined',
    { orders: ['doxorubicin'], unavailable: ['medications'] },
  ],
  [
    'paclitaxel',
    'silent',
    { orders: ['paclitaxel'], judgements: { 'cumulative-anthracycline-dose': 600 } },
  ],
]);

describeRule(anthracyclineHighDose, [
  ['390 + 60 = 450', 'silent', lifetime(390)],
  ['391 + 60', 'fires', lifetime(391)],
  ['490 + 60 = 550', 'fires', lifetime(490)],
  ['491 + 60 is SAF-71', 'silent', lifetime(491)],
  ['420 + 60 after chest radiotherapy is SAF-71', 'silent', lifetime(420, 60, chest)],
  [
    'no dose of an earlier course is known',
    'undetermined',
    { orders: ['doxorubicin'], ...undosed },
  ],
  [
    'paclitaxel',
    'silent',
    { orders: ['paclitaxel'], judgements: { 'cumulative-anthracycline-dose': 480 } },
  ],
]);

describe('a lifetime dose of which a part cannot be read', () => {
  const dose = (ago: number, amount?: number): Case['drugRecords'][number] => ({
    reference: `MedicationAdministration/${ago}`,
    drug: 'doxorubicin',
    kind: 'dose',
    status: 'ended',
    date: exactly(daysAgo(ago)),
    regimen: [],
    ...(amount === undefined ? {} : { amount: { value: amount, unit: 'mg/m2' } }),
  });
  const facts = (read: number): PlainFacts => ({
    orders: [{ drugs: ['doxorubicin'], dose: { value: 60, unit: 'mg/m2' } }],
    case: { drugRecords: [dose(300, read), dose(279)] },
  });

  it('decides by what is known, where that alone is over the limit', () => {
    expect(firedOf(anthracyclineOverLimit, facts(500)).indicator).toBe('critical');
  });

  it('warns where it is over 450 mg/m2 at least, and says that it may be more', () => {
    expect(undeterminedOf(anthracyclineOverLimit, facts(400)).missing[0]?.name).toBe(
      'cumulativeAnthracyclineMgPerM2',
    );
    expect(firedOf(anthracyclineHighDose, facts(400)).assumed.join()).toContain(
      'not lifetime dose',
    );
  });
});

describe('the card of a high lifetime dose', () => {
  it('shows what was given and what is ordered, and the sum with its parts', () => {
    const fired = firedOf(anthracyclineOverLimit, lifetime(420, 60, chest));
    expect(summaryOf(fired)).toBe(
      'doxorubicin: lifetime dose above the usual limit (cumulative anthracycline dose 420 mg/m², ordered anthracycline dose 60 mg/m²)',
    );
    expect(fired.evidence).toContainEqual(
      expect.objectContaining({ value: 420, remark: '480 mg/m² with this order' }),
    );
  });
});
