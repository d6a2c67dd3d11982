// The steps of an answer as spans of a trace, so that a site sees where the time goes. Only the API
// of OpenTelemetry is used: without an SDK, which a site loads with `node --import`, spans are
// nothing and cost next to nothing. https://opentelemetry.io/docs/specs/otel/overview/
import { type Span, SpanStatusCode, trace } from '@opentelemetry/api';

export type Step = 'fetch' | 'look up' | 'map' | 'evaluate' | 'render';

/** Numbers only, so that nothing of a record can get into a trace. */
export type Counts = Readonly<Record<string, number>>;

const tracer = trace.getTracer('mbc-cds');

/**
 * Runs a step, which may be asynchronous, in a span of its name. Of a failure the span has that it
 * failed: the message may quote what it failed on.
 *
 * @param counts what is told of the result.
 */
export function traced<T>(step: Step, run: () => T, counts?: (result: Awaited<T>) => Counts): T {
  return tracer.startActiveSpan(step, (span) => {
    const done = (result: Awaited<T>) => {
      if (counts) span.setAttributes(prefixed(counts(result)));
      span.end();
      return result;
    };
    try {
      const result = run();
      if (!(result instanceof Promise)) return done(result as Awaited<T>) as T;
      return result.then(done, (error: unknown) => failed(span, error)) as T;
    } catch (error) {
      return failed(span, error);
    }
  });
}

function failed(span: Span, error: unknown): never {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
  throw error;
}

function prefixed(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).map(([name, n]) => [`mbc.${name}`, n]));
}
