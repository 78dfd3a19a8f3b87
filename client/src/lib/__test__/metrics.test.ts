/** @jest-environment node */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { PASSED_HEADER, passedWord } from '../passed';
import { type ServedMetrics, serveMetrics } from '../metrics';

let metrics: ServedMetrics;
let pages: Server;

beforeEach(async () => {
  metrics = await serveMetrics(0, 'abc1234');
  pages = createServer((request, response) =>
    response.writeHead(request.url === '/broken' ? 500 : 200).end(),
  );
  pages.listen(0);
  await once(pages, 'listening');
});

afterEach(() => {
  metrics.close();
  pages.close();
  pages.closeAllConnections();
});

const ask = async (port: number, path: string, headers = {}) =>
  (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).text();
const metricsPage = () => ask(metrics.port, '/metrics');
const visit = (path: string, headers = {}) => ask((pages.address() as AddressInfo).port, path, headers);

/** The labels of the requests that were counted. */
const counted = async () =>
  [...(await metricsPage()).matchAll(/^http_request_duration_seconds_count(\S+) 1$/gm)].map(
    ([, labels]) => labels,
  );

it('says which version of the client this is, and how much memory it holds', async () => {
  const page = await metricsPage();
  expect(page).toContain('service_info{name="client",version="abc1234"} 1');
  expect(page).toMatch(/^process_resident_memory_bytes \d+$/m);
});

it.each([
  ['/', '/'],
  ['/de', '/'],
  ['/orders', '/orders'],
  ['/orders?page=2', '/orders'],
  ['/de/tickets/652f1f77bcf86cd799439011/card', '/tickets/*'],
  ['/_next/static/chunk.js', '/_next/*'],
  ['/wp-login.php', 'unknown'],
])('measures a request for %s as one for %s', async (path, route) => {
  await visit(path);
  expect(await counted()).toEqual([`{method="GET",route="${route}",status="200"}`]);
});

it('counts once what Next sends itself under another address', async () => {
  await visit('/de/orders');
  await visit('/orders', { [PASSED_HEADER]: passedWord });
  expect(await counted()).toEqual(['{method="GET",route="/orders",status="200"}']);
});

it('tells answers that are errors by their status', async () => {
  await visit('/broken');
  expect(await counted()).toEqual(['{method="GET",route="unknown",status="500"}']);
});

it('counts neither probes nor who asks for the metrics', async () => {
  await visit('/healthz');
  await visit('/readyz');
  await metricsPage();
  expect(await counted()).toEqual([]);
});

it('answers nothing but the metrics', async () => {
  expect((await fetch(`http://127.0.0.1:${metrics.port}/`)).status).toBe(404);
});
