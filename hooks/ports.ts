// What the hooks need of the world outside: the EHR's FHIR server, a memory of used tokens, and a
// keeper of records. Adapters implement these; nothing here knows HTTP or a library.
import type { StoreEntry } from './records.ts';

/** Why a read or search of the EHR failed; never holds anything of the answer. */
export type FetchFailure =
  /** 401: the token has expired or is not taken. */
  | 'unauthorized'
  /** 403: the token does not cover this type. */
  | 'forbidden'
  | 'not-found'
  /** 410: it was there. */
  | 'gone'
  /** The server does not know the resource type. */
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
}

/** Where records are kept for good. Every function rejects while it is out of reach. */
export interface RecordStore {
  /** Writes all or none; what is there already, by its id, stays as it was. */
  readonly append: (entries: readonly StoreEntry[]) => Promise<void>;
  /** The clients to which known cards were given, by the uuid of the card. */
  readonly cardOwners: (cards: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly ping: () => Promise<void>;
}

/** AuditEvents that wait for an audit server; several processes may deliver. */
export interface AuditOutbox {
  /** Events to send now, oldest first; for a minute no other process gets them. */
  readonly claim: (limit: number, now: Date) => Promise<readonly WaitingAudit[]>;
  readonly delivered: (id: string, now: Date) => Promise<void>;
  /** Not before then again. */
  readonly postpone: (id: string, until: Date) => Promise<void>;
}

export interface WaitingAudit {
  readonly id: string;
  /** JSON. */
  readonly event: string;
}

export interface RecorderState {
  readonly store: 'up' | 'down';
  /** Bytes that wait in the spool for the store. */
  readonly spooledBytes: number;
}

/** Keeps records without delaying an answer; what waits for the store is on the disk meanwhile. */
export interface Recorder {
  /** Notes what `make` returns, after the answer that is under way. Never throws. */
  readonly later: (make: () => readonly StoreEntry[] | Promise<readonly StoreEntry[]>) => void;
  /** Resolves once the entries survive the end of this process; rejects where they cannot be kept. */
  readonly durably: (entries: readonly StoreEntry[]) => Promise<void>;
  /** As {@link RecordStore.cardOwners}, with all that was noted before; empty if out of reach. */
  readonly cardOwners: (cards: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly state: () => RecorderState;
  /** Writes what was noted, then stops. */
  readonly close: () => Promise<void>;
}

/** A code in its system. All that a terminology server is ever sent. */
export interface TerminologyCode {
  readonly system: string;
  readonly code: string;
}

export interface DescribedCode extends TerminologyCode {
  /** The server's name of it: to be read by the same cautious matcher as the names of a record. */
  readonly display?: string;
}

/** What a server states of one code. */
export interface CodeDescription extends DescribedCode {
  /** What it is composed of: ingredients, components, contents of a pack. */
  readonly parts: readonly DescribedCode[];
  /** What it is a kind, a form or a brand of. */
  readonly kinds: readonly DescribedCode[];
}

/** `unknown`: the server does not say. `failed`: it could not be asked, or not in time. */
export type Told<T> = T | 'unknown' | 'failed';

/** What became of one drug code that the tables lack. */
export type LookUpOutcome = 'identified' | 'unknown' | 'ambiguous' | 'failed';

/** A terminology server, for the time of one request. No function ever rejects. */
export interface Terminology {
  readonly lookup: (code: TerminologyCode) => Promise<Told<CodeDescription>>;
  /** Codes of the target system that mean the same, or something wider. */
  readonly translate: (
    code: TerminologyCode,
    targetSystem: string,
  ) => Promise<Told<readonly DescribedCode[]>>;
  /** Whether the general code of the same system subsumes the code. */
  readonly subsumes: (general: string, code: TerminologyCode) => Promise<Told<boolean>>;
  readonly outcome: (outcome: LookUpOutcome) => void;
}

/** Begins the time that a request may spend on it. */
export type OpenTerminology = () => Terminology;
