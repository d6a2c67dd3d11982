// What one prefetch value holds. A key with `null` or an empty Bundle says that the EHR has none; an
// error, or something else than was asked for, says nothing.
// https://cds-hooks.hl7.org/2.0/#prefetch-template
import { number, object, objects, string } from '../fhir-mappings/read/json.ts';
import type { SentResource } from '../fhir-mappings/read/record.ts';

export interface Prefetched {
  readonly resources: readonly SentResource[];
  /** Link to further pages. */
  readonly next?: string;
  /** The client could not search, or sent what is not the data of this key. */
  readonly failure?: 'sent-error' | 'sent-unreadable' | 'sent-in-part';
  /** Resources that are not the data of this key. */
  readonly rejected?: readonly SentResource[];
}

/** @param type the resource type that the template of the key asks for. */
export function prefetched(value: unknown, type: string): Prefetched {
  if (value === null) return { resources: [] };
  const sent = object(value);
  const resources = contents(value);
  if (sent?.['resourceType'] === 'OperationOutcome') return { resources, failure: 'sent-error' };
  const isOfType = resources.some((r) => object(r.resource)?.['resourceType'] === type);
  if (sent?.['resourceType'] !== 'Bundle') {
    return isOfType ? { resources } : unreadable(resources);
  }
  if (reportsError(sent)) return { resources, failure: 'sent-error' };
  const entries = objects(sent['entry']);
  if (entries.length > 0 && !isOfType) return unreadable(resources);
  const next = objects(sent['link']).find((link) => link['relation'] === 'next');
  const url = string(next?.['url']);
  if (url) return { resources, next: url };
  // Bundle.total counts all matches: with fewer entries and no further page some were left out.
  const isWhole = (number(sent['total']) ?? 0) <= entries.length;
  return isWhole ? { resources } : { resources, failure: 'sent-in-part' };
}

function unreadable(rejected: readonly SentResource[]): Prefetched {
  return { resources: [], failure: 'sent-unreadable', rejected };
}

/** Every resource of a prefetch value, whether or not it is what was asked for. */
export function contents(value: unknown): readonly SentResource[] {
  const sent = object(value);
  const entries = sent?.['resourceType'] === 'Bundle' ? objects(sent['entry']) : [];
  const alone = sent ? [{ resource: sent }] : [];
  const found = sent?.['resourceType'] === 'Bundle' ? entries.map(entryOf) : alone;
  return found.filter(({ resource }) => {
    const type = string(object(resource)?.['resourceType']);
    return type !== undefined && type !== 'OperationOutcome';
  });
}

function entryOf(entry: Readonly<Record<string, unknown>>): SentResource {
  const fullUrl = string(entry['fullUrl']);
  return { resource: entry['resource'], ...(fullUrl ? { fullUrl } : {}) };
}

/** Whether the Bundle holds an error beside what was found. */
function reportsError(bundle: Readonly<Record<string, unknown>>): boolean {
  return objects(bundle['entry'])
    .map((entry) => object(entry['resource']))
    .filter((resource) => resource?.['resourceType'] === 'OperationOutcome')
    .flatMap((outcome) => objects(outcome?.['issue']))
    .some(({ severity }) => severity === 'error' || severity === 'fatal');
}
