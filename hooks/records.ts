// What is kept of calls, of feedback and of access to records: the words that the service and its
// store share. No clinical value is among them, and no id of a patient, user or encounter but as a
// keyed hash; what a decision rested on is kept encrypted, and only where a site asks for it.

/** One call that was evaluated. Times are in UTC, ISO 8601 with milliseconds. */
export interface DecisionRecord {
  /** Uuid from which those of its cards are derived. */
  readonly id: string;
  readonly time: string;
  readonly service: string;
  readonly hook: string;
  readonly hookInstance: string;
  /** Id in the registry of clients; '' where no client has to prove itself. */
  readonly client: string;
  readonly edition: string;
  /** Hash of the set of rules that was evaluated, see {@link RuleSetRecord}. */
  readonly ruleSet: string;
  readonly patient: string;
  readonly user?: string;
  readonly encounter?: string;
  /** Orders that the hook was about; 0 when a chart was opened. */
  readonly orders: number;
  readonly outcome: string;
  readonly milliseconds: number;
  /** Where the data of each prefetch key came from. */
  readonly sources: Readonly<Record<string, string>>;
  readonly gaps: readonly { readonly key: string; readonly failure: string }[];
  readonly findings: readonly FindingRecord[];
  readonly cards: readonly CardRecord[];
  readonly issues: readonly IssueCount[];
  /** SHA-256 of the answer as it was sent, in hex. */
  readonly answer: string;
  readonly inputs?: KeptInputs;
}

/** Rules that neither fired nor failed nor were left open are silent, and not listed. */
export interface FindingRecord {
  readonly rule: string;
  readonly version: string;
  readonly outcome: 'fires' | 'undetermined' | 'failed';
  /** False for a rule that the site has set to silent. */
  readonly shown: boolean;
  readonly indicator: string;
  readonly missing: readonly { readonly fact: string; readonly reason: string }[];
}

export interface CardRecord {
  readonly uuid: string;
  /** Rule id of the card, or SYS-01 to SYS-03. */
  readonly topic: string;
  readonly indicator: string;
  readonly rules: readonly string[];
  readonly suggestions: readonly string[];
}

/** Entries of a record that could not be read, by kind. */
export interface IssueCount {
  readonly kind: string;
  readonly system: string;
  readonly topic: string;
  readonly count: number;
}

/** What a decision rested on, encrypted. */
export interface KeptInputs {
  readonly sealed: string;
  /** Time after which it is removed. */
  readonly until: string;
}

/** The rules that calls of one hook are held against, with what the site has set for them. */
export interface RuleSetRecord {
  readonly hash: string;
  readonly edition: string;
  readonly hook: string;
  readonly rules: readonly {
    readonly id: string;
    readonly version: string;
    readonly mode: string;
  }[];
}

/** One entry of a feedback body. The id is derived from the content: a repetition has the same. */
export interface FeedbackRecord {
  readonly id: string;
  readonly client: string;
  /** The service whose feedback endpoint was called. */
  readonly service: string;
  readonly card: string;
  readonly outcome: 'accepted' | 'overridden';
  readonly reason?: { readonly system: string; readonly code: string; readonly display?: string };
  readonly comment?: string;
  readonly suggestions: readonly string[];
  readonly outcomeTimestamp: string;
  readonly receivedAt: string;
}

/** Codes that were seen in calls: counts of a day, without a link to a call or a patient. */
export interface CodesRecord {
  readonly id: string;
  /** ISO date. */
  readonly day: string;
  readonly client: string;
  readonly codes: readonly SeenCode[];
}

export interface SeenCode {
  readonly system: string;
  readonly code: string;
  readonly recognised: boolean;
  readonly count: number;
}

/** A FHIR AuditEvent. */
export interface AuditRecord {
  readonly id: string;
  readonly recorded: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** What is appended to the store; each has an id, so that a repetition changes nothing. */
export type StoreEntry =
  | { readonly kind: 'decision'; readonly record: DecisionRecord }
  | { readonly kind: 'rule-set'; readonly record: RuleSetRecord }
  | { readonly kind: 'feedback'; readonly record: FeedbackRecord }
  | { readonly kind: 'codes'; readonly record: CodesRecord }
  | { readonly kind: 'audit'; readonly record: AuditRecord };
