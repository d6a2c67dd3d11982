// Errors that a caller is told. The message never holds anything of the request or the record.

import type { Problem } from './problems.ts';

export type ServiceErrorCode =
  | 'invalid-request'
  | 'hostile-body'
  | 'wrong-patient'
  | 'foreign-card'
  | 'unknown-service'
  | 'data-unavailable'
  | 'unsupported-version'
  | 'misdirected'
  | 'throttled'
  | 'overloaded'
  | 'not-ready';

export class ServiceError extends Error {
  readonly code: ServiceErrorCode;
  readonly problems: readonly Problem[];

  constructor(code: ServiceErrorCode, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = 'ServiceError';
    this.code = code;
    this.problems = problems;
  }
}
