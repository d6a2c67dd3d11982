// Metrics for operations, in the Prometheus format. No label takes a value from a request or a
// record: services, clients, rules, resource types and kinds of failure are all known beforehand.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8];

export type SecurityEvent =
  | 'wrong-patient'
  | 'foreign-card'
  | 'token-refused'
  | 'token-replayed'
  | 'fhir-server-refused'
  | 'fhir-client-mismatch'
  | 'host-refused'
  | 'hostile-body';

export type Metrics = ReturnType<typeof createMetrics>;

export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: `mbc_${name}`, help, labelNames, registers });
  return {
    registry,
    requests: counter('requests_total', 'Calls by service, client and outcome', [
      'service',
      'client',
      'outcome',
    ]),
    duration: new Histogram({
      name: 'mbc_request_seconds',
      help: 'Time from arrival to answer of a call',
      labelNames: ['service'],
      buckets: seconds,
      registers,
    }),
    rules: counter('rule_findings_total', 'Findings by rule: fires, undetermined, failed', [
      'rule',
      'outcome',
    ]),
    gaps: counter('data_gaps_total', 'Data that could not be had, by what and why', [
      'data',
      'failure',
    ]),
    issues: counter('mapping_issues_total', 'Entries of records that could not be read', [
      'kind',
      'system',
    ]),
    ehrCalls: counter('ehr_calls_total', 'Calls to FHIR servers by type and outcome', [
      'type',
      'outcome',
    ]),
    ehrDuration: new Histogram({
      name: 'mbc_ehr_call_seconds',
      help: 'Time of one call to a FHIR server, a retry included',
      labelNames: ['type'],
      buckets: seconds,
      registers,
    }),
    ehrRetries: counter('ehr_retries_total', 'Second tries of calls to FHIR servers', ['type']),
    breaker: counter('ehr_breaker_changes_total', 'Circuit breakers opened and closed', ['state']),
    scopes: counter(
      'ehr_scopes_lacking_total',
      'Scopes that a token lacked or that were narrowed',
      ['scope', 'coverage'],
    ),
    ignored: counter('ehr_parameters_ignored_total', 'Searches done without the patient', ['type']),
    terminologyCalls: counter(
      'terminology_calls_total',
      'Calls to the terminology server by operation and outcome',
      ['operation', 'outcome'],
    ),
    terminologyDuration: new Histogram({
      name: 'mbc_terminology_call_seconds',
      help: 'Time of one call to the terminology server',
      labelNames: ['operation'],
      buckets: seconds,
      registers,
    }),
    terminologyDrugs: counter(
      'terminology_drugs_total',
      'Drug codes that the tables lack, by what the terminology server told',
      ['outcome'],
    ),
    terminologyBreaker: counter(
      'terminology_breaker_changes_total',
      'Circuit breaker of the terminology server opened and closed',
      ['state'],
    ),
    security: counter('security_events_total', 'Refusals for reasons of security', ['event']),
    tokens: counter('tokens_refused_total', 'Client tokens refused, by reason', ['reason']),
    keyFetches: counter('key_fetches_total', 'Fetches of the keys of clients', ['outcome']),
    replayStore: counter('replay_store_failures_total', 'Checks done without the shared store', []),
    shed: counter('requests_shed_total', 'Calls turned away under load', ['reason']),
    throttled: counter('requests_throttled_total', 'Calls over the rate of a client', ['client']),
    inFlight: new Gauge({ name: 'mbc_requests_in_flight', help: 'Calls under way', registers }),
    feedback: counter(
      'feedback_total',
      'Feedback by service, outcome, and whether its card is known',
      ['service', 'outcome', 'card'],
    ),
    storeUp: new Gauge({ name: 'mbc_store_up', help: 'Whether the store is in reach', registers }),
    spoolBytes: sampled('spool_bytes', 'Bytes of records that wait for the store', registers),
    audits: counter('audit_deliveries_total', 'AuditEvents posted, by outcome', ['outcome']),
    silences: new Gauge({
      name: 'mbc_fallen_silent',
      help: 'Rules that stopped firing and codes that stopped being recognised',
      labelNames: ['client', 'kind', 'subject'],
      registers,
    }),
    recordsLost: counter('records_lost_total', 'Records lost or laid aside, by kind', ['kind']),
    overdue: new Gauge({
      name: 'mbc_rule_review_overdue',
      help: 'Rules past the date of their next review',
      labelNames: ['rule'],
      registers,
    }),
    errors: counter('errors_total', 'Errors of this service by where they ended', ['where']),
  };
}

/** A gauge that is read when it is asked for. */
function sampled(name: string, help: string, registers: Registry[]) {
  let read: (() => number) | undefined;
  const gauge: Gauge = new Gauge({
    name: `mbc_${name}`,
    help,
    registers,
    collect: () => gauge.set(read?.() ?? 0),
  });
  return {
    collectFrom: (source: () => number) => {
      read = source;
    },
  };
}

/** Memory, CPU and event loop of the process; once for a process. */
export function addProcessMetrics({ registry }: Metrics): void {
  collectDefaultMetrics({ register: registry });
}
