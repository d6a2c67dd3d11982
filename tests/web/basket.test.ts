import type { Suggestion } from 'cds-hooks-types';
import { describe, expect, it } from 'vitest';
import { accepted, doseOf, orderName } from '../../src/web/basket.ts';
import type { Order } from '../../src/web/request.ts';

const letrozole = {
  resourceType: 'MedicationRequest',
  id: 'draft-1',
  status: 'draft',
  medicationCodeableConcept: { text: 'letrozole 2.5 MG Oral Tablet' },
  dosageInstruction: [{ text: '2.5 mg by mouth once daily' }],
} as Order;
const goserelin = {
  resourceType: 'MedicationRequest',
  status: 'draft',
  medicationCodeableConcept: { text: 'goserelin' },
};

const suggestion = (actions: readonly object[]) =>
  ({ label: 'x', actions }) as unknown as Suggestion;

describe('accepting a suggestion', () => {
  it('adds what it creates, under an id by which it can be found again', () => {
    const { basket, added } = accepted(
      [letrozole],
      suggestion([{ type: 'create', description: 'Add', resource: goserelin }]),
    );
    expect(basket.map(orderName)).toEqual(['letrozole 2.5 MG Oral Tablet', 'goserelin']);
    expect(added).toEqual([`MedicationRequest/${basket[1]?.id}`]);
    expect(basket[1]?.id).toMatch(/^draft-/);
  });

  it('removes what it deletes, wherever the deletion stands', () => {
    const { basket } = accepted(
      [letrozole],
      suggestion([
        { type: 'create', description: 'Add', resource: { ...goserelin, id: 'draft-1b' } },
        { type: 'delete', description: 'Remove', resourceId: 'MedicationRequest/draft-1' },
      ]),
    );
    expect(basket.map(({ id }) => id)).toEqual(['draft-1b']);
  });

  it('puts the whole new resource in the place of the one that it updates', () => {
    const update = { ...letrozole, dosageInstruction: [{ text: 'every second day' }] };
    const { basket, added } = accepted(
      [letrozole],
      suggestion([{ type: 'update', description: 'Change', resource: update }]),
    );
    expect(basket.map(doseOf)).toEqual(['every second day']);
    expect(added).toEqual([]);
  });

  it('leaves the basket alone without actions', () => {
    expect(accepted([letrozole], { label: 'x' } as Suggestion).basket).toEqual([letrozole]);
  });
});

describe('the name of an order', () => {
  it('is its text, else a display, else a code, else its reference', () => {
    const named = (medicationCodeableConcept: object) =>
      orderName({ ...letrozole, medicationCodeableConcept } as Order);
    expect(named({ text: 'a', coding: [{ display: 'b' }] })).toBe('a');
    expect(named({ coding: [{ display: 'b', code: 'c' }] })).toBe('b');
    expect(named({ coding: [{ code: 'c' }] })).toBe('c');
    expect(named({})).toBe('MedicationRequest/draft-1');
  });
});
