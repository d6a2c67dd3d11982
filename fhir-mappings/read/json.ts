// Tolerant access to JSON that claims to be FHIR: what an element should be is asked for by kind,
// and anything else reads as absent. No mapper indexes into a resource in any other way, so that
// no record, however malformed, can make a mapping throw.

/** A JSON object whose shape is not to be trusted. */
export type Json = Readonly<Record<string, unknown>>;

const noObjects: readonly Json[] = [];

export function object(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : undefined;
}

/** The objects of a list; a lone object counts as a list of one (clients send `category` so). */
export function objects(value: unknown): readonly Json[] {
  if (Array.isArray(value)) {
    const found: Json[] = [];
    for (const item of value) {
      const entry = object(item);
      if (entry) found.push(entry);
    }
    return found;
  }
  const lone = object(value);
  return lone ? [lone] : noObjects;
}

/** A non-empty string. */
export function string(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A finite number; FHIR decimals that a client sent as text are not numbers. */
export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function boolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}
