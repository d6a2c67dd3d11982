// What a criterion shows beside its answer: the order of a dose, what silence is taken to mean, words.
import { describe, expect, it } from 'vitest';
import { severeSymptoms } from '../../../src/guideline/criteria/course.ts';
import { doseAbove } from '../../../src/guideline/criteria/doses.ts';
import { cancerCare, localProcedures } from '../../../src/guideline/criteria/hooks.ts';
import {
  chemotherapyLinesAtLeast,
  endocrineLinesBelow,
} from '../../../src/guideline/criteria/therapy.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { situationOf } from '../../support/situation.ts';

const high = doseAbove('palbociclib', 75, 'mg');
const stated: PlainFacts = {
  orders: [{ drugs: ['palbociclib'], name: 'palbociclib', dose: { value: 100, unit: 'mg' } }],
};

describe('what a dose shows', () => {
  const evidenceOf = (facts: PlainFacts) => high.ask(situationOf(facts)).evidence;

  it('names the order it stands in, also beside another order', () => {
    const [beside] = evidenceOf({ orders: ['letrozole', ...(stated.orders ?? [])] });
    const [alone] = evidenceOf(stated);
    expect(alone?.reference).toMatch(/^MedicationRequest\//);
    expect(beside?.reference).toMatch(/^MedicationRequest\//);
    expect(beside?.reference).not.toBe(alone?.reference);
  });

  it('remarks that it was not stated, and only then', () => {
    expect(evidenceOf({ orders: ['palbociclib'] })[0]?.remark).toContain('dose not stated');
    expect(evidenceOf(stated)[0]).not.toHaveProperty('remark');
  });
});

describe('an order that treats the cancer', () => {
  it.each(localProcedures)('is a local procedure: %s', (procedure) => {
    expect(cancerCare.ask(situationOf({ orders: [procedure] })).value).toBe('yes');
  });

  it('is no warfarin', () => {
    expect(cancerCare.ask(situationOf({ orders: ['warfarin'] })).value).toBe('no');
  });
});

it('says nothing of symptoms where some are recorded', () => {
  const recorded = severeSymptoms.ask(situationOf({ judgements: { 'symptom-severity': 'mild' } }));
  expect(recorded).toMatchObject({ value: 'no', assumed: [] });
  expect(severeSymptoms.ask(situationOf({})).assumed).toEqual(['no severe symptoms']);
});

it('counts lines in words', () => {
  expect(chemotherapyLinesAtLeast(1).words).toBe('at least one chemotherapy line');
  expect(chemotherapyLinesAtLeast(2).words).toBe('at least 2 chemotherapy lines');
  expect(endocrineLinesBelow(1).words).toBe('no endocrine line with progression');
  expect(endocrineLinesBelow(3).words).toBe('fewer than 3 endocrine lines with progression');
});
