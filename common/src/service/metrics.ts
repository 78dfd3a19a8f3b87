import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Everything this process measures, served on the metrics port. */
export const registry = new Registry();

/** Adds Node's own figures (memory, event-loop delay, garbage collection) to the registry. */
export function collectProcessMetrics() {
  collectDefaultMetrics({ register: registry });
}

/** Says which service this is, and which version of it. */
export const serviceInfo = new Gauge({
  name: 'service_info',
  help: 'Always 1; its labels are the name and version of the service',
  labelNames: ['name', 'version'],
  registers: [registry],
});

export const httpSeconds = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time to answer a request, by method, route and status',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});

export const eventsPublished = new Counter({
  name: 'events_published_total',
  help: 'Events the broker has acknowledged, by subject',
  labelNames: ['subject'],
  registers: [registry],
});

export const eventsReceived = new Counter({
  name: 'events_received_total',
  help: 'Deliveries by subject and what became of them: handled, stale, parked, failed, dead',
  labelNames: ['subject', 'outcome'],
  registers: [registry],
});

export const deliverySeconds = new Histogram({
  name: 'event_delivery_lag_seconds',
  help: 'Time from the change that recorded an event to its effect here, by subject',
  labelNames: ['subject'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60, 600],
  registers: [registry],
});
