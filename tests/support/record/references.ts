// Walks FHIR JSON for the tests of the record builder.

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function walk(value: Json, visit: (key: string, value: Json) => void, key = ''): void {
  visit(key, value);
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit, key);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, item] of Object.entries(value)) walk(item as Json, visit, name);
  }
}

/** Every string that stands under a name anywhere in a resource. */
export function stringsUnder(resource: object, name: string): string[] {
  const found: string[] = [];
  walk(resource as Json, (key, value) => {
    if (key === name && typeof value === 'string') found.push(value);
  });
  return found;
}

export interface FoundCoding {
  system: string;
  code: string;
}

/** Every coding anywhere in the resources, quantities not included. */
export function codingsIn(resources: readonly object[]): FoundCoding[] {
  const found: FoundCoding[] = [];
  for (const resource of resources) {
    walk(resource as unknown as Json, (key, value) => {
      if (key !== 'coding' || !Array.isArray(value)) return;
      found.push(...(value as unknown as FoundCoding[]));
    });
  }
  return found.filter(({ system }) => typeof system === 'string');
}
