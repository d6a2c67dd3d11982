// What the steps of one call tell each other.
import type { Context } from '@opentelemetry/api';
import type { Response } from 'express';
import type { Client } from './trust/clients.ts';

export interface Locals {
  /** Milliseconds of the monotonic clock. */
  arrived: number;
  /** Absent where no client has to prove itself. */
  client?: Client;
  service?: string;
  outcome?: string;
  /** Context of the span of the call. */
  span?: Context;
  /** Counts and ids for the log line of the call. */
  facts?: Readonly<Record<string, unknown>>;
}

export function localsOf(response: Response): Locals {
  return response.locals as Locals;
}
