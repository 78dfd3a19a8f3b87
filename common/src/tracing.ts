/**
 * Loads OpenTelemetry where the environment names an endpoint for traces, and nothing otherwise. It is the first import
 * of a service's index.ts, because the instrumentations must be in place before what they instrument is loaded: so it
 * reads the standard variables itself, as OpenTelemetry does.
 */
const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT } = process.env;

if (OTEL_EXPORTER_OTLP_ENDPOINT || OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it in any case
  (require('./service/start-tracing') as { startTracing: () => void }).startTracing();
}
