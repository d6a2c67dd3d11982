// The log: one line a call, with ids of this service, counts and times. Nothing of a request, an
// answer or a record is written: no URL, header, body, name or message of an error, since each may
// hold patient data or a token. Redaction is a second net under that rule.
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Locals } from './locals.ts';

/** Fields that may hold patient data or tokens, wherever a careless line would put them. */
const redacted = [
  'req.headers',
  'res.headers',
  'req.url',
  'err',
  'error',
  'body',
  'headers',
  'response',
  'prefetch',
  'context',
  'fhirAuthorization',
  'patientId',
  '*.patientId',
  '*.authorization',
  '*.access_token',
  '*.body',
];

export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, redact: { paths: redacted, remove: true } };
  return destination ? pino(options, destination) : pino(options);
}

/** One line for each call of a service, when it is over; pages and probes are not logged. */
export function requestLog(log: Logger): RequestHandler {
  return (_request, response, next) => {
    const arrived = performance.now();
    response.once('close', () => {
      const level = response.statusCode >= 500 ? 'error' : 'info';
      const milliseconds = Math.round(performance.now() - arrived);
      log[level]({ request: randomUUID(), ...line(response, milliseconds) }, 'call');
    });
    next();
  };
}

function line(response: ServerResponse, milliseconds: number) {
  const { locals } = response as { locals?: Partial<Locals> };
  const { service, client, outcome, facts } = locals ?? {};
  const status = response.statusCode;
  return { status, service, client: client?.id, outcome, ...facts, milliseconds };
}

/** The kind of an error and where it was thrown; its message may quote what it failed on. */
export function describeError(error: unknown): { kind: string; at: readonly string[] } {
  const { name, message, stack } = (error ?? {}) as Partial<Record<keyof Error, unknown>>;
  const isNamed = typeof name === 'string' && /^\w{1,60}$/.test(name);
  return { kind: isNamed ? name : 'unknown', at: framesOf(stack, message).slice(0, 8) };
}

function framesOf(stack: unknown, message: unknown): readonly string[] {
  if (typeof stack !== 'string' || typeof message !== 'string') return [];
  const start = stack.indexOf(message);
  if (start < 0) return [];
  const frames = stack.slice(start + message.length).split('\n');
  return frames.map((frame) => frame.trim()).filter((frame) => frame.startsWith('at '));
}
