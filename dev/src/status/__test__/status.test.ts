import { createServer, type Server } from 'node:http';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { statusOfStack } from '../sources';
import { linesOf } from '../table';

const PAGE = `service_info{name="orders",version="1.2.3"} 1
outbox_pending_events 4
outbox_oldest_age_seconds 12.4
parked_events 2
dead_letters 1
process_resident_memory_bytes 104857600
`;

let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    response.statusCode = request.url === '/down/readyz' ? 503 : 200;
    response.end(request.url === '/metrics' ? PAGE : '{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

function stackFile(content: object) {
  const file = join(mkdtempSync(join(tmpdir(), 'status-')), 'stack.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

it('shows what a process says of itself', async () => {
  const file = stackFile({ services: { orders: url }, metrics: { orders: `${url}/metrics` } });

  const [, orders] = linesOf(await statusOfStack(file));

  expect(orders!.split(/\s{2,}/)).toEqual([
    'orders',
    '1.2.3',
    'ready',
    '4',
    '12 s',
    '2',
    '1',
    '–',
    '100 MiB',
  ]);
});

it('says which process is not ready', async () => {
  const file = stackFile({ services: { auth: `${url}/down` }, metrics: {} });

  expect(linesOf(await statusOfStack(file))[1]).toContain('NOT READY');
});

it('says how to start a stack where there is none', async () => {
  await expect(statusOfStack('/nowhere/stack.json')).rejects.toThrow('Start it with npm start');
});
