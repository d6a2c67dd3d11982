// The tables, one schema for SQLite and PostgreSQL. Times are ISO 8601 text in UTC, which sorts; a day
// is its first ten characters; lists are JSON text; yes and no are 1 and 0.

export interface Tables {
  used_token: {
    client: string;
    token: string;
    /** Seconds since the epoch. */
    expires: number;
  };
  rule_set: {
    hash: string;
    edition: string;
    hook: string;
    rules: string;
  };
  decision: {
    id: string;
    time: string;
    day: string;
    service: string;
    hook: string;
    hook_instance: string;
    client: string;
    edition: string;
    rule_set: string;
    patient: string;
    practitioner: string | null;
    encounter: string | null;
    orders: number;
    outcome: string;
    milliseconds: number;
    sources: string;
    gaps: string;
    answer: string;
    inputs: string | null;
    inputs_until: string | null;
  };
  finding: {
    decision: string;
    rule: string;
    version: string;
    outcome: string;
    shown: number;
    indicator: string;
    missing: string;
    day: string;
  };
  card: {
    uuid: string;
    decision: string;
    client: string;
    service: string;
    time: string;
    day: string;
    topic: string;
    indicator: string;
    rules: string;
    suggestions: string;
  };
  mapping_issue: {
    decision: string;
    kind: string;
    system: string;
    topic: string;
    count: number;
    day: string;
  };
  code_count: {
    id: string;
    day: string;
    client: string;
    system: string;
    code: string;
    recognised: number;
    count: number;
  };
  feedback: {
    id: string;
    client: string;
    service: string;
    card: string;
    outcome: string;
    reason_system: string | null;
    reason_code: string | null;
    reason_display: string | null;
    comment: string | null;
    suggestions: string;
    outcome_time: string;
    received: string;
  };
  audit: {
    id: string;
    recorded: string;
    event: string;
    /** When the audit server took it. */
    delivered: string | null;
    /** Until then another process is delivering it. */
    claimed_until: string | null;
  };
}
