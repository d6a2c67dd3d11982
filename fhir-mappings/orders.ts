// The basket: drafts of the request, what they order and what they stop. A draft is never history.
import type { Basket, Order } from '../src/domain/order.ts';
import { noteDanglingOrders } from './dangling.ts';
import { doseOfProduct, medicationOf, unidentifiedIssue } from './medication.ts';
import { detailsOf } from './order-details.ts';
import { type Concept, concept, label } from './read/coding.ts';
import type { Issue } from './read/issue.ts';
import { type Json, object, objects, string } from './read/json.ts';
import {
  type LookedUpDrugs,
  type PatientRecord,
  patientRecord,
  type RecordEntry,
  type SentResource,
} from './read/record.ts';
import { literal, typeAndId } from './read/reference.ts';
import { doseOf, intervalDays } from './read/timing.ts';
import { identifyService } from './service-orders.ts';
import { planKeys } from './therapies.ts';

export interface BasketRequest {
  readonly drafts: readonly SentResource[];
  /** `Type/id` of the chosen drafts; empty or unresolvable means all. */
  readonly selections: readonly string[];
  readonly patientId: string;
  /** Medications that drafts point to, from the record. */
  readonly resources: readonly SentResource[];
  readonly lookedUp?: LookedUpDrugs;
}

export interface MappedBasket {
  readonly basket: Basket;
  readonly issues: readonly Issue[];
  /** The drafts as `Type/id`. */
  readonly drafts: ReadonlySet<string>;
}

export function toBasket(request: BasketRequest): MappedBasket {
  const issues: Issue[] = [];
  const drafts = patientRecord(request.drafts, request.patientId, issues);
  // Built only where a draft points outside the basket.
  let record: PatientRecord | undefined;
  const inRecord = () => {
    record ??= patientRecord(request.resources, request.patientId, []);
    return record;
  };
  const lookup: PatientRecord = {
    ...drafts,
    lookedUp: request.lookedUp,
    resolve: (reference, from) =>
      drafts.resolve(reference, from) ?? inRecord().resolve(reference, from),
  };
  const entries = orderTypes.flatMap((type) => drafts.of(type)).filter((e) => !e.nested);
  const chosen = selected(entries, request);
  noteDanglingOrders(entries, lookup);
  const orders: Order[] = [];
  const stops: string[] = [];
  entries.forEach((entry, place) => {
    const role = roleOf(entry.json);
    if (role === 'stop') stops.push(...stopped(entry));
    if (role === 'order') orders.push(orderOf(entry, place, chosen, lookup));
  });
  // A draft that stops an order is that order under its own id: the record's version is history.
  const written = entries.filter((e) => roleOf(e.json) !== 'stop' && e.reference !== '');
  const references = new Set(written.map((e) => e.reference));
  return { basket: { orders, stops }, issues, drafts: references };
}

const orderTypes = ['MedicationRequest', 'ServiceRequest', 'ImmunizationRecommendation'] as const;

function roleOf(json: Json): 'order' | 'stop' | 'none' {
  if (json['doNotPerform'] === true) return 'none';
  switch (string(json['status'])) {
    case 'stopped':
    case 'cancelled':
    case 'completed':
    case 'revoked':
      return 'stop';
    case 'entered-in-error':
    case 'on-hold':
    case 'unknown':
      return 'none';
    default:
      return 'order';
  }
}

/** The active orders that a stopping draft names: itself, the prior one, or the one it is based on. */
function stopped({ json, reference }: RecordEntry): readonly string[] {
  const named = [json['priorPrescription'], ...objects(json['basedOn'])].flatMap((r) => {
    const target = typeAndId(literal(r) ?? '');
    return target ? [`${target.type}/${target.id}`] : [];
  });
  return reference ? [reference, ...named] : named;
}

function selected(
  entries: readonly RecordEntry[],
  request: BasketRequest,
): ReadonlySet<RecordEntry> {
  const names = new Set(
    request.selections.map((s) => {
      const target = typeAndId(s);
      return target ? `${target.type}/${target.id}` : s;
    }),
  );
  const urls = new Map(request.drafts.map((d) => [d.resource, d.fullUrl]));
  const chosen = entries.filter(
    (e) =>
      names.has(e.reference) ||
      names.has(string(e.json['id']) ?? '') ||
      names.has(urls.get(e.json) ?? ''),
  );
  return new Set(chosen.length > 0 ? chosen : entries);
}

function orderOf(
  entry: RecordEntry,
  place: number,
  chosen: ReadonlySet<RecordEntry>,
  lookup: PatientRecord,
): Order {
  const dosages = objects(entry.json['dosageInstruction']);
  const what =
    entry.type === 'MedicationRequest' ? drugOrder(entry, dosages, lookup) : serviceOrder(entry);
  const interval = intervalDays(dosages);
  return {
    reference: entry.reference || `${entry.type} ${place + 1} of the basket`,
    selected: chosen.has(entry),
    renews: renewedBy(entry),
    plan: planKeys(entry.json),
    reasonTexts: objects(entry.json['reasonCode']).flatMap((r) => concept(r)?.text ?? []),
    ...what,
    ...(interval === undefined ? {} : { interval }),
    ...detailsOf(entry, dosages, lookup),
  };
}

type What = Pick<
  Order,
  'name' | 'drugs' | 'services' | 'identified' | 'remarks' | 'dose' | 'strength'
>;

function drugOrder(entry: RecordEntry, dosages: readonly Json[], lookup: PatientRecord): What {
  const found = medicationOf(entry, dosages, lookup);
  const { name, drugs, remarks, strength } = found;
  if (!found.identified && !found.outside) lookup.issues.push(unidentifiedIssue(entry, found));
  const dose = doseOfProduct(found, doseOf(dosages));
  return {
    name,
    drugs,
    services: [],
    identified: found.identified || found.outside,
    remarks,
    ...(dose ? { dose } : {}),
    ...(strength === undefined ? {} : { strength }),
  };
}

function serviceOrder(entry: RecordEntry): What {
  const concepts = serviceConcepts(entry);
  const { services, drugs } = identifyService(concepts);
  const [first] = concepts;
  // Most services are none of those that a rule speaks of: they are known by having a name.
  return {
    name: first ? label(first) : 'an order without a name',
    drugs,
    services,
    identified: concepts.length > 0,
    remarks: [],
  };
}

function serviceConcepts(entry: RecordEntry): readonly Concept[] {
  const vaccines = objects(entry.json['recommendation']).flatMap((r) =>
    objects(r['vaccineCode']).flatMap((v) => concept(v) ?? []),
  );
  const details = objects(entry.json['orderDetail']).flatMap((d) => concept(d) ?? []);
  return [...(entry.code ? [entry.code] : []), ...details, ...vaccines];
}

function renewedBy(entry: RecordEntry): readonly string[] {
  const prior = typeAndId(literal(object(entry.json['priorPrescription'])) ?? '');
  const named = prior ? [`${prior.type}/${prior.id}`] : [];
  return entry.reference ? [entry.reference, ...named] : named;
}
