// CDS Hooks 2.0, "Use of JSON": no null, '', [] or {} where there is no value.

/** Paths of the values that the specification forbids; `cards: []` and `services: []` are allowed. */
export function forbiddenEmpties(value: unknown, path = ''): readonly string[] {
  if (value === null || value === '') return [path];
  if (typeof value !== 'object') return [];
  const entries = Object.entries(value);
  if (entries.length === 0) return path === 'cards' || path === 'services' ? [] : [path];
  return entries.flatMap(([key, child]) =>
    forbiddenEmpties(child, path === '' ? key : `${path}.${key}`),
  );
}
