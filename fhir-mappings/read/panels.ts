// What a panel or a report states once for all of its results: date, status, specimen, site. A
// result that has its own keeps it. Observation.hasMember and DiagnosticReport.result of FHIR R4.
import type { Issue } from './issue.ts';
import { type Json, objects, string } from './json.ts';
import { literal, type Origin } from './reference.ts';

/** The resource around a result, and what it states for it in the elements of an Observation. */
export interface Above {
  readonly parent: Json;
  readonly parentReference: string;
  readonly shared: Json;
}

/** What a result takes over from the panels and reports that list it; undefined for most. */
export type Inherited = (result: Json) => Above | undefined;

type Resolve = (reference: unknown, from: Origin) => Json | undefined;

interface Holder extends Above {
  readonly holder: Json;
}

export function inheritance(all: readonly Json[], resolve: Resolve, issues: Issue[]): Inherited {
  const holders = new Map<Json, Holder[]>();
  for (const json of all) {
    note(json, json, resolve, holders, issues);
    for (const contained of objects(json['contained'])) {
      note(contained, json, resolve, holders, issues);
    }
  }
  return holders.size === 0 ? () => undefined : (result) => collect(result, holders, 0);
}

const memberElements: Readonly<Record<string, string>> = {
  Observation: 'hasMember',
  DiagnosticReport: 'result',
};

function note(
  holder: Json,
  parent: Json,
  resolve: Resolve,
  holders: Map<Json, Holder[]>,
  issues: Issue[],
): void {
  const element = memberElements[string(holder['resourceType']) ?? ''];
  if (element === undefined || holder[element] === undefined) return;
  const id = string(parent['id']);
  const parentReference = id ? `${String(parent['resourceType'])}/${id}` : '';
  const shared = sharedBy(holder);
  for (const member of objects(holder[element])) {
    const result = resolve(member, { json: holder, parent });
    if (!result) {
      if (literal(member)) {
        issues.push({ kind: 'dangling-reference', reference: parentReference, topic: 'result' });
      }
    } else if (result !== holder) {
      const list = holders.get(result) ?? [];
      holders.set(result, list);
      list.push({ holder, parent, parentReference, shared });
    }
  }
}

/** Panels within panels, as deep as a sensible report goes; a circle ends there too. */
const deepest = 4;

/** The nearest holder comes first; what it does not state comes from those around it. */
function collect(
  result: Json,
  holders: ReadonlyMap<Json, readonly Holder[]>,
  depth: number,
): Above | undefined {
  const around = holders.get(result);
  if (!around || depth > deepest) return undefined;
  const ordered = [...around].sort(byNearness);
  const [nearest] = ordered as [Holder];
  let shared: Json = {};
  for (const { holder, shared: own } of ordered) {
    shared = underlaid(shared, underlaid(own, collect(holder, holders, depth + 1)?.shared));
  }
  return { parent: nearest.parent, parentReference: nearest.parentReference, shared };
}

/** Panels before reports, then in a fixed order. */
function byNearness(a: Holder, b: Holder): number {
  const rank = (h: Holder) => (h.holder['resourceType'] === 'Observation' ? 0 : 1);
  return rank(a) - rank(b) || (a.parentReference < b.parentReference ? -1 : 1);
}

const dates = ['effectiveDateTime', 'effectivePeriod', 'effectiveInstant', 'effectiveTiming'];

/** The elements of one, and those of the other that it lacks; a date of any form is one element. */
export function underlaid(own: Json, under: Json | undefined): Json {
  if (!under) return own;
  const isDated = dates.some((name) => own[name] !== undefined);
  const lacking = Object.keys(under).filter(
    (name) => own[name] === undefined && !(isDated && dates.includes(name)),
  );
  if (lacking.length === 0) return own;
  return { ...own, ...Object.fromEntries(lacking.map((name) => [name, under[name]])) };
}

const sharedElements = ['status', ...dates, 'issued', 'bodySite', 'focus', 'method'];

function sharedBy(holder: Json): Json {
  const shared: Record<string, unknown> = {};
  for (const name of sharedElements) {
    if (holder[name] !== undefined) shared[name] = holder[name];
  }
  // A report lists specimens: one speaks for its results, several do not tell which is whose.
  const specimens = objects(holder['specimen']);
  if (specimens.length === 1) shared['specimen'] = specimens[0];
  return shared;
}
