import { basename } from 'node:path';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { IORedisInstrumentation } from '@opentelemetry/instrumentation-ioredis';
import { MongoDBInstrumentation } from '@opentelemetry/instrumentation-mongodb';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/** What nobody wants to see in a trace: the cluster's questions, every few seconds. */
const PROBES = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Traces this process to the endpoint that the environment names. The instrumentations are chosen one by one: all of
 * them together are larger than the service.
 * @public Loaded by name, and only where somebody wants traces.
 */
export function startTracing(): void {
  const { OTEL_SERVICE_NAME: name = basename(process.cwd()), SERVICE_VERSION: version } = process.env;
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': name, 'service.version': version }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter(), { scheduledDelayMillis: 1_000 })],
  });
  provider.register();
  registerInstrumentations({
    tracerProvider: provider,
    instrumentations: [
      new HttpInstrumentation({ ignoreIncomingRequestHook: ({ url }) => PROBES.has(url ?? '') }),
      new MongoDBInstrumentation({ requireParentSpan: true }),
      new IORedisInstrumentation({ requireParentSpan: true }),
    ],
  });
  process.once('beforeExit', () => void provider.shutdown());
}
