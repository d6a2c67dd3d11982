// The basket of draft orders, and what accepting a suggestion does to it.
// https://cds-hooks.hl7.org/2.0/#action
import type { Action, Suggestion } from 'cds-hooks-types';
import type { FhirResource } from 'fhir/r4.js';
import { type Order, referenceOf } from './request.ts';

export interface Changed {
  readonly basket: readonly Order[];
  /** References of the orders that came in. */
  readonly added: readonly string[];
}

/** All actions of the suggestion, in the order of a transaction: deletes, creates, updates. */
export function accepted(basket: readonly Order[], { actions = [] }: Suggestion): Changed {
  const of = (type: Action['type']) => actions.filter((action) => action.type === type);
  const removed = new Set(of('delete').map((action) => idOf(action)));
  const kept = basket.filter((order) => !removed.has(referenceOf(order)));
  const created = of('create').flatMap((action) => draftOf(action) ?? []);
  const updates = of('update').flatMap((action) => draftOf(action) ?? []);
  const updated = [...kept, ...created].map(
    (order) => updates.find((u) => referenceOf(u) === referenceOf(order)) ?? order,
  );
  return { basket: updated, added: created.map(referenceOf) };
}

function idOf(action: Action): string | undefined {
  return 'resourceId' in action ? action.resourceId : undefined;
}

/** A resource without an id gets one, so that it can be found again. */
function draftOf(action: Action): Order | undefined {
  const resource = 'resource' in action ? action.resource : undefined;
  if (typeof resource !== 'object' || resource === null) return undefined;
  const draft = resource as FhirResource;
  return { ...draft, id: draft.id ?? `draft-${crypto.randomUUID().slice(0, 8)}` } as Order;
}

interface Concept {
  readonly text?: string;
  readonly coding?: readonly { readonly display?: string; readonly code?: string }[];
}

/** What an order is called in the list. */
export function orderName(order: Order): string {
  const { medicationCodeableConcept: drug, code } = order as {
    medicationCodeableConcept?: Concept;
    code?: Concept;
  };
  const concept = drug ?? code;
  const [coding] = concept?.coding ?? [];
  return concept?.text ?? coding?.display ?? coding?.code ?? referenceOf(order);
}

/** Dose and frequency in words, where the draft says them. */
export function doseOf(order: Order): string {
  const { dosageInstruction = [] } = order as {
    dosageInstruction?: readonly { readonly text?: string }[];
  };
  return dosageInstruction[0]?.text ?? '';
}
