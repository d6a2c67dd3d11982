// What the hooks need of the world outside: the EHR's FHIR server, and a memory of used tokens.
// Adapters implement these; nothing here knows HTTP or a library.

/** Why a read or search of the EHR failed; never holds anything of the answer. */
export type FetchFailure =
  /** 401: the token has expired or is not taken. */
  | 'unauthorized'
  /** 403: the token does not cover this type. */
  | 'forbidden'
  | 'not-found'
  /** The server does not know the resource type, so that it holds none. */
  | 'unsupported'
  | 'rate-limited'
  | 'server-error'
  /** Not JSON, not FHIR, or not what was asked for. */
  | 'malformed'
  /** More bytes, pages or resources than are read for one request. */
  | 'too-large'
  | 'timeout'
  | 'unreachable'
  /** Not asked: the server has just failed several times. */
  | 'paused'
  /** A server, page or reference that may not be called. */
  | 'refused'
  /** The client went away. */
  | 'aborted';

/** What was found. With a failure it is not all that there is: absence proves nothing then. */
export interface Fetched {
  readonly resources: readonly unknown[];
  readonly failure?: FetchFailure;
}

/** One EHR, for the time of one request. No function ever rejects. */
export interface FhirSource {
  /** A type search such as `Observation?patient=1`, with all its pages. */
  readonly search: (query: string) => Promise<Fetched>;
  /** A read such as `Patient/1`, or an absolute URL on this server. */
  readonly read: (reference: string) => Promise<Fetched>;
  /** The pages after a prefetched Bundle of the resource type. */
  readonly follow: (nextLink: string, type: string) => Promise<Fetched>;
}

export interface EhrAccess {
  readonly fhirServer: string;
  readonly accessToken?: string;
  /** Scopes of the token, as the client stated them. */
  readonly scope?: string;
  /** Aborted when the time for data has passed or the client has gone away. */
  readonly signal: AbortSignal;
  /** Milliseconds until the time for data has passed. */
  readonly remainingMs: () => number;
  /** Whether this client may name the server. */
  readonly isAllowed: (fhirServer: string) => boolean;
}

/** The source for an EHR. One that is not allowed is never contacted: its source refuses all. */
export type OpenEhr = (access: EhrAccess) => FhirSource;

/** One use of a client's token. */
export interface TokenUse {
  readonly client: string;
  readonly jti: string;
  /** Seconds since the epoch from which on the token is refused for its age. */
  readonly expires: number;
}

/** Remembers used tokens beyond this process and its end. */
export interface ReplayGuard {
  /** Records the use; false when the token was used before. Rejects when the memory is out of reach. */
  readonly firstUse: (use: TokenUse) => Promise<boolean>;
  readonly close: () => Promise<void>;
}
