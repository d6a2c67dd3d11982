// Proofs of the facts of the basket.
import {
  administration,
  code,
  daysAgo,
  judgement,
  lab,
  observation,
  quantity,
  type Resource,
  request,
  resource,
  statement,
  text,
} from '../../support/fhir.ts';
import { type FactProofs, firstOf, type Proof, resultOf } from './proof.ts';

const draft = (drug: object, content: object = {}) =>
  request(drug, { status: 'draft', ...content });
const dosage = (content: object) => ({ dosageInstruction: [content] });
const amount = (value: number, unit: string) =>
  dosage({ doseAndRate: [{ doseQuantity: quantity(value, unit) }] });
const basketOf = (value: unknown, ...drafts: Resource[]): Proof => ({
  drafts: () => drafts,
  value,
});
const letrozole = code('rxnorm', '72965');
const byReference = (more: object) => draft({}, { medicationCodeableConcept: undefined, ...more });
const medication = (content: object) =>
  resource('Medication', { subject: undefined, code: letrozole, ...content });
const dose = (name: string, value: number, content: object, oddUnit?: object): Proof => ({
  ...basketOf({ [name.replace(/ \d.*/, '')]: value }, draft(text(name), content)),
  ...(oddUnit ? { oddUnit } : {}),
});

const capecitabine = { ...statement(text('capecitabine')), id: 'going' };
const ongoing = {
  ...request(text('capecitabine'), { authoredOn: daysAgo(60) }),
  id: 'going',
};
const stop = (content: object): Resource =>
  request(text('capecitabine'), { status: 'stopped', authoredOn: daysAgo(0), ...content });
const named = [{ reference: 'MedicationRequest/going' }];
const carboplatin = (content: object) => draft(text('carboplatin'), content);
const gfr = (id: string): Resource => ({
  ...resultOf(firstOf('crcl'), daysAgo(2), { valueQuantity: quantity(140, 'mL/min') }),
  id,
});
const count = { ...observation(firstOf('ctc'), { valueInteger: 9 }), id: 'count' };
const cited = [{ reference: 'Observation/count' }];
const timing = (period: number, periodUnit: string) =>
  dosage({ timing: { repeat: { period, periodUnit, frequency: 1 } } });

export const orders: FactProofs = {
  orderedDrugs: {
    code: [
      basketOf(['letrozole'], draft(letrozole)),
      basketOf(['letrozole'], draft(code('atc', 'L02BG04'))),
    ],
    reference: [
      basketOf(
        ['letrozole'],
        byReference({
          medicationReference: { reference: '#m' },
          contained: [medication({ id: 'm' })],
        }),
      ),
      basketOf(
        ['letrozole'],
        byReference({ medicationReference: { reference: 'Medication/m' } }),
        medication({ id: 'm' }),
      ),
      {
        drafts: () => [byReference({ medicationReference: { reference: 'Medication/m' } })],
        context: [medication({ id: 'm' })],
        value: ['letrozole'],
      },
    ],
    text: basketOf(['letrozole'], draft(text('Femara 2.5 mg'))),
    vaccine: [
      basketOf(
        ['mmr'],
        resource('ImmunizationRecommendation', {
          patient: { reference: 'Patient/p1' },
          recommendation: [
            { vaccineCode: [{ coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '03' }] }] },
          ],
        }),
      ),
      basketOf(['mmr'], draft({ coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '03' }] })),
      basketOf(
        ['mmr'],
        resource('ServiceRequest', { status: 'draft', code: code('cpt', '90707') }),
      ),
    ],
  },
  orderedDose: {
    A: [
      dose('palbociclib', 100, amount(100, 'mg'), { palbociclib: 125 }),
      dose('capecitabine', 1500, amount(1.5, 'g'), { capecitabine: 1000 }),
      dose('eribulin', 1.1, amount(1.1, 'mg/m2'), { eribulin: 1.4 }),
    ],
    B: ['{tbl}', '1'].map((unit) =>
      dose('tucatinib 150 mg tablet', 300, amount(2, unit), { tucatinib: 300 }),
    ),
    C: dose('goserelin 10.8 mg implant', 10.8, {}),
    text: dose('fulvestrant', 250, dosage({ text: '250 mg every 4 weeks' })),
  },
  orderedCycleLengthDays: {
    timing: (
      [
        [21, 'd', 21],
        [3, 'wk', 21],
        [1, 'mo', 28],
      ] as const
    ).map(([period, unit, days]) =>
      basketOf([days], draft(text('docetaxel'), timing(period, unit))),
    ),
  },
  orderedCycleDay: {
    text: [
      basketOf({ eribulin: 8 }, draft(text('eribulin'), dosage({ text: 'day 8' }))),
      basketOf({ eribulin: 8 }, draft(text('eribulin'), dosage({ text: 'C3D8' }))),
    ],
    'last dose': {
      drafts: () => [draft(text('eribulin'))],
      context: [administration(text('eribulin'), { effectiveDateTime: daysAgo(7) })],
      value: { eribulin: 8 },
    },
    default: basketOf({ eribulin: 1 }, draft(text('eribulin'))),
  },
  stoppingChemotherapy: {
    'same id': ['stopped', 'cancelled', 'completed'].map((status) => ({
      drafts: () => [stop({ id: 'going', status })],
      context: [ongoing],
      value: true,
    })),
    prior: {
      drafts: () => [stop({ priorPrescription: named[0] })],
      context: [ongoing],
      value: true,
    },
    based: { drafts: () => [stop({ basedOn: named })], context: [ongoing], value: true },
  },
  gfrUsedForCarboplatin: {
    'A contained': basketOf(
      140,
      carboplatin({
        supportingInformation: [{ reference: '#gfr' }],
        contained: [gfr('gfr')],
      }),
    ),
    'A record': {
      evidence: () => [gfr('gfr')],
      basket: [carboplatin({ supportingInformation: [{ reference: 'Observation/gfr' }] })],
      value: 140,
    },
    B: basketOf(140, carboplatin(dosage({ text: 'AUC 5, GFR 140' }))),
    C: basketOf(
      125,
      carboplatin(dosage({ text: 'AUC 5', doseAndRate: [{ doseQuantity: quantity(750, 'mg') }] })),
    ),
  },
  orderedAnthracyclineMgPerM2: {
    A: { ...basketOf(50, draft(text('doxorubicin'), amount(50, 'mg/m2'))), oddUnit: 60 },
    B: {
      drafts: () => [draft(text('doxorubicin'), amount(85, 'mg'))],
      context: [lab('8277-6', 1.7, 'm2')],
      value: 50,
      oddUnit: 60,
    },
    C: basketOf(50, draft(text('doxorubicin'), dosage({ text: '50 mg/m2' }))),
  },
  firstDoseOfOrderedDrug: {
    active: {
      evidence: (at) => [{ ...capecitabine, effectivePeriod: { start: at } }],
      basket: [draft(text('capecitabine'))],
      value: false,
    },
    past: {
      evidence: (at) => [
        statement(text('capecitabine'), {
          status: 'completed',
          effectivePeriod: { start: at, end: at },
        }),
      ],
      basket: [draft(text('capecitabine'))],
      value: false,
    },
  },
  ctcDrivesTherapyChange: {
    'A reason': {
      evidence: () => [count],
      basket: [draft(letrozole, { reasonReference: cited })],
      value: true,
    },
    'A support': {
      evidence: () => [count],
      basket: [draft(letrozole, { supportingInformation: cited })],
      value: true,
    },
    B: {
      evidence: (at) => [resultOf(judgement('ctc-drives-change'), at, { valueBoolean: true })],
      value: true,
    },
    C: basketOf(true, draft(letrozole, { reasonCode: [text('CTC rising')] })),
  },
};
