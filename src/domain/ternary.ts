// Three-valued (Kleene) logic: what a record does not say is unknown, never no.

export type Ternary = 'yes' | 'no' | 'unknown';

/** `no` as soon as one is no, else `unknown` as soon as one is unknown, else `yes`. */
export function and(values: readonly Ternary[]): Ternary {
  if (values.includes('no')) return 'no';
  return values.includes('unknown') ? 'unknown' : 'yes';
}

/** `yes` as soon as one is yes, else `unknown` as soon as one is unknown, else `no`. */
export function or(values: readonly Ternary[]): Ternary {
  if (values.includes('yes')) return 'yes';
  return values.includes('unknown') ? 'unknown' : 'no';
}

export function not(value: Ternary): Ternary {
  if (value === 'unknown') return 'unknown';
  return value === 'yes' ? 'no' : 'yes';
}

export function ternary(value: boolean): Ternary {
  return value ? 'yes' : 'no';
}
