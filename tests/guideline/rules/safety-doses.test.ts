// Rules that turn on the dose of an order. A dose that is not stated is the label standard dose, and
// the card says so.
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/domain/calendar.ts';
import type { Case } from '../../../src/domain/case.ts';
import type { DrugId } from '../../../src/domain/drug.ts';
import type { Order } from '../../../src/domain/order.ts';
import { carboplatinGfrCap } from '../../../src/guideline/rules/safety/carboplatin-gfr.ts';
import { elacestrantLiverOrCyp3a } from '../../../src/guideline/rules/safety/elacestrant-liver-cyp3a.ts';
import { eribulinQtOrDose } from '../../../src/guideline/rules/safety/eribulin.ts';
import { fulvestrantInLiverDisease } from '../../../src/guideline/rules/safety/fulvestrant-liver.ts';
import {
  goserelinDepot,
  goserelinDepotSeed,
} from '../../../src/guideline/rules/safety/goserelin-depot.ts';
import { lapatinibRisks } from '../../../src/guideline/rules/safety/lapatinib.ts';
import { palbociclibInLiverDisease } from '../../../src/guideline/rules/safety/palbociclib-liver.ts';
import { tucatinibChecks } from '../../../src/guideline/rules/safety/tucatinib.ts';
import {
  zoledronicAcidDose,
  zoledronicAcidHypercalcaemiaRenal,
  zoledronicAcidSevereRenal,
} from '../../../src/guideline/rules/safety/zoledronic-acid-kidney.ts';
import { firedOf } from '../../support/outcome.ts';
import { daysAgo, type PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const dosed = (drug: DrugId, value: number, unit = 'mg'): Partial<Order> => ({
  drugs: [drug],
  name: drug,
  dose: { value, unit },
});

const childPugh = (value: 'A' | 'B' | 'C', ago = 30): { case: Partial<Case> } => ({
  case: { childPugh: [{ reference: 'Observation/cp', date: exactly(daysAgo(ago)), value }] },
});

describeRule(fulvestrantInLiverDisease, [
  ['Child-Pugh B, 500 mg', 'fires', { orders: [dosed('fulvestrant', 500)], ...childPugh('B') }],
  ['Child-Pugh B, 250 mg', 'silent', { orders: [dosed('fulvestrant', 250)], ...childPugh('B') }],
  ['Child-Pugh B, 251 mg', 'fires', { orders: [dosed('fulvestrant', 251)], ...childPugh('B') }],
  ['Child-Pugh B, dose not stated', 'fires', { orders: ['fulvestrant'], ...childPugh('B') }],
  ['Child-Pugh C, 250 mg', 'fires', { orders: [dosed('fulvestrant', 250)], ...childPugh('C') }],
  ['Child-Pugh A', 'silent', { orders: ['fulvestrant'], ...childPugh('A') }],
  ['Child-Pugh B four months ago', 'silent', { orders: ['fulvestrant'], ...childPugh('B', 125) }],
  ['no class on record', 'silent', { orders: ['fulvestrant'] }],
  [
    'results could not be read',
    'undetermined',
    { orders: ['fulvestrant'], unavailable: ['results'] },
  ],
]);

describe('a dose that is not stated', () => {
  it('is assumed to be the standard dose, and the card says so', () => {
    const facts: PlainFacts = { orders: ['fulvestrant'], ...childPugh('B') };
    expect(firedOf(fulvestrantInLiverDisease, facts).assumed).toEqual([
      'fulvestrant dose not stated: label standard dose of 500 mg',
    ]);
  });
});

describeRule(elacestrantLiverOrCyp3a, [
  ['Child-Pugh B, 345 mg', 'fires', { orders: [dosed('elacestrant', 345)], ...childPugh('B') }],
  ['Child-Pugh B, 258 mg', 'silent', { orders: [dosed('elacestrant', 258)], ...childPugh('B') }],
  ['Child-Pugh B, 259 mg', 'fires', { orders: [dosed('elacestrant', 259)], ...childPugh('B') }],
  ['Child-Pugh C, 258 mg', 'fires', { orders: [dosed('elacestrant', 258)], ...childPugh('C') }],
]);

describeRule(palbociclibInLiverDisease, [
  ['Child-Pugh C, 125 mg', 'fires', { orders: [dosed('palbociclib', 125)], ...childPugh('C') }],
  ['Child-Pugh C, 76 mg', 'fires', { orders: [dosed('palbociclib', 76)], ...childPugh('C') }],
  ['Child-Pugh C, 75 mg', 'silent', { orders: [dosed('palbociclib', 75)], ...childPugh('C') }],
  ['Child-Pugh C, dose not stated', 'fires', { orders: ['palbociclib'], ...childPugh('C') }],
  ['Child-Pugh B', 'silent', { orders: ['palbociclib'], ...childPugh('B') }],
  [
    'results could not be read',
    'undetermined',
    { orders: ['palbociclib'], unavailable: ['results'] },
  ],
]);

const checked = { results: { alt: 20, creatinineClearance: 80 } };

describeRule(tucatinibChecks, [
  [
    'Child-Pugh C, 300 mg',
    'fires',
    { orders: [dosed('tucatinib', 300)], ...checked, ...childPugh('C') },
  ],
  [
    'Child-Pugh C, 201 mg',
    'fires',
    { orders: [dosed('tucatinib', 201)], ...checked, ...childPugh('C') },
  ],
  [
    'Child-Pugh C, 200 mg',
    'silent',
    { orders: [dosed('tucatinib', 200)], ...checked, ...childPugh('C') },
  ],
]);

describeRule(lapatinibRisks, [
  [
    'Child-Pugh C',
    'fires',
    { orders: ['lapatinib'], results: { ast: 20, alt: 20 }, ...childPugh('C') },
  ],
  ['ALT 3 x', 'silent', { orders: ['lapatinib'], results: { ast: 20, alt: 120 } }],
  ['ALT just above 3 x', 'fires', { orders: ['lapatinib'], results: { ast: 20, alt: 121 } }],
  [
    'potassium 3.4',
    'fires',
    { orders: ['lapatinib'], results: { ast: 20, alt: 20, potassium: 3.4 } },
  ],
  [
    'magnesium 1.6',
    'fires',
    { orders: ['lapatinib'], results: { ast: 20, alt: 20, magnesium: 1.6 } },
  ],
  ['long QT', 'fires', { orders: ['lapatinib'], problems: ['long-qt'] }],
  ['no liver tests', 'undetermined', { orders: ['lapatinib'] }],
]);

const woman: PlainFacts = { orders: [dosed('goserelin', 10.8)] };

for (const [rule, edition] of [
  [goserelinDepotSeed, 'seed-2013'],
  [goserelinDepot, 'contemporary-2026'],
] as const) {
  const other = edition === 'seed-2013' ? 'contemporary-2026' : 'seed-2013';
  describeRule(rule, [
    ['10.8 mg for a woman', 'fires', { ...woman, edition }],
    ['in the other edition', 'silent', { ...woman, edition: other }],
    ['3.6 mg', 'silent', { orders: [dosed('goserelin', 3.6)], edition }],
    ['dose not stated', 'silent', { orders: ['goserelin'], edition }],
    ['10.8 mg for a man', 'silent', { ...woman, sex: 'male', edition }],
    ['sex not recorded', 'undetermined', { ...woman, sex: 'unknown', edition }],
    [
      'a product of 10.8 mg',
      'fires',
      { orders: [{ drugs: ['goserelin'], strength: 10.8 }], edition },
    ],
  ]);
}

const eribulin = (dose: number, results: NonNullable<PlainFacts['results']>): PlainFacts => ({
  orders: [dosed('eribulin', dose, 'mg/m2')],
  results,
});

describeRule(eribulinQtOrDose, [
  ['1.4 at 80 mL/min', 'silent', eribulin(1.4, { creatinineClearance: 80 })],
  ['1.4 at 50 mL/min', 'silent', eribulin(1.4, { creatinineClearance: 50 })],
  ['1.4 at 49 mL/min', 'fires', eribulin(1.4, { creatinineClearance: 49 })],
  ['1.4 at 15 mL/min', 'fires', eribulin(1.4, { creatinineClearance: 15 })],
  [
    '1.4 at 14 mL/min is below the studied range',
    'silent',
    eribulin(1.4, { creatinineClearance: 14 }),
  ],
  ['1.1 at 40 mL/min', 'silent', eribulin(1.1, { creatinineClearance: 40 })],
  ['1.11 at 40 mL/min', 'fires', eribulin(1.11, { creatinineClearance: 40 })],
  ['low magnesium', 'fires', eribulin(1.1, { creatinineClearance: 80, magnesium: 1.6 })],
  ['1.4, clearance not known', 'undetermined', eribulin(1.4, {})],
  ['1.1, clearance not known', 'silent', eribulin(1.1, {})],
  [
    '1.4 in Child-Pugh A',
    'fires',
    { ...eribulin(1.4, { creatinineClearance: 80 }), ...childPugh('A') },
  ],
  [
    '1.1 in Child-Pugh A',
    'silent',
    { ...eribulin(1.1, { creatinineClearance: 80 }), ...childPugh('A') },
  ],
  [
    '1.1 in Child-Pugh B',
    'fires',
    { ...eribulin(1.1, { creatinineClearance: 80 }), ...childPugh('B') },
  ],
  [
    '0.71 in Child-Pugh B',
    'fires',
    { ...eribulin(0.71, { creatinineClearance: 80 }), ...childPugh('B') },
  ],
  [
    '0.7 in Child-Pugh B',
    'silent',
    { ...eribulin(0.7, { creatinineClearance: 80 }), ...childPugh('B') },
  ],
  ['low potassium', 'fires', eribulin(1.1, { creatinineClearance: 80, potassium: 3.4 })],
  ['potassium at the limit', 'silent', eribulin(1.1, { creatinineClearance: 80, potassium: 3.5 })],
  ['long QT', 'fires', { orders: ['eribulin'], problems: ['long-qt'] }],
  [
    'milligrams without a body surface',
    'undetermined',
    { orders: [dosed('eribulin', 2)], results: { creatinineClearance: 40 } },
  ],
]);

const zoledronic = (dose: number, creatinineClearance: number): PlainFacts => ({
  orders: [dosed('zoledronic-acid', dose)],
  results: { creatinineClearance },
});

describeRule(zoledronicAcidDose, [
  ['4 mg at 60.1', 'silent', zoledronic(4, 60.1)],
  ['4 mg at 60', 'fires', zoledronic(4, 60)],
  ['3.5 mg at 60', 'silent', zoledronic(3.5, 60)],
  ['3.5 mg at 50', 'silent', zoledronic(3.5, 50)],
  ['3.6 mg at 50', 'fires', zoledronic(3.6, 50)],
  ['3.4 mg at 40', 'fires', zoledronic(3.4, 40)],
  ['3.1 mg at 30', 'fires', zoledronic(3.1, 30)],
  ['3.5 mg at 49.9', 'fires', zoledronic(3.5, 49.9)],
  ['3.3 mg at 40', 'silent', zoledronic(3.3, 40)],
  ['3.3 mg at 39.9', 'fires', zoledronic(3.3, 39.9)],
  ['3 mg at 30', 'silent', zoledronic(3, 30)],
  ['4 mg at 30', 'fires', zoledronic(4, 30)],
  ['4 mg at 29.9 is SAF-80', 'silent', zoledronic(4, 29.9)],
  [
    'dose not stated at 45',
    'fires',
    { orders: ['zoledronic-acid'], results: { creatinineClearance: 45 } },
  ],
  ['clearance not known', 'undetermined', { orders: ['zoledronic-acid'] }],
  ['for hypercalcaemia', 'silent', { ...zoledronic(4, 45), problems: ['hypercalcemia'] }],
  ['pamidronate', 'silent', { orders: ['pamidronate'], results: { creatinineClearance: 45 } }],
]);

describeRule(zoledronicAcidSevereRenal, [
  [
    'for hypercalcaemia it is SAF-80h',
    'silent',
    { ...zoledronic(4, 27), problems: ['hypercalcemia'] },
  ],
  ['a reduced dose makes no difference', 'fires', zoledronic(3, 27)],
]);

describeRule(zoledronicAcidHypercalcaemiaRenal, [
  ['hypercalcaemia at 29.9', 'fires', { ...zoledronic(4, 29.9), problems: ['hypercalcemia'] }],
  ['hypercalcaemia at 30', 'silent', { ...zoledronic(4, 30), problems: ['hypercalcemia'] }],
  [
    'calcium of 12 mg/dL at 20',
    'fires',
    { orders: ['zoledronic-acid'], results: { creatinineClearance: 20, calcium: 12 } },
  ],
  ['no hypercalcaemia', 'silent', zoledronic(4, 20)],
  [
    'clearance not known',
    'undetermined',
    { orders: ['zoledronic-acid'], problems: ['hypercalcemia'] },
  ],
]);

const carboplatin = (gfr: number): PlainFacts => ({
  orders: [{ drugs: ['carboplatin'], gfr: { low: gfr, high: gfr } }],
});

describeRule(carboplatinGfrCap, [
  ['GFR 125', 'silent', carboplatin(125)],
  ['GFR 125.1', 'fires', carboplatin(125.1)],
  ['900 mg at AUC 6', 'silent', { orders: [{ ...dosed('carboplatin', 900), auc: 6 }] }],
  ['930 mg at AUC 6', 'fires', { orders: [{ ...dosed('carboplatin', 930), auc: 6 }] }],
  ['GFR not stated', 'undetermined', { orders: ['carboplatin'] }],
  ['cisplatin', 'silent', { orders: ['cisplatin'] }],
]);
