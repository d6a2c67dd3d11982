// Data for one request: from the prefetch where a key is present, else from the EHR. A key that is
// missing, failed or not what was asked for is fetched; `null` or an empty Bundle means that the
// EHR has none. https://cds-hooks.hl7.org/2.0/#providing-fhir-resources-to-a-cds-service

import type { SentResource } from '../fhir-mappings/read/record.ts';
import type { Gap } from './gaps.ts';
import type { Fetched, FhirSource } from './ports.ts';
import { type PrefetchInfo, type PrefetchKey, prefetchInfo } from './prefetch-keys.ts';
import { contents, type Prefetched, prefetched } from './prefetched.ts';
import { fetchTargets } from './targets.ts';

export type DataSource = 'prefetch' | 'ehr' | 'none';

export interface Gathered {
  readonly resources: readonly SentResource[];
  /** All that was sent or fetched, what was rejected included: for the wrong-patient firewall. */
  readonly seen: readonly SentResource[];
  readonly gaps: readonly Gap[];
  /** Where each key came from, for the record of the decision. */
  readonly sources: Readonly<Partial<Record<PrefetchKey, DataSource>>>;
}

export interface GatherRequest {
  readonly keys: readonly PrefetchKey[];
  readonly prefetch: Readonly<Record<string, unknown>>;
  readonly patientId: string;
  readonly drafts: readonly SentResource[];
}

interface Part {
  readonly resources: readonly SentResource[];
  readonly failure?: Gap['failure'];
  readonly source: DataSource;
  /** Sent under the key, but not taken for its data. */
  readonly unused?: readonly SentResource[];
}

export async function gather(
  request: GatherRequest,
  ehr: FhirSource | undefined,
): Promise<Gathered> {
  const parts = await Promise.all(
    request.keys.map(async (key) => ({ key, ...(await partOf(key, request, ehr)) })),
  );
  // A client may send more than it was asked for: what it says is evidence all the same.
  const others = Object.entries(request.prefetch).flatMap(([key, value]) =>
    (request.keys as readonly string[]).includes(key) ? [] : contents(value),
  );
  const found = [...parts.flatMap((p) => p.resources), ...others];
  const gaps: Gap[] = parts.flatMap(({ key, failure, resources }) =>
    failure ? [{ key, failure, partial: resources.length > 0 }] : [],
  );
  const { drafts } = request;
  const none = new Set(parts.flatMap(noneOf));
  const targets = await fetchTargets({ resources: found, drafts, none, gaps }, ehr);
  const resources = [...found, ...targets.resources];
  return {
    resources,
    seen: [...resources, ...parts.flatMap((p) => p.unused ?? [])],
    gaps: [...gaps, ...targets.gaps],
    sources: Object.fromEntries(parts.map(({ key, source }) => [key, source])),
  };
}

/** That there are no results or problems is believed; a specimen may not be found by patient. */
function noneOf({ key, resources, failure }: Part & { readonly key: PrefetchKey }) {
  const isTold = key === 'observations' || key === 'conditions';
  return isTold && !failure && resources.length === 0 ? [typeOf(prefetchInfo[key].template)] : [];
}

/** What is known under one key, and why it is not all. */
async function partOf(
  key: PrefetchKey,
  request: GatherRequest,
  ehr: FhirSource | undefined,
): Promise<Part> {
  const info = prefetchInfo[key];
  const type = typeOf(info.template);
  const sent = Object.hasOwn(request.prefetch, key)
    ? prefetched(request.prefetch[key], type)
    : undefined;
  if (sent && !sent.failure) return completed(sent, type, ehr);
  const fetched = await (ehr ? fetchKey(info, request.patientId, ehr) : undefined);
  if (sent && !sent.rejected && (!fetched || fetched.failure)) {
    // What was sent is not all, but it counts.
    const resources = [...sent.resources, ...(fetched ? sentOf(fetched) : [])];
    return {
      resources,
      failure: fetched?.failure ?? sent.failure ?? 'no-access',
      source: 'prefetch',
    };
  }
  const unused = sent?.rejected ?? sent?.resources ?? [];
  if (!fetched) {
    return { resources: [], failure: sent?.failure ?? 'no-access', source: 'none', unused };
  }
  const resources = sentOf(fetched);
  const { failure } = fetched;
  if (!failure) return { resources, source: 'ehr', unused };
  return { resources, failure, source: resources.length > 0 ? 'ehr' : 'none', unused };
}

async function fetchKey(
  { template, everywhere }: PrefetchInfo,
  patientId: string,
  ehr: FhirSource,
): Promise<Fetched> {
  const query = template.replace('{{context.patientId}}', encodeURIComponent(patientId));
  const fetched = await (query.includes('?') ? ehr.search(query) : ehr.read(query));
  const holdsNone = fetched.failure === 'unsupported' && !everywhere;
  return holdsNone ? { resources: [] } : fetched;
}

/** Follows the pages of a prefetched Bundle; without access to them it stays incomplete. */
async function completed(
  { resources, next }: Prefetched,
  type: string,
  ehr: FhirSource | undefined,
): Promise<Part> {
  if (!next) return { resources, source: 'prefetch' };
  if (!ehr) return { resources, failure: 'no-access', source: 'prefetch' };
  const rest = await ehr.follow(next, type);
  const all = [...resources, ...sentOf(rest)];
  return {
    resources: all,
    source: 'prefetch',
    ...(rest.failure ? { failure: rest.failure } : {}),
  };
}

const typeOf = (template: string) => template.split(/[?/]/, 1)[0] as string;

const sentOf = ({ resources }: Fetched) => resources.map((resource) => ({ resource }));
