// References that point outside of what was sent.
import { type Json, object, objects, string } from './json.ts';
import type { SentResource } from './record.ts';
import { literal, typeAndId } from './reference.ts';

/** Elements through which the mappers reach another resource. */
const elements = ['medicationReference', 'specimen'] as const;

export interface MissingTarget {
  readonly type: string;
  /** `Type/id`, or the absolute URL where the record names the server: it may be another one. */
  readonly reference: string;
}

/** The resources of those types that are pointed to but absent, in a fixed order. */
export function missingTargets(
  resources: readonly SentResource[],
  types: readonly string[],
): readonly MissingTarget[] {
  const present = new Set<string>();
  const wanted = new Map<string, MissingTarget>();
  for (const { resource } of resources) {
    const json = object(resource);
    if (!json) continue;
    present.add(`${string(json['resourceType'])}/${string(json['id'])}`);
    for (const reference of references(json)) {
      const target = typeAndId(reference);
      if (!target || !types.includes(target.type)) continue;
      const name = `${target.type}/${target.id}`;
      const isAbsolute = reference.includes('://');
      const url = isAbsolute ? (reference.split('/_history/', 1)[0] as string) : name;
      wanted.set(name, { type: target.type, reference: url });
    }
  }
  const missing = [...wanted].filter(([name]) => !present.has(name));
  return missing.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, target]) => target);
}

function references(json: Json): readonly string[] {
  return elements.flatMap((element) =>
    objects(json[element]).flatMap((reference) => literal(reference) ?? []),
  );
}
