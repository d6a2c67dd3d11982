// A tracer provider that keeps spans in memory, written against the interfaces of the API: what an
// SDK would be given, without the SDK.
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Attributes,
  type Context,
  type ContextManager,
  context,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  type SpanStatus,
  type Tracer,
  trace,
} from '@opentelemetry/api';

export interface RecordedSpan {
  readonly name: string;
  readonly spanId: string;
  readonly parent?: string;
  readonly attributes: Attributes;
  /** Everything else that was written to the span. */
  readonly written: unknown[];
  status?: SpanStatus;
  ended: boolean;
}

export interface SpanRecorder {
  readonly spans: readonly RecordedSpan[];
  readonly clear: () => void;
  readonly stop: () => void;
}

/** Registers itself until it is stopped; tracers keep to the first provider that they find. */
export function recordSpans(): SpanRecorder {
  const spans: RecordedSpan[] = [];
  context.setGlobalContextManager(contextManager());
  trace.setGlobalTracerProvider({ getTracer: () => tracer(spans) });
  return {
    spans,
    clear: () => {
      spans.length = 0;
    },
    stop: () => {
      trace.disable();
      context.disable();
    },
  };
}

function contextManager(): ContextManager {
  const storage = new AsyncLocalStorage<Context>();
  const manager: ContextManager = {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (given, run, self, ...args) => storage.run(given, () => run.apply(self as never, args)),
    bind: (_context, target) => target,
    enable: () => manager,
    disable: () => manager,
  };
  return manager;
}

function tracer(spans: RecordedSpan[]): Tracer {
  const startSpan: Tracer['startSpan'] = (name, options, within = context.active()) => {
    const parent = trace.getSpanContext(within);
    const recorded: RecordedSpan = {
      name,
      spanId: String(spans.length + 1).padStart(16, '0'),
      ...(parent ? { parent: parent.spanId } : {}),
      attributes: { ...options?.attributes },
      written: [],
      ended: false,
    };
    spans.push(recorded);
    return spanOf(recorded);
  };
  const startActiveSpan = (name: string, ...rest: readonly unknown[]) => {
    const run = rest.at(-1) as (span: Span) => unknown;
    const span = startSpan(name);
    return context.with(trace.setSpan(context.active(), span), () => run(span));
  };
  return { startSpan, startActiveSpan: startActiveSpan as Tracer['startActiveSpan'] };
}

function spanOf(recorded: RecordedSpan): Span {
  const spanContext: SpanContext = {
    traceId: '1'.padStart(32, '0'),
    spanId: recorded.spanId,
    traceFlags: 1,
  };
  const write = (...values: readonly unknown[]) => {
    recorded.written.push(values);
    return span;
  };
  const span: Span = {
    spanContext: () => spanContext,
    setAttribute: (name, value) => {
      recorded.attributes[name] = value;
      return span;
    },
    setAttributes: (attributes) => {
      Object.assign(recorded.attributes, attributes);
      return span;
    },
    setStatus: (status) => {
      recorded.status = status;
      return span;
    },
    end: () => {
      recorded.ended = true;
    },
    isRecording: () => !recorded.ended,
    addEvent: write,
    addLink: write,
    addLinks: write,
    updateName: write,
    recordException: write,
  };
  return span;
}
