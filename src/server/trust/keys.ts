// The keys of clients. Handed over keys are held; others are fetched from the URLs of the registry,
// kept as long as they may be, and fetched again when a token names one that is not known: seldom
// enough that a storm of invented key ids is no attack on the host of the keys.
import { createLocalJWKSet, createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import type { Client } from './clients.ts';
import { TokenRefused } from './refusal.ts';

export interface KeySettings {
  /** Milliseconds after which keys are fetched anew, in the background. */
  readonly freshMs: number;
  /** Milliseconds for which known keys serve while their host is down. */
  readonly staleMs: number;
  /** Fetches that may follow each other at once, and milliseconds until one more may. */
  readonly burst: number;
  readonly refillMs: number;
  /** Milliseconds for one fetch. */
  readonly timeoutMs: number;
}

export const defaultKeySettings: KeySettings = {
  freshMs: 10 * 60_000,
  staleMs: 24 * 60 * 60_000,
  burst: 4,
  refillMs: 10_000,
  timeoutMs: 1500,
};

export interface KeyPorts {
  /** A fetch without redirects, bounded in bytes, to allowed addresses only. */
  readonly fetch: (url: string, signal: AbortSignal) => Promise<Response>;
  readonly onFetch: (outcome: 'ok' | 'failed' | 'limited') => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** The keys of a client for a token; throws where the token names a source that is not the client's. */
export type KeysOf = (client: Client, jku: unknown) => JWTVerifyGetKey;

export function keyStore(ports: KeyPorts, settings = defaultKeySettings): KeysOf {
  const remote = new Map<string, JWTVerifyGetKey>();
  const remoteKeys = (url: string): JWTVerifyGetKey => {
    const known = remote.get(url);
    if (known) return known;
    const made = remoteSet(url, ports, settings);
    remote.set(url, made);
    return made;
  };
  const local = new WeakMap<Client, JWTVerifyGetKey>();
  return (client, jku) => {
    const urls = client.jwksUrls ?? [];
    const held = client.keys ? localKeys(client, local) : undefined;
    // Where nothing is fetched, a source that the token names is not followed: EHRs name theirs in
    // every token, to sites that were handed the keys too.
    if (held && urls.length === 0) return held;
    if (jku !== undefined && !urls.some((url) => url === jku)) throw new TokenRefused('key-source');
    const url = typeof jku === 'string' ? jku : (urls[0] as string);
    return held ? either(held, remoteKeys(url)) : remoteKeys(url);
  };
}

function localKeys(client: Client, made: WeakMap<Client, JWTVerifyGetKey>): JWTVerifyGetKey {
  const known = made.get(client);
  if (known) return known;
  const set = createLocalJWKSet({ keys: [...(client.keys ?? [])] });
  made.set(client, set);
  return set;
}

function either(first: JWTVerifyGetKey, second: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await first(header, token);
    } catch {
      return second(header, token);
    }
  };
}

function remoteSet(url: string, ports: KeyPorts, settings: KeySettings): JWTVerifyGetKey {
  const mayFetch = tokenBucket(settings, ports.now);
  const set = createRemoteJWKSet(new URL(url), {
    cacheMaxAge: settings.staleMs,
    cooldownDuration: 0,
    timeoutDuration: settings.timeoutMs,
    [customFetch]: async (target, { signal }) => {
      if (!mayFetch()) {
        ports.onFetch('limited');
        throw new TokenRefused('keys-unavailable');
      }
      try {
        const response = await ports.fetch(target, signal);
        ports.onFetch(response.ok ? 'ok' : 'failed');
        return response;
      } catch (error) {
        ports.onFetch('failed');
        throw error;
      }
    },
  });
  let refreshed: number | undefined;
  return async (header, token) => {
    const found = await set(header, token);
    const now = ports.now();
    refreshed ??= now;
    if (now - refreshed > settings.freshMs) {
      // A key that was withdrawn must go; the one in hand serves until the fetch has ended.
      refreshed = now;
      void set.reload().catch(() => undefined);
    }
    return found;
  };
}

/** Allows a few at once, then one each time the interval has passed. */
function tokenBucket({ burst, refillMs }: KeySettings, now: () => number): () => boolean {
  let tokens = burst;
  let at = now();
  return () => {
    const refilled = Math.floor((now() - at) / refillMs);
    tokens = Math.min(burst, tokens + refilled);
    at += refilled * refillMs;
    if (tokens === 0) return false;
    tokens--;
    return true;
  };
}
