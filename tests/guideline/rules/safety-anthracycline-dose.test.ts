// SAF-71 and SAF-72: what the card of a lifetime anthracycline dose rests on, and what it names as missing
// where the sum, this order or earlier trastuzumab is not known.
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/domain/calendar.ts';
import type { Case } from '../../../src/domain/case.ts';
import type { Order } from '../../../src/domain/order.ts';
import {
  anthracyclineHighDose,
  anthracyclineOverLimit,
} from '../../../src/guideline/rules/safety/anthracycline-dose.ts';
import { firedOf, outcomeOf, undeterminedOf } from '../../support/outcome.ts';
import { daysAgo, type PlainFacts } from '../../support/plain-facts.ts';
import { answerTo } from './questions-of.ts';

const order = (value: number, unit = 'mg/m2'): Partial<Order> => ({
  drugs: ['doxorubicin'],
  dose: { value, unit },
});

const stated = (total: number): PlainFacts => ({
  judgements: { 'cumulative-anthracycline-dose': total },
});

/** Doxorubicin given so many days ago; an amount that is left out was not recorded. */
const given = (ago: number, amount?: number): Case['drugRecords'][number] => ({
  reference: `MedicationAdministration/${ago}`,
  drug: 'doxorubicin',
  kind: 'dose',
  status: 'ended',
  date: exactly(daysAgo(ago)),
  regimen: [],
  ...(amount === undefined ? {} : { amount: { value: amount, unit: 'mg/m2' } }),
});

/** The evidence of the total and of its parts: value, unit, entry and remark of each. */
function sumOf(facts: PlainFacts) {
  return firedOf(anthracyclineOverLimit, facts).evidence.filter(
    ({ name }) => name === 'cumulativeAnthracyclineMgPerM2',
  );
}

describe('the lifetime dose on the card', () => {
  it('is one line where a clinician stated the total: what was given, and the sum with this order', () => {
    expect(sumOf({ orders: [order(60)], ...stated(500) })).toEqual([
      {
        name: 'cumulativeAnthracyclineMgPerM2',
        value: 500,
        unit: 'mg/m²',
        date: '2026-11-12',
        reference: 'Observation/cumulative-anthracycline-dose',
        remark: '560 mg/m² with this order',
      },
    ]);
  });

  it('is one line where a single dose was given', () => {
    const facts = { orders: [order(60)], case: { drugRecords: [given(300, 500)] } };
    expect(sumOf(facts)).toMatchObject([
      { value: 500, reference: 'MedicationAdministration/300', remark: expect.any(String) },
    ]);
  });

  it('is the total and then each dose where several were given', () => {
    const facts = {
      orders: [order(60)],
      case: { drugRecords: [given(300, 240), given(279, 260)] },
    };
    const [total, ...doses] = sumOf(facts);
    expect(total).toEqual({
      name: 'cumulativeAnthracyclineMgPerM2',
      value: 500,
      unit: 'mg/m²',
      remark: '560 mg/m² with this order',
    });
    expect(doses.map((d) => [d.value, d.reference])).toEqual([
      [240, 'MedicationAdministration/300'],
      [260, 'MedicationAdministration/279'],
    ]);
  });

  it('is a total above what is stated where a dose was given after the statement', () => {
    const facts = { orders: [order(60)], ...stated(440), case: { drugRecords: [given(5, 60)] } };
    expect(sumOf(facts).map((e) => [e.value, e.remark])).toEqual([
      [500, '560 mg/m² with this order'],
      [440, undefined],
      [60, 'doxorubicin'],
    ]);
  });

  it('shows every entry that was added up, also one of 0 mg/m²', () => {
    const facts = { orders: [order(60)], ...stated(500), case: { drugRecords: [given(5, 0)] } };
    expect(sumOf(facts).map((e) => e.value)).toEqual([500, 500, 0]);
  });

  it('is 0 where none was given before, and the order alone is over the limit', () => {
    expect(sumOf({ orders: [order(560)] })).toEqual([
      {
        name: 'cumulativeAnthracyclineMgPerM2',
        value: 0,
        unit: 'mg/m²',
        remark: '560 mg/m² with this order',
      },
    ]);
  });
});

describe('what is missing for the lifetime dose', () => {
  const missingOf = (facts: PlainFacts) => undeterminedOf(anthracyclineOverLimit, facts).missing;

  it('is the dose given, where a total stated elsewhere could not be read', () => {
    expect(missingOf({ orders: [order(60)], unavailable: ['results'] })).toEqual([
      { name: 'cumulativeAnthracyclineMgPerM2', reason: 'not-fetched', seen: [] },
    ]);
  });

  it('is the dose of this order, where it is in milligrams and no body surface is known', () => {
    expect(missingOf({ orders: [order(100, 'mg')], ...stated(300) })).toEqual([
      { name: 'orderedAnthracyclineMgPerM2', reason: 'unreadable', seen: [] },
    ]);
  });

  it('is both, where neither can be read', () => {
    const facts: PlainFacts = { orders: [order(100, 'mg')], unavailable: ['results'] };
    expect(missingOf(facts).map((m) => [m.name, m.reason])).toEqual([
      ['cumulativeAnthracyclineMgPerM2', 'not-fetched'],
      ['orderedAnthracyclineMgPerM2', 'unreadable'],
    ]);
  });

  it('is the total, shown as far as it could be read, where the amount of a dose is not recorded', () => {
    const facts = { orders: [order(60)], case: { drugRecords: [given(300, 400), given(279)] } };
    const [total, ...others] = missingOf(facts);
    expect(others).toEqual([]);
    expect(total).toMatchObject({ name: 'cumulativeAnthracyclineMgPerM2', reason: 'unreadable' });
    expect(total?.seen.map((e) => e.value)).toEqual([400, 'dose not readable']);
  });

  it('is known in SAF-72 too', () => {
    const facts: PlainFacts = { orders: [order(60)], unavailable: ['results'] };
    expect(undeterminedOf(anthracyclineHighDose, facts).missing).toEqual([
      { name: 'cumulativeAnthracyclineMgPerM2', reason: 'not-fetched', seen: [] },
    ]);
  });
});

describe('trastuzumab and the limit of 400 mg/m²', () => {
  const atRisk = { orders: [order(60)], ...stated(341) };

  it('shows the earlier trastuzumab that lowers the limit, in whatever setting it was given', () => {
    const { evidence } = firedOf(anthracyclineOverLimit, { ...atRisk, prior: ['trastuzumab'] });
    expect(evidence.filter((e) => e.name === 'priorDrugs')).toEqual([
      {
        name: 'priorDrugs',
        value: 'trastuzumab',
        date: '2026-01-26',
        reference: 'MedicationStatement/ended-trastuzumab',
      },
    ]);
  });

  it('lowers it while trastuzumab goes on', () => {
    expect(outcomeOf(anthracyclineOverLimit, { ...atRisk, active: ['trastuzumab'] })).toBe('fires');
  });

  it('does not where it was never given, also beside another HER2 antibody', () => {
    const facts: PlainFacts = { ...atRisk, prior: ['pertuzumab'] };
    const question = 'trastuzumab given at any time';
    expect(answerTo(question, anthracyclineOverLimit.when, facts)).toMatchObject({
      value: 'no',
      missing: [],
    });
  });

  it('asks for it where the medications could not be read', () => {
    const facts: PlainFacts = { ...atRisk, unavailable: ['medications'] };
    expect(undeterminedOf(anthracyclineOverLimit, facts).missing).toContainEqual({
      name: 'activeDrugs',
      reason: 'not-fetched',
      seen: [],
    });
  });
});
