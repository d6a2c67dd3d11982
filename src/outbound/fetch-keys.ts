// Fetches a JWK Set: from allowed addresses only, without redirects, and not more than such a set
// holds.
import type { Agents } from './agents.ts';
import { forFetch, plainEncoding, watched } from './watched.ts';

/** Bytes; a hundred RSA keys with certificates stay below it. */
const longestSet = 512_000;

export function fetchKeys(agents: Agents) {
  return async (url: string, signal: AbortSignal): Promise<Response> => {
    const dispatcher = agents.forServer(new URL(url));
    if (!dispatcher) throw new Error('the address of the keys is not allowed');
    return fetch(url, {
      signal,
      redirect: 'error',
      headers: { accept: 'application/jwk-set+json, application/json', ...plainEncoding },
      dispatcher: forFetch(watched(dispatcher, { left: longestSet }, {})),
    });
  };
}
