// What is wrong with a body that a client sent, in words that hold nothing of the body: problems
// are answered and logged, and what a client sends is patient data.

import type { z } from 'zod';

/**
 * One thing wrong with a request body.
 *
 * `path` is in FHIRPath notation (`context.patientId`, `feedback[0].card`), ready for
 * OperationOutcome.issue.expression; '' is the body itself. `message` says what is expected there.
 */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** A body can be wrong in a million places; a client can mend it knowing the first few. */
export const PROBLEM_LIMIT = 50;

/** The problems of a failed validation, at most {@link PROBLEM_LIMIT}. */
export function problemsOf(error: z.core.$ZodError): readonly Problem[] {
  return error.issues
    .slice(0, PROBLEM_LIMIT)
    .map((issue) => ({ path: written(issue.path), message: issue.message }));
}

function written(path: readonly PropertyKey[]): string {
  return path.map(step).join('').replace(/^\./, '');
}

function step(key: PropertyKey): string {
  if (typeof key === 'number') return `[${key}]`;
  const name = String(key);
  return /^\w+$/.test(name) ? `.${name}` : `["${name}"]`;
}
