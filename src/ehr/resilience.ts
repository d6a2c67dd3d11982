// How a server that fails is treated: one retry at most, after a pause of random length and only
// while there is time; and a circuit breaker for each origin, so that a server in trouble is left
// alone and the clinician is answered at once.
import { setTimeout as pause } from 'node:timers/promises';
import {
  type CircuitBreakerPolicy,
  CircuitState,
  CountBreaker,
  circuitBreaker,
  handleWhen,
  isBrokenCircuitError,
} from 'cockatiel';
import type { FetchFailure } from '../../hooks/ports.ts';
import { CallFailed } from './failures.ts';

export interface BreakerSettings {
  /** Calls that are looked back on. */
  readonly calls: number;
  /** Least calls before the breaker may open: more than one request makes at once. */
  readonly leastCalls: number;
  /** Share of failed calls at which it opens. */
  readonly threshold: number;
  /** Milliseconds until one call may try again. */
  readonly halfOpenAfterMs: number;
}

export const defaultBreaker: BreakerSettings = {
  calls: 40,
  leastCalls: 20,
  threshold: 0.5,
  halfOpenAfterMs: 5000,
};

/** Failures that are the server's own trouble; all others say nothing of its health. */
const trouble: readonly FetchFailure[] = ['server-error', 'timeout', 'unreachable'];

const isTrouble = (error: Error) => error instanceof CallFailed && trouble.includes(error.failure);

/** Runs the call through the breaker of its origin. */
export type Guarded = <T>(origin: string, call: () => Promise<T>) => Promise<T>;

/** Origins whose breaker is kept; on a quick start any loopback port may be named. */
const originLimit = 200;

export function breakers(
  settings: BreakerSettings,
  onChange: (origin: string, state: 'open' | 'closed') => void,
): Guarded {
  const byOrigin = new Map<string, CircuitBreakerPolicy>();
  const breakerOf = (origin: string) => {
    const known = byOrigin.get(origin);
    if (known) return known;
    if (byOrigin.size >= originLimit) byOrigin.delete(byOrigin.keys().next().value as string);
    const made = circuitBreaker(handleWhen(isTrouble), {
      halfOpenAfter: settings.halfOpenAfterMs,
      breaker: new CountBreaker({
        threshold: settings.threshold,
        size: settings.calls,
        minimumNumberOfCalls: settings.leastCalls,
      }),
    });
    made.onStateChange((state) => {
      if (state === CircuitState.Open) onChange(origin, 'open');
      if (state === CircuitState.Closed) onChange(origin, 'closed');
    });
    byOrigin.set(origin, made);
    return made;
  };
  return async (origin, call) => {
    try {
      return await breakerOf(origin).execute(call);
    } catch (error) {
      throw isBrokenCircuitError(error) ? new CallFailed('paused') : error;
    }
  };
}

export interface RetryBudget {
  readonly signal: AbortSignal;
  readonly remainingMs: () => number;
  readonly onRetry: () => void;
}

/** Milliseconds that must be left for the second try to make sense. */
const leastForTry = 250;

/** The call, and once more where another try may help and there is time for it. */
export async function withOneRetry<T>(call: () => Promise<T>, budget: RetryBudget): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const wait = error instanceof CallFailed ? pauseBefore(error) : undefined;
    if (wait === undefined || wait + leastForTry > budget.remainingMs()) throw error;
    await pause(wait, undefined, { signal: budget.signal }).catch(() => {
      throw error;
    });
    budget.onRetry();
    return call();
  }
}

/** A slow server is not asked twice; a busy one only when it says how soon. */
function pauseBefore({ failure, retryAfterMs }: CallFailed): number | undefined {
  const jitter = 50 + Math.random() * 150;
  if (failure === 'server-error') return Math.max(jitter, retryAfterMs ?? 0);
  if (failure === 'unreachable') return jitter;
  return failure === 'rate-limited' && retryAfterMs !== undefined
    ? retryAfterMs + jitter
    : undefined;
}
