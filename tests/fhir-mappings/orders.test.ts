// What a draft says beside its name: dose, cycle, GFR, reason.
import { describe, expect, it } from 'vitest';
import { dayInText } from '../../fhir-mappings/order-details.ts';
import { ask, type FactDefinition } from '../../src/domain/fact.ts';
import * as ordered from '../../src/domain/facts/ordered.ts';
import {
  administration,
  basketOf,
  code,
  daysAgo,
  known,
  lab,
  mapped,
  quantity,
  type Resource,
  request,
  resource,
  situate,
  text,
  woman,
} from '../support/fhir.ts';

const draft = (drug: object, content: object = {}) =>
  request(drug, { status: 'draft', ...content });
const dosage = (content: object) => ({ dosageInstruction: [content] });
const dose = (value: number, unit: string) => ({
  doseAndRate: [{ doseQuantity: quantity(value, unit) }],
});

function ofBasket<T>(
  definition: FactDefinition<T>,
  drafts: readonly Resource[],
  record: readonly Resource[] = [],
) {
  const s = situate(mapped([woman, ...record]).case, { basket: basketOf(drafts, record) });
  return known(ask(definition, s));
}

const doseOf = (drug: string, drafts: readonly Resource[], record: readonly Resource[] = []) => {
  const doses = ofBasket(ordered.orderedDose, drafts, record);
  return typeof doses === 'string' ? doses : Object.fromEntries(doses)[drug];
};

describe('the dose of an order', () => {
  it.each([
    ['milligrams', draft(text('palbociclib'), dosage(dose(100, 'mg'))), 'palbociclib', 100, 'mg'],
    ['grams', draft(text('capecitabine'), dosage(dose(1.5, 'g'))), 'capecitabine', 1500, 'mg'],
    ['mg/m2', draft(text('eribulin'), dosage(dose(1.1, 'mg/m2'))), 'eribulin', 1.1, 'mg/m2'],
    [
      'tablets of a product in words',
      draft(text('tucatinib 150 mg tablet'), dosage(dose(2, '{tbl}'))),
      'tucatinib',
      300,
      'mg',
    ],
    [
      'the product alone, for an implant',
      draft(text('goserelin 10.8 mg implant')),
      'goserelin',
      10.8,
      'mg',
    ],
    [
      'words',
      draft(text('fulvestrant'), dosage({ text: '250 mg every 4 weeks' })),
      'fulvestrant',
      250,
      'mg',
    ],
  ] as const)('is read from %s', (_, order, drug, value, unit) => {
    expect(doseOf(drug, [order])).toEqual({ value, unit, assumed: false });
  });

  it('counts tablets of a Medication by the strength of its ingredient', () => {
    const medication = resource('Medication', {
      id: 'm',
      subject: undefined,
      code: text('tucatinib'),
      ingredient: [
        {
          itemCodeableConcept: text('tucatinib'),
          strength: { numerator: quantity(50, 'mg'), denominator: quantity(1, '{tbl}') },
        },
      ],
    });
    const order = draft(
      {},
      {
        medicationCodeableConcept: undefined,
        medicationReference: { reference: '#m' },
        contained: [medication],
        ...dosage(dose(4, '{tbl}')),
      },
    );
    expect(doseOf('tucatinib', [order])).toMatchObject({ value: 200, assumed: false });
  });

  it.each([
    ['not stated', {}, 'dose not stated'],
    ['in a unit that is no dose', dosage(dose(5, 'mL')), 'dose not readable'],
    ['several amounts in words', dosage({ text: '500 mg day 1, then 250 mg' }), 'dose not stated'],
    ['a count of tablets in words', dosage({ text: '2 tablets of 125 mg' }), 'dose not stated'],
  ])('%s is the label standard, and the card says so', (_, content, why) => {
    const s = situate(mapped([woman]).case, {
      basket: basketOf([draft(text('palbociclib'), content)]),
    });
    const fact = ask(ordered.orderedDose, s);
    expect(fact).toMatchObject({ known: true });
    if (fact.known)
      expect(fact.value.get('palbociclib')).toEqual({ value: 125, unit: 'mg', assumed: true });
    expect(fact.evidence[0]?.remark).toContain(`${why}, 125 mg assumed`);
  });

  it('in milligrams is per square metre where the drug is dosed so and the surface is known', () => {
    const order = draft(text('eribulin'), dosage(dose(2.38, 'mg')));
    const surface = lab('8277-6', 1.7, 'm2');
    expect(doseOf('eribulin', [order], [surface])).toEqual({
      value: 2.38 / 1.7,
      unit: 'mg/m2',
      assumed: false,
    });
    const [height, weight] = [lab('8302-2', 170, 'cm'), lab('29463-7', 61.2, 'kg')];
    const byMosteller = doseOf('eribulin', [order], [height, weight]) as { value: number };
    expect(byMosteller.value).toBeCloseTo(1.4, 2);
    expect(doseOf('eribulin', [order])).toMatchObject({ value: 2.38, unit: 'mg' });
  });
});

describe('the cycle of an order', () => {
  const timing = (period: number, periodUnit: string, frequency = 1) =>
    dosage({ timing: { repeat: { period, periodUnit, frequency } } });
  const lengths = (...drafts: Resource[]) => ofBasket(ordered.orderedCycleLengthDays, drafts);

  it.each([
    [21, 'd', [21]],
    [3, 'wk', [21]],
    [1, 'wk', [7]],
    [1, 'mo', [28]],
    [10, 'd', [10]],
  ])('of %d %s has length %j', (period, unit, days) => {
    expect(lengths(draft(text('docetaxel'), timing(period, unit)))).toEqual(days);
  });

  it.each([
    ['a drug taken twice a day', draft(text('capecitabine'), timing(12, 'h'))],
    ['a daily drug', draft(text('capecitabine'), timing(1, 'd', 2))],
    ['an order without timing', draft(text('docetaxel'))],
    ['a drug that is not cytotoxic', draft(text('fulvestrant'), timing(28, 'd'))],
  ])('is none of %s', (_, order) => {
    expect(lengths(order)).toBe('unknown: absent');
  });

  it('with two doses in a period has the length of the period', () => {
    expect(lengths(draft(text('gemcitabine'), timing(21, 'd', 2)))).toEqual([21]);
  });

  it.each([
    ['Cycle 3 day 8', 8],
    ['D1: see C2D15', 15],
    ['Day 1 of a 21 day cycle', 1],
    ['every 21 days', undefined],
    ['days 1, 8 and 15', undefined],
    ['day 1 and day 8', undefined],
  ])('"%s" is day %s', (words, day) => {
    expect(dayInText(words)).toBe(day);
  });

  it.each([
    [4, 1],
    [5, 8],
    [10, 8],
    [11, 1],
  ])('without a stated day, after a dose of %d days ago, is at day %d', (days, expected) => {
    const given = administration(text('sacituzumab govitecan'), {
      effectiveDateTime: daysAgo(days),
    });
    const found = ofBasket(
      ordered.orderedCycleDay,
      [draft(text('sacituzumab govitecan'))],
      [given],
    );
    expect(found).toEqual(new Map([['sacituzumab-govitecan', expected]]));
  });

  it('at the day that the order states', () => {
    const order = draft(text('paclitaxel'), dosage({ text: '80 mg/m2, day 15' }));
    expect(ofBasket(ordered.orderedCycleDay, [order])).toEqual(new Map([['paclitaxel', 15]]));
  });
});

describe('carboplatin', () => {
  const gfr = (order: Resource, record: readonly Resource[] = []) =>
    ofBasket(ordered.gfrUsedForCarboplatin, [order], record);
  const clearance = {
    resourceType: 'Observation',
    id: 'gfr',
    status: 'final',
    code: code('loinc', '35591-7'),
    valueQuantity: quantity(140, 'mL/min'),
  };
  const cites = { supportingInformation: [{ reference: 'Observation/gfr' }] };

  it('was calculated with the GFR that it cites, says, or implies', () => {
    expect(gfr(draft(text('carboplatin'), cites), [clearance])).toEqual({ low: 140, high: 140 });
    const inside = { supportingInformation: [{ reference: '#gfr' }], contained: [clearance] };
    expect(gfr(draft(text('carboplatin'), inside))).toEqual({ low: 140, high: 140 });
    expect(gfr(draft(text('carboplatin'), dosage({ text: 'AUC 5, GFR 140' })))).toEqual({
      low: 140,
      high: 140,
    });
    const calvert = { text: 'AUC 5', ...dose(825, 'mg') };
    expect(gfr(draft(text('carboplatin'), dosage(calvert)))).toEqual({ low: 140, high: 140 });
  });

  it('says nothing of a GFR by its AUC alone, nor by a creatinine', () => {
    expect(gfr(draft(text('carboplatin'), dosage({ text: 'AUC 5' })))).toBe('unknown: absent');
    const creatinine = {
      ...clearance,
      code: code('loinc', '2160-0'),
      valueQuantity: quantity(0.8, 'mg/dL'),
    };
    expect(gfr(draft(text('carboplatin'), cites), [creatinine])).toBe('unknown: absent');
  });
});

describe('an ordered anthracycline', () => {
  const equivalent = (drug: string, content: object, record: readonly Resource[] = []) =>
    ofBasket(ordered.orderedAnthracyclineMgPerM2, [draft(text(drug), content)], record);

  it.each([
    ['doxorubicin', dosage(dose(60, 'mg/m2')), 60],
    ['epirubicin', dosage(dose(100, 'mg/m2')), 50],
    ['liposomal doxorubicin', dosage(dose(40, 'mg/m2')), 40],
    ['doxorubicin', dosage({ text: '50 mg/m2' }), 50],
    ['doxorubicin', {}, 60],
  ])('%s counts in doxorubicin equivalents', (drug, content, expected) => {
    expect(equivalent(drug, content)).toEqual({ low: expected, high: expected });
  });

  it('in milligrams needs the body surface', () => {
    const inMilligrams = dosage(dose(102, 'mg'));
    expect(equivalent('doxorubicin', inMilligrams, [lab('8277-6', 1.7, 'm2')])).toEqual({
      low: 60,
      high: 60,
    });
    expect(equivalent('doxorubicin', inMilligrams)).toBe('unknown: unreadable');
  });
});

describe('a tumour cell count as the reason', () => {
  const count = {
    resourceType: 'Observation',
    id: 'ctc',
    status: 'final',
    code: code('judgement', 'ctc-count'),
    valueInteger: 9,
  };
  const cited = (content: object, record: readonly Resource[] = [count]) =>
    ofBasket(ordered.ctcDrivesTherapyChange, [draft(text('capecitabine'), content)], record);

  it.each([
    ['the reason reference', { reasonReference: [{ reference: 'Observation/ctc' }] }, true],
    [
      'the supporting information',
      { supportingInformation: [{ reference: 'Observation/ctc' }] },
      true,
    ],
    ['the reason in words', { reasonCode: [text('CTC count rising')] }, true],
    ['another reason', { reasonCode: [text('Progression on CT')] }, false],
    ['a reference elsewhere', { reasonReference: [{ reference: 'Condition/x' }] }, false],
  ])('by %s: %s', (_, content, is) => {
    expect(cited(content)).toBe(is);
  });
});
