// What a criterion answers beside yes, no and unknown: the evidence it shows, the orders it is about,
// what it assumes and the facts that it lacks.
import { describe, expect, it } from 'vitest';
import { drugSet, tamoxifen } from '../../../src/domain/drug-sets.ts';
import { absoluteNeutrophilCount } from '../../../src/domain/facts/blood.ts';
import { metastaticLesionCount } from '../../../src/domain/facts/course.ts';
import { lvefPercent } from '../../../src/domain/facts/heart.ts';
import { noneOnBoard } from '../../../src/guideline/criteria/absence.ts';
import { orderedForDay } from '../../../src/guideline/criteria/cycle.ts';
import { doseAbove, doseIs } from '../../../src/guideline/criteria/doses.ts';
import { continued, newlyStarted, twoOf } from '../../../src/guideline/criteria/drugs.ts';
import { lowLvef } from '../../../src/guideline/criteria/heart.ts';
import { lowEnoughForDeruxtecan } from '../../../src/guideline/criteria/her2-low.ts';
import { above, atLeast, atMost, below, between } from '../../../src/guideline/criteria/numbers.ts';
import {
  serviceInBasket,
  serviceOrdered,
  together,
} from '../../../src/guideline/criteria/orders.ts';
import {
  failedDrugOrdered,
  newDiagnosisOrLine,
  presentRegimenProgressed,
  presentRegimenToxic,
} from '../../../src/guideline/criteria/therapy.ts';
import type { Criterion } from '../../../src/guideline/criterion.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { situationOf } from '../../support/situation.ts';

/** "yes, lvefPercent 39 (MedicationRequest/draft-1)": all that an answer says, on one line. */
function said(criterion: Criterion, facts: PlainFacts): string {
  const { value, evidence, assumed, missing, orders } = criterion.ask(situationOf(facts));
  const parts = [
    ...evidence.map((e) => `${e.name} ${e.value}${e.unit ? ` ${e.unit}` : ''}`),
    ...assumed.map((a) => `assumes ${a}`),
    ...missing.map((m) => `lacks ${m.name}: ${m.reason}${m.seen.length > 0 ? ', one seen' : ''}`),
    ...orders.map((o) => `about ${o.name}`),
  ];
  return [value, ...parts].join('; ');
}

type Row = readonly [answer: string, criterion: Criterion, facts: PlainFacts];

const medicationsUnread = { unavailable: ['medications'] } as const satisfies PlainFacts;
const paclitaxel = drugSet('paclitaxel', 'paclitaxel');
const letrozole = drugSet('letrozole', 'letrozole');
const two = drugSet('letrozole, exemestane', 'letrozole', 'exemestane');
const onDay8 = orderedForDay(paclitaxel, 8);
const day8 = { drugs: ['paclitaxel'], name: 'paclitaxel', cycleDay: 8 } as const;
const high = doseAbove('palbociclib', 75, 'mg');
const palbociclib = (value: number) => ({
  orders: [{ drugs: ['palbociclib'] as const, name: 'palbociclib', dose: { value, unit: 'mg' } }],
});
const pair = together(letrozole, tamoxifen);
const newCourse = newDiagnosisOrLine;
const progressed = presentRegimenProgressed(paclitaxel);
const onPaclitaxel = { active: ['paclitaxel'] } as const satisfies PlainFacts;
const failed = failedDrugOrdered(tamoxifen);

const answers: Readonly<Record<string, readonly Row[]>> = {
  'the day of the cycle': [
    ['yes; orderedCycleDay 8; about paclitaxel', onDay8, { orders: [day8, 'trastuzumab'] }],
    ['no', onDay8, { orders: ['paclitaxel'] }],
    ['no', onDay8, { orders: [{ drugs: ['docetaxel'], name: 'docetaxel', cycleDay: 8 }] }],
    [
      'no',
      onDay8,
      { hook: 'order-select', orders: [day8, 'trastuzumab'], selected: ['trastuzumab'] },
    ],
    [
      'yes; orderedCycleDay 8; about paclitaxel',
      onDay8,
      { orders: [day8, { drugs: ['docetaxel'], name: 'docetaxel', cycleDay: 15 }] },
    ],
  ],
  'the dose': [
    ['yes; orderedDose 100 mg', high, palbociclib(100)],
    ['no; orderedDose 75 mg', high, palbociclib(75)],
    ['yes; orderedDose 75 mg', doseIs('palbociclib', 75, 'mg'), palbociclib(75)],
    [
      'yes; orderedDose 125 mg; assumes palbociclib dose not stated: label standard dose of 125 mg',
      high,
      { orders: ['palbociclib'] },
    ],
    [
      'unknown; lacks orderedDose: unreadable, one seen',
      doseAbove('palbociclib', 75, 'mg/m2'),
      palbociclib(100),
    ],
    ['no', high, { orders: ['letrozole'] }],
    ['unknown; lacks orderedDose: absent', high, {}],
  ],
  'HER2 low enough for T-DXd': [
    ['unknown; lacks her2Status: absent', lowEnoughForDeruxtecan, {}],
    ['yes; her2Ihc 1+', lowEnoughForDeruxtecan, { ihc: '1+' }],
    ['unknown; lacks her2Ihc: absent, one seen', lowEnoughForDeruxtecan, { her2: 'negative' }],
    ['yes; estrogenReceptor 90 %', lowEnoughForDeruxtecan, { ihc: '0', staining: true, er: 90 }],
    [
      'unknown; lacks hormoneReceptorStatus: absent',
      lowEnoughForDeruxtecan,
      { ihc: '0', staining: true },
    ],
    [
      'no; her2Ihc 0; her2MembraneStaining false',
      lowEnoughForDeruxtecan,
      { ihc: '0', staining: false },
    ],
    ['unknown; lacks her2MembraneStaining: absent', lowEnoughForDeruxtecan, { ihc: '0' }],
    [
      'no; estrogenReceptor 0 %; progesteroneReceptor 0 %',
      lowEnoughForDeruxtecan,
      { ihc: '0', er: 0, pr: 0 },
    ],
  ],
  'a drug that failed': [
    [
      'yes; drugsProgressedOn tamoxifen; about tamoxifen',
      failed,
      { orders: ['tamoxifen', 'letrozole'], progressedOn: ['tamoxifen', 'letrozole'] },
    ],
    ['no', failed, { orders: ['tamoxifen'], progressedOn: ['letrozole'] }],
    [
      'no',
      failed,
      {
        hook: 'order-select',
        orders: ['tamoxifen', 'letrozole'],
        selected: ['letrozole'],
        progressedOn: ['tamoxifen'],
      },
    ],
    [
      'unknown; lacks drugsProgressedOn: not-fetched; about tamoxifen',
      failed,
      { orders: ['tamoxifen'], ...medicationsUnread },
    ],
  ],
  'a new diagnosis or line': [
    ['yes; metastaticDiagnosisDate 2026-09-23', newCourse, { metastasisDaysAgo: 60 }],
    ['no; metastaticDiagnosisDate 2026-09-22', newCourse, { metastasisDaysAgo: 61 }],
    ['yes; activeDrugs letrozole', newCourse, { active: [{ drug: 'letrozole', start: 60 }] }],
    [
      'no; metastaticDiagnosisDate 2025-10-18',
      newCourse,
      { active: [{ drug: 'letrozole', start: 61 }] },
    ],
    ['unknown; lacks activeDrugs: not-fetched', newCourse, medicationsUnread],
    [
      'unknown; lacks metastaticDiagnosisDate: not-fetched',
      newCourse,
      { metastatic: false, unavailable: ['problems'] },
    ],
  ],
  'the present regimen': [
    ['yes', progressed, { ...onPaclitaxel, diseaseProgressedDaysAgo: 10 }],
    ['no', progressed, onPaclitaxel],
    ['no', presentRegimenProgressed(tamoxifen), { ...onPaclitaxel, diseaseProgressedDaysAgo: 10 }],
    [
      'unknown; lacks drugsProgressedOn: not-fetched',
      progressed,
      { ...onPaclitaxel, unavailable: ['results'] },
    ],
    [
      'unknown; lacks drugsProgressedOn: not-fetched',
      progressed,
      { ...onPaclitaxel, ...medicationsUnread },
    ],
    ['no', presentRegimenToxic(paclitaxel), onPaclitaxel],
    [
      'yes',
      presentRegimenToxic(paclitaxel),
      {
        ...onPaclitaxel,
        prior: [{ drug: 'carboplatin', stopped: 'toxicity', start: 90, end: 80 }],
      },
    ],
  ],
  'a drug taken already': [
    [
      'yes; activeDrugs tamoxifen; about tamoxifen',
      continued(tamoxifen),
      { orders: ['tamoxifen'], active: ['tamoxifen', 'letrozole'], prior: ['anastrozole'] },
    ],
    [
      'unknown; lacks activeDrugs: not-fetched',
      continued(tamoxifen),
      { orders: ['tamoxifen'], ...medicationsUnread },
    ],
    ['no', continued(tamoxifen), { orders: ['letrozole'], ...medicationsUnread }],
    [
      'unknown; lacks activeDrugs: not-fetched; about tamoxifen',
      newlyStarted(tamoxifen),
      { orders: ['tamoxifen'], ...medicationsUnread },
    ],
    [
      'yes; activeDrugs exemestane; about letrozole',
      twoOf(two),
      { orders: ['letrozole'], active: ['exemestane', 'tamoxifen'] },
    ],
    ['no; about letrozole', twoOf(two), { orders: ['letrozole'], active: ['tamoxifen'] }],
  ],
  'two drugs together': [
    ['yes; about letrozole; about tamoxifen', pair, { orders: ['letrozole', 'tamoxifen'] }],
    [
      'yes; activeDrugs letrozole; about tamoxifen',
      pair,
      { orders: ['tamoxifen'], active: ['letrozole'] },
    ],
    [
      'unknown; lacks activeDrugs: not-fetched; about tamoxifen',
      pair,
      { orders: ['tamoxifen'], ...medicationsUnread },
    ],
    [
      'no',
      pair,
      {
        hook: 'order-select',
        orders: ['letrozole', 'tamoxifen', 'capecitabine'],
        selected: ['capecitabine'],
      },
    ],
    ['no', pair, { orders: ['capecitabine'], active: ['letrozole', 'tamoxifen'] }],
    ['no', pair, { orders: ['letrozole'], active: ['anastrozole'] }],
  ],
  'a drug that is lacking': [
    ['no', noneOnBoard(tamoxifen), { orders: ['tamoxifen'] }],
    ['no; activeDrugs tamoxifen', noneOnBoard(tamoxifen), { active: ['tamoxifen'] }],
    ['yes', noneOnBoard(tamoxifen), {}],
    ['unknown; lacks activeDrugs: not-fetched', noneOnBoard(tamoxifen), medicationsUnread],
  ],
  'a low LVEF': [
    ['yes; lvefPercent 39 %', lowLvef('LVEF below 40 %', { below: 40 }), { results: { lvef: 39 } }],
    ['unknown; lacks lvefPercent: absent', lowLvef('LVEF below 40 %', { below: 40 }), {}],
  ],
};

describe.each(Object.entries(answers))('%s', (_, rows) => {
  it.each(rows)('%s', (answer, criterion, facts) => {
    expect(said(criterion, facts)).toBe(answer);
  });
});

it.each([
  ['LVEF at least 40 %', atLeast(lvefPercent, 40)],
  ['LVEF above 40 %', above(lvefPercent, 40)],
  ['LVEF at most 45 %', atMost(lvefPercent, 45)],
  ['LVEF below 50 %', below(lvefPercent, 50)],
  ['LVEF 40 to 45 %', between(lvefPercent, [40, 45])],
  ['LVEF at least 40 and below 50 %', between(lvefPercent, { from: 40, below: 50 })],
  ['LVEF above 40 and at most 50 %', between(lvefPercent, { above: 40, to: 50 })],
  ['metastatic lesions at least 3', atLeast(metastaticLesionCount, 3)],
  [
    'ANC below 1 10⁹/L',
    below(absoluteNeutrophilCount, (settings) => settings.weeklyTaxaneNeutrophils),
  ],
  ['dose of palbociclib above 75 mg', high],
  ['dose of palbociclib of 75 mg', doseIs('palbociclib', 75, 'mg')],
  ['paclitaxel ordered for day 8', onDay8],
  ['paclitaxel ordered for day 8 or 15', orderedForDay(paclitaxel, 8, 15)],
  [
    'resection of a metastasis or radiofrequency ablation ordered',
    serviceOrdered('metastasectomy', 'rfa'),
  ],
  ['resection of a metastasis in the basket', serviceInBasket('metastasectomy')],
])('asks in words: %s', (words, criterion) => {
  expect(criterion.words).toBe(words);
});
