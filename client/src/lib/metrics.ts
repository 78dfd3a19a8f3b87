import diagnostics from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { paths } from '@/config/paths';
import { splitLanguage } from '@/i18n/languages';
import { PASSED_HEADER, passedWord } from './passed';

/** What Node tells of each request that one of its servers has read. */
interface Started {
  request: IncomingMessage;
  response: ServerResponse;
  server: Server;
}

const STARTED = 'http.server.request.start';
const PROBES = ['/healthz', '/readyz'];

const firstWord = (path: string) => path.split('/')[1] ?? '';
const addresses = Object.values(paths).map((path) => (typeof path === 'string' ? path : path('any')));
const sections = new Set(['_next', ...addresses.map(firstWord)]);

/** The part of the shop a request is for, without language and ids; there are few, whatever anybody asks for. */
function routeOf(path: string): string {
  const place = splitLanguage(path).path;
  const section = firstWord(place);
  if (!sections.has(section)) return 'unknown';
  return place === `/${section}` ? place : `/${section}/*`;
}

/** The names and buckets are those of the services, so that one panel and one alarm are for all. */
function metricsOf(registry: Registry, version: string) {
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  new Gauge({
    name: 'service_info',
    help: 'Always 1; its labels are the name and version of the service',
    labelNames: ['name', 'version'],
    registers,
  }).set({ name: 'client', version }, 1);
  return new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
}

/** The metrics of the client, while they are served. */
export interface ServedMetrics {
  port: number;
  close: () => void;
}

/**
 * Measures the requests to this process, and serves that with Node's own figures in the text format of Prometheus.
 * @param port the port, or 0 for any free one
 * @param version what the client was built from
 * @throws when the port is taken
 */
export async function serveMetrics(port: number, version: string): Promise<ServedMetrics> {
  const registry = new Registry();
  const httpSeconds = metricsOf(registry, version);
  const metrics = createServer((request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end();
    void registry
      .metrics()
      .then((page) => response.setHeader('Content-Type', registry.contentType).end(page))
      .catch(() => response.writeHead(500).end());
  });
  // Next has no place of its own where every request comes by.
  const measure = (message: unknown) => {
    const { request, response, server } = message as Started;
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    if (server === metrics || PROBES.includes(path)) return;
    if (request.headers[PASSED_HEADER] === passedWord) return;
    const observed = httpSeconds.startTimer({ method: request.method, route: routeOf(path) });
    response.once('finish', () => observed({ status: response.statusCode }));
  };
  metrics.listen(port);
  await once(metrics, 'listening');
  // The pages alone keep the process alive.
  metrics.unref();
  diagnostics.subscribe(STARTED, measure);
  return {
    port: (metrics.address() as AddressInfo).port,
    close: () => {
      diagnostics.unsubscribe(STARTED, measure);
      metrics.close();
      metrics.closeAllConnections();
    },
  };
}
