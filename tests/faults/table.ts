// The faults that the service is held to, and what is expected of it. A test belongs to a row by the
// number that its name begins with. `later` says why a row cannot be tested yet; it never passes.
export interface FaultRow {
  readonly row: number;
  readonly fault: string;
  readonly expected: string;
  readonly later?: string;
}

export const faultTable: readonly FaultRow[] = [
  { row: 1, fault: 'Prefetch complete', expected: '200 without a call to the EHR' },
  { row: 2, fault: 'Key omitted, token given', expected: 'fetched, 200' },
  { row: 3, fault: 'Key omitted, no token', expected: '412 naming it if required, else SYS-01' },
  { row: 4, fault: 'Key is null', expected: 'none found; not an error, not fetched' },
  { row: 5, fault: 'Key is an OperationOutcome', expected: 'fetched if possible, else SYS-01' },
  { row: 6, fault: 'Key is an empty Bundle', expected: 'none found; not fetched' },
  {
    row: 7,
    fault: 'Prefetched Bundle has a next link',
    expected: 'followed on the server, capped',
  },
  { row: 8, fault: 'Prefetch of a wrong type, or HTML', expected: 'the key is rejected' },
  { row: 9, fault: 'A resource names another Patient', expected: '400 security, event counted' },
  { row: 10, fault: 'Server ignored a parameter', expected: 'filtered here' },
  { row: 11, fault: 'Status says it is not so, or not yet', expected: 'ignored, or provisional' },
  { row: 12, fault: 'Duplicate, conflicting, amended results', expected: 'latest; conflict named' },
  { row: 13, fault: 'Unit or value cannot be read', expected: 'converted, or undetermined' },
  {
    row: 14,
    fault: 'Partial, future, zoned dates, leap day',
    expected: 'as far as they are known',
  },
  { row: 15, fault: 'Unmapped drug or laboratory code', expected: 'undetermined, counted' },
  { row: 16, fault: 'Draft order without a usable code', expected: 'could not identify the drug' },
  { row: 17, fault: 'EHR slow or hung', expected: 'cut off, answered before the deadline' },
  { row: 18, fault: 'EHR refuses, no name, no TLS', expected: 'SYS-01, no storm of retries' },
  { row: 19, fault: 'EHR answers 500, 502, 503', expected: 'one retry; breaker; half-open' },
  { row: 20, fault: 'EHR answers 401', expected: 'no retry; access has expired' },
  { row: 21, fault: 'EHR answers 403 for a type', expected: 'other rules run; scope named' },
  { row: 22, fault: 'EHR answers 404 for the patient', expected: '412' },
  { row: 23, fault: 'EHR answers 429', expected: 'Retry-After honoured in the budget only' },
  { row: 24, fault: 'Malformed, truncated, HTML, BOM, gzip bomb', expected: 'rejected, bounded' },
  { row: 25, fault: 'Huge Bundle', expected: 'cut off; others not affected' },
  { row: 26, fault: 'Redirect, page elsewhere, included patient', expected: 'refused' },
  { row: 27, fault: 'Client disconnects', expected: 'calls to the EHR are given up' },
  {
    row: 28,
    fault: 'Clocks differ; token expired, early, long',
    expected: 'tolerance to the edge',
  },
  { row: 29, fault: 'Token used again', expected: '401, other process and restart included' },
  { row: 30, fault: 'Keys were rotated', expected: 'one fetch, then taken' },
  { row: 31, fault: 'Host of the keys is down', expected: 'cached keys; no storm' },
  { row: 32, fault: 'Store down', expected: 'cards; feedback spooled; readiness red' },
  { row: 33, fault: 'Disk full, store silent, killed', expected: 'as 32; full spool is a 503' },
  { row: 34, fault: 'Store of used tokens down', expected: 'own memory, or 503 if strict' },
  { row: 35, fault: 'Feedback that is wrong or repeated', expected: '4xx, or 200 once' },
  { row: 36, fault: 'SIGTERM during a call', expected: 'not ready, finished, exit 0' },
  { row: 37, fault: 'Two replicas, mixed versions', expected: 'same card; feedback at either' },
  { row: 38, fault: 'A rule throws', expected: 'only itself is lost, counted, named' },
  { row: 39, fault: 'Bad rule or configuration', expected: 'no start; the old set stays' },
  { row: 40, fault: 'Overload', expected: '503 with Retry-After; accepted calls in time' },
  {
    row: 41,
    fault: 'Eight hours at half load with faults',
    expected: 'memory and handles flat',
    later: 'a soak of hours is not part of a test run',
  },
  { row: 42, fault: 'Hostile body', expected: '400 in bounded time' },
  { row: 43, fault: 'Unknown fields, 3.0, extensions', expected: 'ignored' },
  { row: 44, fault: 'Review overdue; rule silent or off', expected: 'said; listed' },
  { row: 45, fault: 'Clock jumps, daylight saving', expected: 'monotonic; day of the site' },
];
