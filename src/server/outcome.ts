// Errors as FHIR OperationOutcomes. https://hl7.org/fhir/R4/operationoutcome.html
import type { OperationOutcome } from 'fhir/r4.js';
import { ServiceError, type ServiceErrorCode } from '../../hooks/errors.ts';

type IssueCode = OperationOutcome['issue'][number]['code'];

/** Status and issue code of each error. */
export const byCode: Readonly<
  Record<ServiceErrorCode, readonly [status: number, code: IssueCode]>
> = {
  'invalid-request': [400, 'invalid'],
  'hostile-body': [400, 'structure'],
  'wrong-patient': [400, 'security'],
  'foreign-card': [403, 'forbidden'],
  'unknown-service': [404, 'not-found'],
  'data-unavailable': [412, 'incomplete'],
  'unsupported-version': [400, 'not-supported'],
  misdirected: [421, 'security'],
  throttled: [429, 'throttled'],
  overloaded: [503, 'transient'],
  'not-ready': [503, 'transient'],
};

export interface ErrorAnswer {
  readonly status: number;
  readonly body: OperationOutcome;
}

/** What a caller is told of an error: never a stack, never anything of the record. */
export function errorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof ServiceError) {
    const [status, code] = byCode[error.code];
    const issues = error.problems.length > 0 ? error.problems : [{ path: '', message: '' }];
    return {
      status,
      body: outcome(
        issues.map(({ path, message }) => ({
          severity: 'error',
          code,
          diagnostics: [error.message, path, message].filter(Boolean).join(' - '),
          ...(path ? { expression: [path] } : {}),
        })),
      ),
    };
  }
  const [status, diagnostics] = clientError(error) ?? [500, 'The service failed on this request.'];
  const code = status === 413 ? 'too-long' : status < 500 ? 'structure' : 'exception';
  return { status, body: outcome([{ severity: 'error', code, diagnostics }]) };
}

function outcome(issue: OperationOutcome['issue']): OperationOutcome {
  return { resourceType: 'OperationOutcome', issue };
}

/** Errors of the body parser, which carry the status of the fault of the client. */
function clientError(error: unknown): [number, string] | undefined {
  const { status, type } = (error ?? {}) as { status?: unknown; type?: unknown };
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  if (type === 'entity.parse.failed') return [400, 'The body is not valid JSON.'];
  if (type === 'entity.too.large') return [413, 'The body is too large.'];
  return [status, 'The request could not be read.'];
}
