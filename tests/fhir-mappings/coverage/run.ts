// From a proof to the fact, in plain form.
import { toBasket } from '../../../fhir-mappings/orders.ts';
import { toCase } from '../../../fhir-mappings/to-case.ts';
import { isoDate } from '../../../src/domain/calendar.ts';
import { ask, type Fact } from '../../../src/domain/fact.ts';
import type { FactName } from '../../../src/domain/fact-name.ts';
import { defaultSettings, type Settings } from '../../../src/domain/settings.ts';
import { situation } from '../../../src/domain/situation.ts';
import { factDefinitions } from '../../support/fact-definitions.ts';
import { dayOf, type Resource, today, woman } from '../../support/fhir.ts';
import type { Proof } from './proof.ts';

export interface Chart {
  readonly record: readonly Resource[];
  readonly drafts: readonly Resource[];
}

/** The evidence of a proof with what must stand beside it. */
export function chartOf(
  proof: Proof,
  evidence: readonly Resource[],
  drafts: readonly Resource[],
): Chart {
  const record = [...(proof.context ?? []), ...evidence];
  const patient = record.some((r) => r.resourceType === 'Patient') ? [] : [woman];
  return { record: [...patient, ...record], drafts: [...(proof.basket ?? []), ...drafts] };
}

export function factIn(
  name: FactName,
  { record, drafts }: Chart,
  settings: Settings = defaultSettings,
): Fact<unknown> {
  const patientId = 'p1';
  const resources = record.map((resource) => ({ resource }));
  const sent = drafts.map((resource) => ({ resource }));
  const { basket } = toBasket({ drafts: sent, resources, selections: [], patientId });
  const s = situation({
    case: toCase({ resources, patientId }).case,
    basket,
    asOf: dayOf(today),
    hook: 'order-sign',
    edition: 'contemporary-2026',
    settings,
  });
  return ask(factDefinitions[name], s);
}

/** A known value without its wrapping, else why it is unknown. */
export function plain(fact: Fact<unknown>): unknown {
  return fact.known ? simple(fact.value) : `unknown: ${fact.reason}`;
}

function simple(value: unknown): unknown {
  if (value instanceof Set) return [...value].sort();
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, part]) => [key, simple(part)]));
  }
  if (Array.isArray(value)) return [...value].sort();
  if (typeof value === 'number') return Number(value.toPrecision(4));
  if (typeof value !== 'object' || value === null) return value;
  if ('first' in value && 'last' in value) {
    return isoDate(value as { first: number; last: number });
  }
  if ('low' in value && 'high' in value) {
    const [low, high] = [simple(value.low), simple(value.high)];
    return low === high ? low : [low, high];
  }
  if ('assumed' in value) return simple((value as { value?: unknown }).value);
  return value;
}
