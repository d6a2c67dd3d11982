// How a process leaves without losing a call. Readiness goes off first; for a while it goes on
// serving, since load balancers learn of that late, and asks each client to close its connection;
// then the door is shut, calls under way finish, and what is not done in time is cut off.
// https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination-flow
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { RequestHandler, Response } from 'express';
import { ServiceError } from '../../hooks/errors.ts';

export interface LeaveTimes {
  /** Milliseconds between readiness off and the door shut. */
  readonly delayMs: number;
  /** Milliseconds that calls under way have once the door is shut. */
  readonly graceMs: number;
}

export interface Lifecycle {
  readonly leaving: () => boolean;
  /** On every request: asks the client to close its connection once the process leaves. */
  readonly farewell: RequestHandler;
  /** Turns away what still arrives, on a connection that was open, after the door was shut. */
  readonly turnAway: RequestHandler;
  /** Resolves, always in bounded time, with the number of requests that were cut off. */
  readonly leave: (http: Server) => Promise<number>;
}

export function lifecycle({ delayMs, graceMs }: LeaveTimes): Lifecycle {
  const underWay = new Set<Response>();
  let phase: 'serving' | 'leaving' | 'shut' = 'serving';
  let left: Promise<number> | undefined;
  const farewell: RequestHandler = (_request, response, next) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    if (phase !== 'serving') askToClose(response);
    next();
  };
  const turnAway: RequestHandler = (_request, response, next) => {
    if (phase === 'shut') {
      response.setHeader('Retry-After', '1');
      throw new ServiceError('not-ready', 'This process is ending; try again.');
    }
    next();
  };
  const leaveOnce = async (http: Server) => {
    phase = 'leaving';
    for (const response of underWay) askToClose(response);
    if (delayMs > 0) await pause(delayMs);
    phase = 'shut';
    return shut(http, graceMs, () => underWay.size);
  };
  return {
    leaving: () => phase !== 'serving',
    farewell,
    turnAway,
    leave: (http) => {
      left ??= leaveOnce(http);
      return left;
    },
  };
}

function askToClose(response: Response): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

function shut(http: Server, graceMs: number, underWay: () => number): Promise<number> {
  return new Promise((resolve, reject) => {
    let cutOff = 0;
    // A connection that falls idle after this moment would otherwise be kept for its keep-alive time.
    const sweep = setInterval(() => http.closeIdleConnections(), 100);
    const last = setTimeout(() => {
      cutOff = underWay();
      http.closeAllConnections();
    }, graceMs);
    http.close((error) => {
      clearInterval(sweep);
      clearTimeout(last);
      if (error) reject(error);
      else resolve(cutOff);
    });
    http.closeIdleConnections();
  });
}
