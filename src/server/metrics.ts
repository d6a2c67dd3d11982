// Metrics for operations, in the Prometheus format. No label takes a value from a request or a
// record: services, clients, rules, resource types and kinds of failure are all known beforehand.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8];

export type SecurityEvent =
  | 'wrong-patient'
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
    issues: counter('mapping_issues_total', 'Entries of records that could not be read', ['kind']),
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
    security: counter('security_events_total', 'Refusals for reasons of security', ['event']),
    tokens: counter('tokens_refused_total', 'Client tokens refused, by reason', ['reason']),
    keyFetches: counter('key_fetches_total', 'Fetches of the keys of clients', ['outcome']),
    replayStore: counter('replay_store_failures_total', 'Checks done without the shared store', []),
    shed: counter('requests_shed_total', 'Calls turned away under load', ['reason']),
    throttled: counter('requests_throttled_total', 'Calls over the rate of a client', ['client']),
    inFlight: new Gauge({ name: 'mbc_requests_in_flight', help: 'Calls under way', registers }),
    overdue: new Gauge({
      name: 'mbc_rule_review_overdue',
      help: 'Rules past the date of their next review',
      labelNames: ['rule'],
      registers,
    }),
    errors: counter('errors_total', 'Errors of this service by where they ended', ['where']),
  };
}

/** Memory, CPU and event loop of the process; once for a process. */
export function addProcessMetrics({ registry }: Metrics): void {
  collectDefaultMetrics({ register: registry });
}
