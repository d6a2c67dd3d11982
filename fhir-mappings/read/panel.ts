// What a panel shares with its components: status, date, specimen and site, but no value of its own.
// https://hl7.org/fhir/R4/observation.html#obsgrouping
import type { Json } from './json.ts';

const notShared = new Set([
  'component',
  'code',
  'hasMember',
  'contained',
  'interpretation',
  'referenceRange',
  'dataAbsentReason',
  'note',
]);

/** The elements of a panel that hold for each of its components too. */
export function sharedByComponents(panel: Json): Json {
  const shared: Record<string, unknown> = {};
  for (const name of Object.keys(panel)) {
    if (!name.startsWith('value') && !notShared.has(name)) shared[name] = panel[name];
  }
  return shared;
}
