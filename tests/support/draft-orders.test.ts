// What a draft says beyond the name of its drug, in each coding.
import type { MedicationRequest } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { buildRecord } from './record/build-record.ts';
import type { WorkedCase } from './record/facts.ts';
import { RECORD_CODINGS, type RecordCoding } from './record/record-coding.ts';

const TODAY = '2026-11-22';

function write(coding: RecordCoding, worked: WorkedCase) {
  const { drafts, resources } = buildRecord(worked, { coding, today: TODAY });
  return { drafts: drafts as MedicationRequest[], resources };
}

const doseOf = (draft: MedicationRequest | undefined) =>
  draft?.dosageInstruction?.[0]?.doseAndRate?.[0]?.doseQuantity;

describe('a stated dose', () => {
  const worked: WorkedCase = {
    facts: {},
    draftOrders: ['zoledronic-acid'],
    orderFacts: { orderedDose: { 'zoledronic-acid': 4 } },
  };

  it.each([
    ['mcode', { value: 4, code: 'mg' }],
    ['icd', { value: 1, code: '1' }],
    ['text', { value: 4, unit: 'mg' }],
  ] as const)('of zoledronic acid is written in %s', (coding, expected) => {
    expect(doseOf(write(coding, worked).drafts[0])).toMatchObject(expected);
  });

  it('is not invented where none is stated', () => {
    for (const coding of RECORD_CODINGS) {
      const { drafts } = write(coding, { facts: {}, draftOrders: ['letrozole', 'docetaxel'] });

      expect(drafts.map(({ dosageInstruction }) => dosageInstruction)).toEqual([
        undefined,
        undefined,
      ]);
    }
  });

  it('stands beside denosumab, whose two uses share their codes', () => {
    for (const coding of RECORD_CODINGS) {
      const { drafts } = write(coding, {
        facts: {},
        draftOrders: ['denosumab-120', 'denosumab-60'],
      });

      expect(drafts.map((draft) => doseOf(draft)?.value)).toEqual([120, 60]);
    }
  });
});

describe('an anthracycline dose of 60 mg/m2', () => {
  const worked: WorkedCase = {
    facts: {},
    draftOrders: ['doxorubicin'],
    orderFacts: { orderedAnthracyclineMgPerM2: 60 },
  };

  it('is a quantity per body surface, a dose in mg with the body surface on file, or words', () => {
    expect(doseOf(write('mcode', worked).drafts[0])).toMatchObject({ value: 60, code: 'mg/m2' });

    const { drafts, resources } = write('icd', worked);
    expect(doseOf(drafts[0])).toMatchObject({ value: 102, code: 'mg' });
    expect(JSON.stringify(resources)).toContain('"value":1.7,"unit":"m2"');

    expect(write('text', worked).drafts[0]?.dosageInstruction).toEqual([{ text: '60 mg/m2' }]);
  });
});

describe('remarks of a draft', () => {
  it('give the cycle day, the GFR for carboplatin and the cycle length', () => {
    const { drafts } = write('mcode', {
      facts: {},
      draftOrders: ['carboplatin', 'sacituzumab-govitecan'],
      orderFacts: { gfrUsedForCarboplatin: 140, orderedCycleDay: 8, orderedCycleLengthDays: 17 },
    });

    expect(drafts[0]?.dosageInstruction?.[0]?.text).toBe('AUC 5, GFR 140, day 8');
    expect(drafts[0]?.dosageInstruction?.[0]?.timing?.repeat).toMatchObject({
      period: 17,
      periodUnit: 'd',
    });
    expect(drafts[1]?.dosageInstruction?.[0]?.text).toBe('day 8');
  });

  it('cite the tumour cell count as the reason of a change', () => {
    const orderFacts = { ctcDrivesTherapyChange: true };
    const draftOrders = ['capecitabine'] as const;

    const counted = write('mcode', {
      facts: { circulatingTumorCells: 7 },
      draftOrders,
      orderFacts,
    });
    const [reference] = counted.drafts[0]?.reasonReference ?? [];
    expect(counted.resources.map(({ resourceType, id }) => `${resourceType}/${id}`)).toContain(
      reference?.reference,
    );

    const { drafts } = write('mcode', { facts: {}, draftOrders, orderFacts });
    expect(drafts[0]?.reasonCode?.[0]?.text).toContain('CTC');
  });
});

describe('an order that stops chemotherapy', () => {
  it.each(RECORD_CODINGS)('names the active order that it ends, in %s', (coding) => {
    const { drafts, resources } = write(coding, {
      facts: {},
      activeDrugs: ['paclitaxel', 'letrozole'],
      orderFacts: { stoppingChemotherapy: true },
    });
    const [draft] = drafts;
    const active = resources.find(
      ({ resourceType, id }) => `${resourceType}/${id}` === draft?.priorPrescription?.reference,
    );

    expect(drafts).toHaveLength(1);
    expect(draft?.status).toBe('stopped');
    expect(active).toMatchObject({ resourceType: 'MedicationRequest', status: 'active' });
  });
});
