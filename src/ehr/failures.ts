// What went wrong with a call, as a kind and nothing else: the errors of the client library carry
// the body of the answer, its headers and the URL, all of which are patient data.
import type { FetchFailure } from '../../hooks/ports.ts';
import type { CutOff, Sighting } from '../outbound/watched.ts';

/** Thrown within this folder in place of what the library threw. */
export class CallFailed extends Error {
  readonly failure: FetchFailure;
  /** Milliseconds after which the server wants to be asked again. */
  readonly retryAfterMs: number | undefined;

  constructor(failure: FetchFailure, retryAfterMs?: number) {
    super(failure);
    this.name = 'CallFailed';
    this.failure = failure;
    this.retryAfterMs = retryAfterMs;
  }
}

const byStatus: Readonly<Record<number, FetchFailure>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  410: 'gone',
  429: 'rate-limited',
  501: 'unsupported',
};

const byCutOff: Readonly<Record<CutOff, FetchFailure>> = {
  'too-large': 'too-large',
  redirect: 'refused',
  'not-json': 'malformed',
};

export interface Circumstances {
  readonly sighting: Sighting;
  /** Aborted when the time for data has passed or the client has gone away. */
  readonly signal: AbortSignal;
  readonly now: number;
}

export function callFailed(error: unknown, { sighting, signal, now }: Circumstances): CallFailed {
  const { status, cutOff, retryAfter } = sighting;
  if (status !== undefined && status >= 400) {
    const failure = byStatus[status] ?? (status >= 500 ? 'server-error' : 'malformed');
    return new CallFailed(failure, retryAfter === undefined ? undefined : wait(retryAfter, now));
  }
  if (cutOff) return new CallFailed(byCutOff[cutOff]);
  if (signal.aborted) {
    return new CallFailed(signal.reason?.name === 'TimeoutError' ? 'timeout' : 'aborted');
  }
  const name = (error as { name?: unknown } | null)?.name;
  if (name === 'TimeoutError' || name === 'AbortError') return new CallFailed('timeout');
  // With a good status the answer began, and what came was no JSON or broke off.
  return new CallFailed(status === undefined ? 'unreachable' : 'malformed');
}

/** Retry-After in milliseconds: seconds or an HTTP date (RFC 9110, section 10.2.3). */
function wait(retryAfter: string, now: number): number | undefined {
  if (/^\d{1,6}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
