// The EHR's FHIR server behind the FhirSource port, through fhir-kit-client. The token goes only to
// the server that was named: a next link or reference elsewhere is refused, a redirect is an error.
// What the client library throws holds patient data, and ends here.
import { Client } from 'fhir-kit-client';
import type { Dispatcher } from 'undici';
import type { EhrAccess, Fetched, FetchFailure, FhirSource, OpenEhr } from '../../hooks/ports.ts';
import { forFetch, plainEncoding, type Sighting, watched } from '../outbound/watched.ts';
import { isObject, type Json } from './bundle.ts';
import { CallFailed, callFailed } from './failures.ts';
import type { EhrLimits } from './limits.ts';
import { fromPages, type Page } from './pages.ts';
import { type Guarded, withOneRetry } from './resilience.ts';
import { coverage, scopeName } from './scopes.ts';
import { onServer, readTarget } from './urls.ts';

/** What operations are told; nothing of a patient is among it. */
export interface EhrEvents {
  readonly call: (type: string, outcome: string, seconds: number) => void;
  readonly retry: (type: string) => void;
  /** A scope that the token lacks, or whose own query hides a part of the type. */
  readonly scope: (lacking: string, coverage: 'narrowed' | 'none') => void;
  /** The server searched without the patient. */
  readonly parameterIgnored: (type: string) => void;
  readonly refused: () => void;
}

export interface EhrPorts {
  /** The connection to the server; undefined where its address is not allowed. */
  readonly dispatcherFor: (server: URL) => Dispatcher | undefined;
  readonly guarded: Guarded;
  readonly limits: EhrLimits;
  readonly events: EhrEvents;
}

/** Opens allowed servers only; any other is not contacted, and all that is asked of it refused. */
export function openEhr(ports: EhrPorts): OpenEhr {
  return (access) => {
    const allowed = access.isAllowed(access.fhirServer);
    const base = access.fhirServer.replace(/\/+$/, '');
    const dispatcher = allowed ? ports.dispatcherFor(new URL(base)) : undefined;
    if (dispatcher) return source({ access, base, dispatcher, ports });
    ports.events.refused();
    return refusing;
  };
}

const nothing: Fetched = { resources: [], failure: 'refused' };

const refusing: FhirSource = {
  read: async () => nothing,
  search: async () => nothing,
  follow: async () => nothing,
};

interface Opened {
  readonly access: EhrAccess;
  readonly base: string;
  readonly dispatcher: Dispatcher;
  readonly ports: EhrPorts;
}

type Get = (url: string, type: string) => Promise<Json>;

function source(opened: Opened): FhirSource {
  const { base, ports } = opened;
  const get = getter(opened);
  const { limits, events } = ports;
  const pages = (first: Page) =>
    fromPages(first, { get, base, limits, onIgnored: events.parameterIgnored });
  const narrowed = scopeCheck(opened);
  return {
    read: async (reference) => {
      const url = onServer(reference, base);
      const target = url === undefined ? undefined : readTarget(url, base);
      if (url === undefined || !target) return nothing;
      narrowed(target.type, 'read');
      return settled(async () => only(await get(url, target.type), target));
    },
    search: async (query) => {
      const url = onServer(query, base);
      const [type = ''] = query.split('?', 1);
      if (url === undefined) return nothing;
      const isNarrowed = narrowed(type, 'search');
      const patientId = new URL(url).searchParams.get('patient') ?? undefined;
      const first = { url, type, ...(patientId ? { patientId } : {}) };
      // A type that the server does not know is not found; a search that finds none is a Bundle. A
      // later page that is gone comes back with what was read before it, and is no such thing.
      const found = await settled(() => pages(first), 'unsupported');
      // The server leaves out what the scope does not name, and does not say so.
      return isNarrowed && !found.failure ? { ...found, failure: 'forbidden' } : found;
    },
    follow: async (next, type) => {
      const url = onServer(next, base);
      return url === undefined ? nothing : settled(() => pages({ url, type }));
    },
  };
}

/** Names a lacking scope to operations; true where the scope hides a part of what is asked for. */
function scopeCheck({ access, ports }: Opened) {
  return (type: string, interaction: 'read' | 'search'): boolean => {
    const covered = coverage(access.scope, { type, interaction });
    if (covered === undefined || covered === 'whole') return false;
    ports.events.scope(scopeName({ type, interaction }), covered);
    return covered === 'narrowed';
  };
}

/** One resource of the type and id that were asked for; another one is no answer. */
function only(resource: Json, { type, id }: { type: string; id: string }): Fetched {
  const isOther = typeof resource['id'] === 'string' && resource['id'] !== id;
  // A patient under another id must reach the wrong-patient firewall.
  if (resource['resourceType'] !== type || (isOther && type !== 'Patient')) {
    return { resources: [], failure: 'malformed' };
  }
  return { resources: [resource] };
}

/** @param notFound what it means that the server answers with 404. */
async function settled(
  work: () => Promise<Fetched>,
  notFound: FetchFailure = 'not-found',
): Promise<Fetched> {
  try {
    return await work();
  } catch (error) {
    const failure = error instanceof CallFailed ? error.failure : 'malformed';
    return { resources: [], failure: failure === 'not-found' ? notFound : failure };
  }
}

/** GET through breaker, retry, time limit and byte limit; throws nothing but CallFailed. */
function getter({ access, base, dispatcher, ports }: Opened): Get {
  const { guarded, limits, events } = ports;
  const { signal, remainingMs } = access;
  const budget = { left: limits.bytes };
  const client = new Client({
    baseUrl: base,
    customHeaders: plainEncoding,
    requestOptions: { redirect: 'error' },
    ...(access.accessToken ? { bearerToken: access.accessToken } : {}),
  });
  const once = async (url: string): Promise<Json> => {
    const sighting: Sighting = {};
    const limit = AbortSignal.any([signal, AbortSignal.timeout(limits.callTimeoutMs)]);
    try {
      const answered = client.request(url, {
        method: 'GET',
        options: { signal: limit, dispatcher: forFetch(watched(dispatcher, budget, sighting)) },
      });
      const answer: unknown = await inTime(answered, limit);
      if (isObject(answer)) return answer;
      throw new CallFailed('malformed');
    } catch (error) {
      if (error instanceof CallFailed) throw error;
      throw callFailed(error, { sighting, signal, now: Date.now() });
    }
  };
  return async (url, type) => {
    const started = performance.now();
    const tell = (outcome: string) =>
      events.call(type, outcome, (performance.now() - started) / 1000);
    const attempt = () => guarded(new URL(base).origin, () => once(url));
    try {
      const onRetry = () => events.retry(type);
      const answer = await withOneRetry(attempt, { signal, remainingMs, onRetry });
      tell('ok');
      return answer;
    } catch (error) {
      tell(error instanceof CallFailed ? error.failure : 'malformed');
      throw error;
    }
  };
}

/** The work, or the reason of the signal: whether the library heeds the signal or not. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
