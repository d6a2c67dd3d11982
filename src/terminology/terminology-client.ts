// A terminology server behind the Terminology port. It is the one that the site configured, and is
// sent a code and its system: no token, no patient, no text. Redirects, compressed, large and slow
// answers are failures. What it says of a code is the same for every patient, so that it is kept.
import { setMaxListeners } from 'node:events';
import { LRUCache } from 'lru-cache';
import type { Dispatcher } from 'undici';
import type {
  CodeDescription,
  DescribedCode,
  LookUpOutcome,
  Terminology,
  Told,
} from '../../hooks/ports.ts';
import { CallFailed, callFailed } from '../ehr/failures.ts';
import type { Guarded } from '../ehr/resilience.ts';
import { forFetch, plainEncoding, type Sighting, watched } from '../outbound/watched.ts';
import { askedProperties, description, subsumption, translations } from './parameters.ts';

export interface TerminologyLimits {
  /** Milliseconds that one request may spend on it, all calls together. */
  readonly requestMs: number;
  /** Milliseconds for one call: what comes after a request has gone on serves the next one. */
  readonly callMs: number;
  /** Bytes of one answer. */
  readonly bytes: number;
  /** Calls under way at once. */
  readonly calls: number;
  /** Answers that are kept. */
  readonly kept: number;
  /** Milliseconds for which an answer, and one that the code is not known, is kept. */
  readonly keptMs: { readonly known: number; readonly unknown: number };
}

/** Releases of drug terminologies come by the week at most; a code that is not known may be new. */
export const defaultTerminologyLimits: TerminologyLimits = {
  requestMs: 800,
  callMs: 2000,
  bytes: 512_000,
  calls: 48,
  kept: 5000,
  keptMs: { known: 24 * 3_600_000, unknown: 10 * 60_000 },
};

export interface TerminologyEvents {
  readonly call: (operation: string, outcome: string, seconds: number) => void;
  readonly drug: (outcome: LookUpOutcome) => void;
}

export interface TerminologyPorts {
  /** Base URL of the server, without a slash at its end. */
  readonly base: string;
  readonly dispatcher: Dispatcher;
  readonly guarded: Guarded;
  readonly limits: TerminologyLimits;
  readonly events: TerminologyEvents;
}

/** What is left of the time of a request. */
export interface RequestTime {
  readonly signal: AbortSignal;
  readonly remainingMs: () => number;
}

type Answer = CodeDescription | readonly DescribedCode[] | boolean | 'unknown';

interface Question<T extends Answer> {
  readonly operation: '$lookup' | '$translate' | '$subsumes';
  readonly path: string;
  /** Undefined where the answer is none of that operation. */
  readonly read: (answer: unknown) => T | undefined;
}

export type TerminologyClient = (time: RequestTime) => Terminology;

export function terminologyClient(ports: TerminologyPorts): TerminologyClient {
  const { limits, events } = ports;
  const ask = keptAnswers(ports);
  return ({ signal, remainingMs }) => {
    const ms = Math.floor(Math.min(limits.requestMs, remainingMs()));
    const limit = AbortSignal.any([signal, AbortSignal.timeout(ms)]);
    // As many questions wait for it as a request has.
    setMaxListeners(0, limit);
    return {
      lookup: (code) => ask(lookup(code), limit),
      translate: (code, target) => ask(translate(code, target), limit),
      subsumes: (general, code) => ask(subsumes(general, code), limit),
      outcome: events.drug,
    };
  };
}

function lookup(code: { system: string; code: string }): Question<CodeDescription> {
  const asked = { system: code.system, code: code.code };
  const properties = askedProperties.map((property) => ['property', property] as const);
  return {
    operation: '$lookup',
    path: `CodeSystem/$lookup?${query([...Object.entries(asked), ...properties])}`,
    read: (answer) => description(answer, asked),
  };
}

function translate(
  { system, code }: { system: string; code: string },
  targetsystem: string,
): Question<readonly DescribedCode[]> {
  return {
    operation: '$translate',
    path: `ConceptMap/$translate?${query(Object.entries({ system, code, targetsystem }))}`,
    read: (answer) => translations(answer)?.filter((c) => c.system === targetsystem),
  };
}

function subsumes(
  codeA: string,
  { system, code: codeB }: { system: string; code: string },
): Question<boolean> {
  return {
    operation: '$subsumes',
    path: `CodeSystem/$subsumes?${query(Object.entries({ system, codeA, codeB }))}`,
    read: subsumption,
  };
}

const query = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');

/** Each question is asked once, however many requests have it; what was answered is kept. */
function keptAnswers(ports: TerminologyPorts) {
  const { limits } = ports;
  const kept = new LRUCache<string, { readonly answer: Answer }>({ max: limits.kept });
  const underWay = new Map<string, Promise<Answer | 'failed'>>();
  const answered = async <T extends Answer>(question: Question<T>) => {
    try {
      const answer = await call(question, ports);
      const isKnown = answer !== 'unknown' && !(Array.isArray(answer) && answer.length === 0);
      const ttl = isKnown ? limits.keptMs.known : limits.keptMs.unknown;
      kept.set(question.path, { answer }, { ttl });
      return answer;
    } catch {
      return 'failed' as const;
    } finally {
      underWay.delete(question.path);
    }
  };
  return async <T extends Answer>(question: Question<T>, limit: AbortSignal): Promise<Told<T>> => {
    const known = kept.get(question.path);
    if (known) return known.answer as T;
    const asked = underWay.get(question.path);
    if (asked) return (await inTime(asked, limit)) as Told<T>;
    if (underWay.size >= limits.calls || limit.aborted) return 'failed';
    const asking = answered(question);
    underWay.set(question.path, asking);
    return (await inTime(asking, limit)) as Told<T>;
  };
}

/** The answer, or `failed` when the time is over first; the call goes on for the next request. */
function inTime<T>(work: Promise<T>, limit: AbortSignal): Promise<T | 'failed'> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve('failed');
    if (limit.aborted) stop();
    limit.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => limit.removeEventListener('abort', stop));
  });
}

/** One GET; throws CallFailed. */
async function call<T extends Answer>(
  { operation, path, read }: Question<T>,
  { base, dispatcher, guarded, limits, events }: TerminologyPorts,
): Promise<T | 'unknown'> {
  const started = performance.now();
  const tell = (outcome: string) =>
    events.call(operation, outcome, (performance.now() - started) / 1000);
  try {
    const answer = await guarded(new URL(base).origin, async () => {
      const found = await get(`${base}/${path}`, dispatcher, limits);
      const said = found === 'unknown' ? found : read(found);
      if (said === undefined) throw new CallFailed('malformed');
      return said;
    });
    tell(answer === 'unknown' ? answer : 'ok');
    return answer;
  } catch (error) {
    tell(error instanceof CallFailed ? error.failure : 'malformed');
    throw error;
  }
}

/** Statuses by which servers say that they do not know the code, its system or a map for it. */
const notKnown: readonly number[] = [400, 404, 422];

async function get(
  url: string,
  dispatcher: Dispatcher,
  { callMs, bytes }: TerminologyLimits,
): Promise<unknown> {
  const sighting: Sighting = {};
  const signal = AbortSignal.timeout(callMs);
  const answered = async (): Promise<unknown> => {
    const answer = await fetch(url, {
      signal,
      redirect: 'error',
      credentials: 'omit',
      headers: { accept: 'application/fhir+json', ...plainEncoding },
      dispatcher: forFetch(watched(dispatcher, { left: bytes }, sighting)),
    });
    if (answer.ok) return answer.json();
    await answer.body?.cancel();
    if (notKnown.includes(answer.status)) return 'unknown';
    throw new Error(`status ${answer.status}`);
  };
  try {
    const answer = await inTime(answered(), signal);
    if (answer === 'failed') throw new CallFailed('timeout');
    return answer;
  } catch (error) {
    if (error instanceof CallFailed) throw error;
    throw callFailed(error, { sighting, signal, now: Date.now() });
  }
}
