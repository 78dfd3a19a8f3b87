import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { serializeEvent, Subjects } from '@ticket-store/common';
import {
  aUser,
  eventOf,
  eventually,
  NatsStreamingServer,
  orderData,
  sessionOf,
  useDatabase,
} from '@ticket-store/common/testing';
import request from 'supertest';
import { someDetails, type TicketShape } from './listings';
import { ServiceProcess } from './service-process';

jest.setTimeout(120_000);
useDatabase();

let server: NatsStreamingServer;
let services: ServiceProcess[];
const agent = new Agent({ keepAlive: false, maxSockets: 2_000 });

const startService = (name: string) =>
  ServiceProcess.start({ NATS_URL: server.url, NATS_CLIENT_ID: name, LOG_LEVEL: 'info' });

beforeEach(async () => {
  server = await NatsStreamingServer.start();
  services = [await startService('tickets-1'), await startService('tickets-2')];
});
afterEach(async () => {
  await Promise.all(services.map((service) => service.end('SIGKILL')));
  await server.remove();
});

/** A browser with the stream open. */
async function open({ url }: ServiceProcess, lastEventId?: string, query = '') {
  const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const asked = get(`${url}/api/tickets/stream${query}`, { agent, headers });
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const browser = { text: '', at: 0, ended: false, leave: () => asked.destroy() };
  asked.on('error', () => undefined);
  answer.on('error', () => undefined).on('close', () => (browser.ended = true));
  answer.on('data', (chunk) => {
    browser.text += String(chunk);
    browser.at = Date.now();
  });
  return browser;
}

async function list(service: ServiceProcess): Promise<TicketShape> {
  const asked = request(service.url)
    .post('/api/tickets')
    .set('Cookie', sessionOf(aUser()))
    .send(someDetails());
  return (await asked.expect(201)).body as TicketShape;
}

/** Publishes that somebody has reserved the ticket. */
async function reserve({ id, price }: TicketShape) {
  const broker = await server.connect(`buyer-${id}`);
  const type = Subjects.OrderCreated;
  const reservedAt = Date.now();
  await broker.publish(type, serializeEvent(eventOf(type, orderData({ ticket: { id, price } }))));
  await broker.close();
  return reservedAt;
}

it('tells every open stream of two processes within a second that a ticket is reserved', async () => {
  const browsers = await Promise.all([...services, ...services].map((service) => open(service)));
  const ticket = await list(services[0]!);
  await eventually(() => browsers.forEach(({ text }) => expect(text).toContain(ticket.id)));
  const reservedAt = await reserve(ticket);
  await eventually(() => browsers.forEach(({ text }) => expect(text).toContain('"status":"reserved"')));
  for (const { at } of browsers) expect(at - reservedAt).toBeLessThan(1_000);
  const { body } = await request(services[1]!.url).get(`/api/tickets/${ticket.id}`);
  const shown = browsers[0]!.text.match(/data: (.*)\n\n$/)![1]!;
  expect(JSON.parse(shown)).toEqual(body);
});

it('goes on at the other process where a browser left off, and says when that is not known', async () => {
  const browser = await open(services[0]!);
  const ticket = await list(services[0]!);
  await eventually(() => expect(browser.text).toContain(ticket.id));
  const position = [...browser.text.matchAll(/^id: (.*)$/gm)].at(-1)![1];
  browser.leave();
  const missed = await list(services[0]!);
  const again = await open(services[1]!, position);
  await eventually(() => expect(again.text).toContain(missed.id));
  expect(again.text).not.toContain(ticket.id);
  const lost = await open(services[1]!, 'long ago');
  await eventually(() => expect(lost.text).toContain('event: resync\ndata: {}\n\n'));
});

it('sends first what has changed since a page was made', async () => {
  const [first, second] = services as [ServiceProcess, ServiceProcess];
  const before = await list(first);
  const watched = await open(first);
  const listed = await eventually(async () => {
    const { headers } = await request(first.url).get(`/api/tickets/${before.id}`);
    expect(headers['x-stream-position']).toMatch(/^[1-9]\d*\.\d+$/);
    return headers['x-stream-position'] as string;
  });
  const page = await request(first.url).get('/api/tickets');
  expect(page.headers['x-stream-position']).toBe(listed);

  const missed = await list(first);
  await eventually(() => expect(watched.text).toContain(missed.id));
  const late = await open(second, undefined, `?since=${listed}`);
  await eventually(() => expect(late.text).toContain(missed.id));
  expect(late.text).not.toContain(before.id);
  const lost = await open(second, undefined, '?since=long&since=ago');
  await eventually(() => expect(lost.text).toContain('event: resync'));
});

it('ends its streams and itself on SIGTERM within seconds', async () => {
  const browsers = await Promise.all(Array.from({ length: 20 }, () => open(services[0]!)));
  const asked = Date.now();
  expect(await services[0]!.end('SIGTERM')).toEqual([0, null]);
  expect(Date.now() - asked).toBeLessThan(5_000);
  await eventually(() => expect(browsers.every(({ ended }) => ended)).toBe(true));
});

const residentMegabytes = ({ pid }: ServiceProcess) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024);

it('serves a thousand open streams from one process, and tells each within a second', async () => {
  const [service] = services as [ServiceProcess];
  const before = residentMegabytes(service);
  const browsers: Awaited<ReturnType<typeof open>>[] = [];
  for (let n = 0; n < 10; n += 1) {
    browsers.push(...(await Promise.all(Array.from({ length: 100 }, () => open(service)))));
  }
  const opened = residentMegabytes(service);
  const ticket = await list(service);
  await eventually(() => expect(browsers.every(({ text }) => text.includes(ticket.id))).toBe(true));
  const reservedAt = await reserve(ticket);
  await eventually(() =>
    expect(browsers.filter(({ text }) => text.includes('"status":"reserved"'))).toHaveLength(1_000),
  );
  const slowest = Math.max(...browsers.map(({ at }) => at - reservedAt));
  console.log(
    `1,000 streams: ${before} MB before, ${opened} MB open; the slowest was told after ${slowest} ms`,
  );
  expect(slowest).toBeLessThan(1_000);
  browsers.forEach(({ leave }) => leave());
});
