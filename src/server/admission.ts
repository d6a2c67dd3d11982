// Who is let in under load. Calls beyond what can be answered in time are turned away at once, at
// the door: what was let in keeps its deadline. Turned away are calls beyond a number under way,
// and, once several are under way, all while the event loop lags.
import type { RequestHandler } from 'express';
import { ServiceError } from '../../hooks/errors.ts';
import { localsOf } from './locals.ts';
import type { Metrics } from './metrics.ts';

export interface AdmissionSettings {
  /** Calls under way at once. */
  readonly concurrent: number;
  /** Milliseconds by which the event loop may lag. */
  readonly lagMs: number;
}

export interface Admission {
  readonly admit: RequestHandler;
  readonly stop: () => void;
}

const retryAfterSeconds = '1';

/** Calls under way from which on a lagging event loop means load. */
const crowd = 8;

export function admission(
  { concurrent, lagMs }: AdmissionSettings,
  metrics: Pick<Metrics, 'inFlight' | 'shed'>,
): Admission {
  const lag = loopLag();
  let underWay = 0;
  const admit: RequestHandler = (_request, response, next) => {
    localsOf(response).arrived = performance.now();
    const full = underWay >= concurrent;
    // A single slow call is no load: those that come one by one are let in.
    if (full || (underWay >= crowd && lag.milliseconds() > lagMs)) {
      metrics.shed.inc({ reason: full ? 'concurrency' : 'event-loop' });
      response.setHeader('Retry-After', retryAfterSeconds);
      throw new ServiceError('overloaded', 'The service is busy; try again.');
    }
    underWay++;
    metrics.inFlight.set(underWay);
    response.once('close', () => {
      underWay--;
      metrics.inFlight.set(underWay);
    });
    next();
  };
  return { admit, stop: lag.stop };
}

const tick = 50;

/** How late the event loop is: now, and when it last came round. */
function loopLag() {
  let last = performance.now();
  let before = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    before = now - last - tick;
    last = now;
  }, tick);
  timer.unref();
  return {
    milliseconds: () => Math.max(before, performance.now() - last - tick),
    stop: () => clearInterval(timer),
  };
}
