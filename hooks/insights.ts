// What a CDS team is told of its alerts: exports line by line, and measures over a period.

/** Days, ISO 8601, both included, in UTC. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** One feedback entry with the card that it is about. */
export interface FeedbackLine {
  readonly card: string;
  /** Whether the card was given to this client by this service. */
  readonly known: boolean;
  readonly service: string;
  /** Client id: where it happened. */
  readonly location: string;
  /** Rule id of the card. */
  readonly intervention: string | null;
  readonly rules: readonly string[];
  readonly indicator: string | null;
  readonly outcome: 'accepted' | 'overridden';
  readonly action: string;
  readonly acceptedSuggestions: readonly string[];
  /** As CDS Hooks has it. */
  readonly overrideReason: {
    readonly reason?: { readonly system: string; readonly code: string; readonly display?: string };
    readonly userComment?: string;
  } | null;
  /** Keyed hash. */
  readonly user: string | null;
  readonly patient: string | null;
  readonly decision: string | null;
  readonly shownAt: string | null;
  /** Day on which the user acted. */
  readonly date: string;
  readonly outcomeTimestamp: string;
  readonly receivedAt: string;
}

export interface DecisionLine {
  readonly id: string;
  readonly time: string;
  readonly service: string;
  readonly hook: string;
  readonly hookInstance: string;
  readonly location: string;
  readonly edition: string;
  readonly ruleSet: string;
  readonly patient: string;
  readonly user: string | null;
  readonly encounter: string | null;
  readonly orders: number;
  readonly outcome: string;
  readonly milliseconds: number;
  readonly sources: Readonly<Record<string, string>>;
  readonly gaps: readonly unknown[];
  readonly fired: readonly RuleLine[];
  readonly undetermined: readonly (RuleLine & { readonly missing: readonly unknown[] })[];
  readonly failed: readonly RuleLine[];
  /** Evaluated, and neither of the above. */
  readonly silent: readonly string[];
  readonly cards: readonly {
    readonly uuid: string;
    readonly topic: string;
    readonly indicator: string;
    readonly rules: readonly string[];
    readonly suggestions: readonly string[];
  }[];
  readonly issues: readonly unknown[];
}

export interface RuleLine {
  readonly rule: string;
  readonly version: string;
  /** False for a rule that the site has set to silent. */
  readonly shown: boolean;
  readonly indicator: string;
}

export interface Measures {
  readonly period: Period;
  readonly services: readonly ServiceMeasures[];
  readonly patients: number;
  readonly rules: readonly RuleMeasures[];
  readonly reasons: readonly { rule: string; system: string; code: string; count: number }[];
  readonly missing: readonly { fact: string; reason: string; count: number }[];
  readonly issues: readonly { kind: string; system: string; topic: string; count: number }[];
  /** Codes of drugs that the tables lack, most frequent first. */
  readonly unknownCodes: readonly { system: string; code: string; count: number }[];
  /** Feedback on cards that are not known. */
  readonly unknownCards: number;
  /** Calls by prefetch key: those in which its data was sent, fetched from the EHR, or neither. */
  readonly prefetch: readonly { key: string; prefetch: number; ehr: number; none: number }[];
}

export interface ServiceMeasures {
  readonly service: string;
  readonly calls: number;
  readonly orders: number;
  readonly degraded: number;
  readonly errors: number;
  /** Calls that were answered in less than 5 seconds. */
  readonly inFiveSeconds: number;
  /** Milliseconds within which half, 95 and 99 of 100 calls were answered. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface RuleMeasures {
  readonly rule: string;
  /** Calls in which the rule was evaluated, and the orders in them. */
  readonly calls: number;
  readonly orders: number;
  readonly fires: number;
  readonly patients: number;
  readonly undetermined: number;
  readonly failed: number;
  /** Cards of the rule on which there is feedback. */
  readonly accepted: number;
  readonly overridden: number;
  readonly cards: number;
  /** Median seconds from a card to its first feedback; null where there is none. */
  readonly secondsToFeedback: number | null;
}

/** A day on which there is nothing to count has no row. */
export interface DaySeries {
  readonly fires: readonly {
    readonly day: string;
    readonly rule: string;
    readonly fires: number;
  }[];
  /** Calls of all services, with the milliseconds within which 50, 95 and 99 of 100 were answered. */
  readonly calls: readonly {
    readonly day: string;
    readonly calls: number;
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
  }[];
}

/** Counts of one day, for the watch over rules and codes that fall silent. */
export interface DailyCount {
  readonly day: string;
  readonly client: string;
  readonly kind: 'rule' | 'code';
  /** Rule id, or `system|code`. */
  readonly subject: string;
  /** How often the rule fired, or the code was recognised. */
  readonly count: number;
  /** Calls in which it could have. */
  readonly calls: number;
}

/** Reads what was kept. Functions reject while the store is out of reach. */
export interface InsightsStore {
  readonly feedback: (period: Period) => AsyncIterable<FeedbackLine>;
  readonly decisions: (period: Period) => AsyncIterable<DecisionLine>;
  readonly measures: (period: Period) => Promise<Measures>;
  readonly daily: (period: Period) => Promise<readonly DailyCount[]>;
  readonly series: (period: Period) => Promise<DaySeries>;
}
