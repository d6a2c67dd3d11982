// Fields that several bodies have. Source: CDS Hooks 2.0.1, section "Use of JSON"
// (https://cds-hooks.hl7.org/2.0/#use-of-json): null and '' are forbidden where there is no value.
// Clients send them all the same, so an optional field that holds one counts as absent.

import { z } from 'zod';
import { transform } from 'zod/mini';

/** A string that must say something. */
export function requiredText(message = 'must be a non-empty string') {
  return z.string({ error: message }).min(1, { error: message });
}

/**
 * `schema.transform(change)`, without what that leaves behind: it hangs a function on each value, which
 * V8 allocates among what lives long (as it does any function that is assigned to a property). The
 * request that the function refers to would live on with it until the next search of the whole heap.
 */
export function changed<Schema extends z.ZodType, To>(
  schema: Schema,
  change: (value: z.output<Schema>) => To,
) {
  return z.pipe(schema, transform(change));
}

/** A string that may be absent, null or empty, all of which come out as undefined. */
export function optionalText(message = 'must be a string') {
  return changed(z.string({ error: message }).nullish(), (text) => text || undefined);
}

/** An object; the message says nothing of what came instead. */
export function objectOf<Shape extends z.ZodRawShape>(
  shape: Shape,
  message = 'must be a JSON object',
) {
  return z.object(shape, { error: message });
}

/** An array whose length is checked before its entries are, so that a huge one costs little. */
export function listOf<Item extends z.ZodType>(item: Item, limit: number) {
  return z
    .array(z.unknown(), { error: 'must be an array' })
    .max(limit, { error: `must hold at most ${limit} entries` })
    .readonly()
    .pipe(z.array(item).readonly());
}

/** `T` with every field that may be undefined made one that may be absent. */
export type Present<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object without its undefined fields, as `exactOptionalPropertyTypes` wants it. */
export function present<T extends object>(fields: T): Present<T> {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Present<T>;
}
