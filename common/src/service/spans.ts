import {
  context,
  isSpanContextValid,
  propagation,
  ROOT_CONTEXT,
  type SpanContext,
  type SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

/** A span's place in a trace as a W3C traceparent. */
const formatted = ({ traceId, spanId, traceFlags }: SpanContext) =>
  `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;

/** The traceparent of the span at hand; undefined where nobody traces. */
export function activeTraceparent(): string | undefined {
  const current = trace.getActiveSpan()?.spanContext();
  return current && isSpanContextValid(current) ? formatted(current) : undefined;
}

/** What a span is about. */
export interface SpanOptions {
  name: string;
  kind: SpanKind;
  /** The span before it, perhaps of another process. */
  traceparent?: string | undefined;
  attributes?: Record<string, string>;
}

/**
 * Does `work` as a span of the trace it goes on with. Where nobody traces, the trace goes on unseen.
 * @param work gets the traceparent for what comes after it
 */
export function inSpan<T>(
  { name, kind, traceparent, attributes = {} }: SpanOptions,
  work: (traceparent: string | undefined) => Promise<T>,
): Promise<T> {
  const parent = propagation.extract(ROOT_CONTEXT, { traceparent });
  const span = trace.getTracer('ticket-store').startSpan(name, { kind, attributes }, parent);
  return context.with(trace.setSpan(parent, span), async () => {
    try {
      return await work(activeTraceparent() ?? traceparent);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: String(error) });
      throw error;
    } finally {
      span.end();
    }
  });
}
