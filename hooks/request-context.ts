// The context of each hook that is served: the tables "Context" of the hook library
// (https://cds-hooks.hl7.org/hooks/STU1/patient-view.html, .../order-select.html,
// .../order-sign.html), read as tolerantly as the clients in use require.

import type { HookContext } from 'cds-hooks-types';
import { z } from 'zod';
import { changed, listOf, objectOf, optionalText, present, requiredText } from './sent-fields.ts';

/**
 * A resource as the client sent it. Only its type is certain: drafts lack elements that FHIR
 * requires (no `intent`, no medication yet) and hold objects where FHIR has arrays.
 */
export interface SentResource {
  readonly resourceType: string;
}

/** One draft order; other drafts may refer to it by its `fullUrl`. */
export interface DraftOrder {
  readonly fullUrl?: string;
  readonly resource: SentResource;
}

/** The draft orders of a request. The Bundle needs no `type`: the CDS Hooks Sandbox sends none. */
export interface DraftOrders {
  readonly resourceType: 'Bundle';
  readonly entry: readonly DraftOrder[];
  /** How many entries held no resource and were left out. Orders nobody checked are to be named. */
  readonly unreadable: number;
}

type WithDrafts<Context extends { draftOrders: unknown }> = Omit<Context, 'draftOrders'> & {
  readonly draftOrders: DraftOrders;
};

/**
 * The contexts of the hooks that are served, as the specification has them apart from the draft
 * orders. `patientId` and `encounterId` are bare FHIR ids, whichever form the client sent. An empty
 * `selections` selects every draft order.
 */
export interface ServedContext {
  'patient-view': HookContext['patient-view'];
  'order-select': WithDrafts<HookContext['order-select']>;
  'order-sign': WithDrafts<HookContext['order-sign']>;
}

/** A hook that has a service here. */
export type ServedHook = keyof ServedContext;

/** More orders than any session has chosen at once; beyond it lies only abuse. */
const SELECTION_LIMIT = 1000;

/** FHIR R4 datatype id (https://hl7.org/fhir/R4/datatypes.html#id), bare or as `Type/id`. */
function idOf(type: 'Patient' | 'Encounter') {
  const error = `must be the FHIR id of the ${type}: 1 to 64 letters, digits, "-" and "."`;
  const pattern = new RegExp(`^(?:${type}/)?[A-Za-z0-9\\-.]{1,64}$`);
  return changed(z.string({ error }).regex(pattern, { error }), (id) => id.replace(`${type}/`, ''));
}

const userAndPatient = {
  userId: requiredText(),
  patientId: idOf('Patient'),
  encounterId: optionalText().pipe(idOf('Encounter').optional()),
};

const bundle = objectOf(
  {
    resourceType: z.literal('Bundle', { error: 'must be "Bundle"' }),
    entry: z.array(z.unknown(), { error: 'must be an array' }).readonly().nullish(),
  },
  'must be a FHIR Bundle',
);
const draftOrders = changed(bundle, ({ entry }) => readable(entry ?? []));

// REQUIRED by the hook, yet some clients leave it out. Refusing the call would leave the orders
// unchecked; taking all of them as selected at worst comments on one that was chosen earlier.
const selections = changed(
  listOf(requiredText(), SELECTION_LIMIT).nullish(),
  (selected) => selected ?? [],
);

/** One schema per hook: from what is sent to what the rest of the service works on. */
export const contextSchemas = {
  'patient-view': changed(objectOf(userAndPatient), present),
  'order-select': changed(objectOf({ ...userAndPatient, selections, draftOrders }), present),
  'order-sign': changed(objectOf({ ...userAndPatient, draftOrders }), present),
} satisfies { [Hook in ServedHook]: z.ZodType<ServedContext[Hook]> };

function readable(entries: readonly unknown[]): DraftOrders {
  const entry = entries.map(toDraftOrder).filter((order) => order !== undefined);
  return { resourceType: 'Bundle', entry, unreadable: entries.length - entry.length };
}

function toDraftOrder(entry: unknown): DraftOrder | undefined {
  if (!isObject(entry) || !('resource' in entry) || !isResource(entry.resource)) return undefined;
  const { resource } = entry;
  return 'fullUrl' in entry && typeof entry.fullUrl === 'string'
    ? { fullUrl: entry.fullUrl, resource }
    : { resource };
}

function isResource(value: unknown): value is SentResource {
  if (!isObject(value) || !('resourceType' in value)) return false;
  return typeof value.resourceType === 'string' && value.resourceType !== '';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
