// FHIR R4 search by an implementation that shares nothing with the service (Medplum's router and
// in-memory repository), stricter than a lenient server: what it cannot honour it refuses.
import './websocket-on-node-20.ts';
import { getStatus, globalSchema } from '@medplum/core';
import { FhirRouter, MemoryRepository, makeSimpleRequest } from '@medplum/fhir-router';
import type { Bundle, FhirResource, OperationOutcome } from 'fhir/r4.js';
import { indexR4Definitions } from './r4-definitions.ts';

export interface R4Answer {
  status: number;
  body: FhirResource;
}

export interface R4Repository {
  read(type: string, id: string): Promise<R4Answer>;
  search(type: string, query: URLSearchParams): Promise<R4Answer>;
}

type MedplumResource = Parameters<MemoryRepository['createResource']>[0];

function refusal(status: number, diagnostics: string): R4Answer {
  const body: OperationOutcome = {
    resourceType: 'OperationOutcome',
    issue: [
      { severity: 'error', code: status === 404 ? 'not-found' : 'not-supported', diagnostics },
    ],
  };
  return { status, body };
}

const RESULT_PARAMETERS = new Set(['_count', '_sort', '_offset', '_total', '_format']);
const MODIFIERS = new Set(['missing', 'not']);

/** A parameter that would be ignored or would silently match nothing, or undefined. */
function unsupportedParameter(type: string, query: URLSearchParams): string | undefined {
  const known = globalSchema.types[type]?.searchParams ?? {};
  return [...query.keys()].find((key) => {
    const [name = '', modifier] = key.split(':');
    if (modifier !== undefined && !MODIFIERS.has(modifier)) return true;
    return !RESULT_PARAMETERS.has(name) && known[name] === undefined;
  });
}

/** The part of the query that asks for the next page, or undefined on the last page. */
function nextPage(query: URLSearchParams, total: number): string | undefined {
  const count = Number(query.get('_count') ?? total);
  const offset = Number(query.get('_offset') ?? 0) + count;
  if (count < 1 || offset >= total) return undefined;
  const next = new URLSearchParams(query);
  next.set('_offset', String(offset));
  return next.toString();
}

/**
 * @param resources what the repository holds; given `meta` is kept.
 * @param base absolute base of `fullUrl` and of the link to the next page, which is relative without.
 */
export async function createR4Repository(
  resources: readonly FhirResource[],
  base = '',
): Promise<R4Repository> {
  indexR4Definitions();
  const repository = new MemoryRepository();
  const router = new FhirRouter();
  await repository.withSeeding(async () => {
    for (const resource of resources) {
      // Both packages describe the same R4 JSON with different TypeScript types.
      await repository.createResource(resource as unknown as MedplumResource);
    }
  });
  const prefix = base === '' ? '' : `${base}/`;

  const ask = async (path: string): Promise<R4Answer> => {
    const [outcome, resource] = await router.handleRequest(
      makeSimpleRequest('GET', path),
      repository,
    );
    return {
      status: getStatus(outcome),
      body: (resource ?? outcome) as unknown as FhirResource,
    };
  };

  return {
    read: async (type, id) =>
      globalSchema.types[type] ? ask(`/${type}/${id}`) : refusal(404, `No type ${type}`),
    async search(type, query) {
      if (!globalSchema.types[type]?.searchParams) return refusal(404, `No type ${type}`);
      const unsupported = unsupportedParameter(type, query);
      if (unsupported !== undefined) {
        return refusal(400, `${type} has no search parameter "${unsupported}" here`);
      }
      const answer = await ask(`/${type}?${query}`);
      if (answer.status !== 200) return answer;
      return { status: 200, body: linked(answer.body as Bundle, { type, query, prefix }) };
    },
  };
}

function linked(
  bundle: Bundle,
  { type, query, prefix }: { type: string; query: URLSearchParams; prefix: string },
): Bundle {
  const next = nextPage(query, bundle.total ?? 0);
  const link = [{ relation: 'self', url: `${prefix}${type}?${query}` }];
  if (next !== undefined) link.push({ relation: 'next', url: `${prefix}${type}?${next}` });
  const entry = (bundle.entry ?? []).map((item) =>
    prefix === '' || !item.resource
      ? item
      : { fullUrl: `${prefix}${item.resource.resourceType}/${item.resource.id}`, ...item },
  );
  return { ...bundle, link, ...(entry.length === 0 ? {} : { entry }) };
}
