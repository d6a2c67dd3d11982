// References: contained, within the record, or absolute under any base. Versions are cut off: the
// record holds one version of each resource. https://hl7.org/fhir/R4/references.html
import { type Json, object, objects, string } from './json.ts';

const relative = /(?:^|\/)([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]+)?$/;

interface Target {
  readonly type: string;
  readonly id: string;
}

/** References that were read already: a record names its patient in every resource. */
const read = new Map<string, Target | undefined>();
const readLimit = 1000;

/** `Type/id` of a relative or absolute reference; undefined for contained, urn: and malformed ones. */
export function typeAndId(reference: string): Target | undefined {
  const known = read.get(reference);
  if (known !== undefined || read.has(reference)) return known;
  const target = targetOf(reference);
  if (read.size >= readLimit) read.clear();
  if (reference.length < 200) read.set(reference, target);
  return target;
}

function targetOf(reference: string): Target | undefined {
  if (reference.startsWith('#') || reference.startsWith('urn:')) return undefined;
  const found = relative.exec(reference.split(/[?#]/, 1)[0] as string);
  return found?.[1] && found[2] ? { type: found[1], id: found[2] } : undefined;
}

/** The literal reference of a Reference element. */
export function literal(value: unknown): string | undefined {
  return string(object(value)?.['reference']);
}

/** The contained resource with that id. */
export function containedIn(container: Json, id: string): Json | undefined {
  return objects(container['contained']).find((c) => c['id'] === id);
}

/** What a reference is resolved from: the resource that has it, and the one that holds that. */
export interface Origin {
  readonly json: Json;
  readonly parent?: Json | undefined;
}

/** Resolves Reference elements: contained, by full URL of the Bundle, or by type and id. */
export function resolver(
  byType: ReadonlyMap<string, ReadonlyMap<string, Json>>,
  byUrl: ReadonlyMap<string, Json>,
): (reference: unknown, from: Origin) => Json | undefined {
  return (reference, from) => {
    const text = literal(reference);
    if (!text) return undefined;
    if (text.startsWith('#')) {
      const id = text.slice(1);
      return containedIn(from.json, id) ?? (from.parent ? containedIn(from.parent, id) : undefined);
    }
    const target = typeAndId(text);
    return (target && byType.get(target.type)?.get(target.id)) ?? byUrl.get(text);
  };
}
