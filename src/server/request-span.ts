// The span of a whole call, from its arrival to its answer; the steps of the answer are its
// children. Its attributes are those of the metrics: ids of this service and kinds of outcome.
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestHandler, Response } from 'express';
import { localsOf } from './locals.ts';
import type { Release } from './release.ts';

const tracer = trace.getTracer('mbc-cds');

/** Continues the trace of the client, where an SDK is loaded that reads its headers. */
export function requestSpan({ version, ruleSet }: Release): RequestHandler {
  return (request, response, next) => {
    const parent = propagation.extract(context.active(), request.headers);
    const span = tracer.startSpan('request', { kind: SpanKind.SERVER }, parent);
    const locals = localsOf(response);
    locals.span = trace.setSpan(parent, span);
    response.once('close', () => {
      const { service, client, outcome } = locals;
      span.setAttributes({
        'http.request.method': request.method === 'POST' ? 'POST' : '_OTHER',
        'http.response.status_code': response.statusCode,
        'mbc.version': version,
        'mbc.rule_set': ruleSet,
        ...(service ? { 'mbc.service': service } : {}),
        ...(client ? { 'mbc.client': client.id } : {}),
        ...(outcome ? { 'mbc.outcome': outcome } : {}),
      });
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    next();
  };
}

/** Runs a part of the call within its span: reading the body may have left it. */
export function inRequestSpan<T>(response: Response, run: () => T): T {
  return context.with(localsOf(response).span ?? context.active(), run);
}
