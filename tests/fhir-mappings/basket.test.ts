// The basket: what was chosen, what is stopped, what belongs together.
import { describe, expect, it } from 'vitest';
import { toBasket } from '../../fhir-mappings/orders.ts';
import { type Resource, request, text } from '../support/fhir.ts';

const draft = (drug: object, content: object = {}) =>
  request(drug, { status: 'draft', ...content });

describe('a basket', () => {
  const order = (id: string, content: object = {}) => ({
    ...draft(text('letrozole'), content),
    id,
  });
  const basket = (drafts: readonly Resource[], selections: readonly string[]) =>
    toBasket({
      drafts: drafts.map((d, i) => ({ resource: d, fullUrl: `urn:uuid:${i}` })),
      selections,
      resources: [],
      patientId: 'p1',
    });
  const selected = (drafts: readonly Resource[], selections: readonly string[]) =>
    basket(drafts, selections)
      .basket.orders.filter((o) => o.selected)
      .map((o) => o.reference);

  it('has the orders that were chosen, by reference, id or URL', () => {
    const drafts = [order('a'), order('b')];
    for (const selection of [
      'MedicationRequest/a',
      'a',
      'urn:uuid:0',
      'https://ehr.example/fhir/MedicationRequest/a',
    ]) {
      expect(selected(drafts, [selection])).toEqual(['MedicationRequest/a']);
    }
  });

  it('has every order chosen where none or nothing that resolves was', () => {
    expect(selected([order('a'), order('b')], [])).toHaveLength(2);
    expect(selected([order('a'), order('b')], ['MedicationRequest/elsewhere'])).toHaveLength(2);
  });

  it.each(['entered-in-error', 'on-hold', 'unknown'])('does not order what is %s', (status) => {
    expect(basket([order('a', { status })], []).basket).toEqual({ orders: [], stops: [] });
  });

  it('keeps what it stops out of its orders, and in the record', () => {
    const stop = order('a', {
      status: 'stopped',
      priorPrescription: { reference: 'MedicationRequest/old' },
    });
    const found = basket([stop, order('b')], []);
    expect(found.basket.stops).toEqual(['MedicationRequest/a', 'MedicationRequest/old']);
    expect(found.basket.orders.map((o) => o.reference)).toEqual(['MedicationRequest/b']);
    expect([...found.drafts]).toEqual(['MedicationRequest/b']);
  });

  it('tells what renews what, and which plan an order belongs to', () => {
    const renewal = order('b', {
      priorPrescription: { reference: 'MedicationRequest/a' },
      groupIdentifier: { system: 'urn:g', value: '7' },
    });
    const [found] = basket([renewal], []).basket.orders;
    expect(found?.renews).toEqual(['MedicationRequest/b', 'MedicationRequest/a']);
    expect(found?.plan).toEqual(['group urn:g|7']);
  });

  it('never throws on a draft of the wrong shape', () => {
    const odd = {
      resourceType: 'MedicationRequest',
      dosageInstruction: 'daily',
      medicationReference: 7,
    };
    expect(basket([odd], []).basket.orders).toMatchObject([{ identified: false, drugs: [] }]);
  });
});
