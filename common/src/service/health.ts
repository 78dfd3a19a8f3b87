import express, { type Express } from 'express';
import { faultPointRoutes } from './fault-points';
import { registry } from './metrics';

/** Whether the service can be given requests right now. */
export interface Readiness {
  isReady: () => boolean;
}

/** The answers for the cluster's probes, in front of the service's own app. The ingress never routes to them. */
export function withProbes(readiness: Readiness, app?: Express): Express {
  const probes = express();
  probes.disable('x-powered-by');
  probes.get('/healthz', (_req, res) => void res.json({ status: 'ok' }));
  probes.get('/readyz', (_req, res) => {
    const ready = readiness.isReady();
    res.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });
  if (app) probes.use(app);
  return probes;
}

/**
 * The app of the metrics port, in the text format of Prometheus.
 * @param faultPoints whether tests may arm fault points there
 */
export function metricsApp(faultPoints = false): Express {
  const metrics = express();
  metrics.disable('x-powered-by');
  metrics.get('/metrics', async (_req, res) => {
    res.type(registry.contentType).send(await registry.metrics());
  });
  if (faultPoints) metrics.use(faultPointRoutes());
  return metrics;
}
