import { once } from 'node:events';
import { type ClientRequest, get, type IncomingMessage, request } from 'node:http';
import { type Response, Router } from 'express';
import { createApp } from '../../service/create-app';
import { type HttpServer, listen } from '../../service/http-server';
import { createLogger } from '../../service/logger';
import { registry } from '../../service/metrics';
import { eventually } from '../../testing/eventually';
import { type EventStream, EventStreams, type EventStreamsOptions, frame } from '../event-streams';

let streams: EventStreams;
let server: HttpServer;
let opened: EventStream[];
let mayRead = true;

/** @param beforeOpening what a route does first, such as to look up whether somebody may read the stream */
async function serve(
  options: Partial<EventStreamsOptions> = {},
  beforeOpening: (res: Response) => Promise<void> = () => Promise.resolve(),
) {
  streams = new EventStreams({ limit: 2, ...options });
  opened = [];
  mayRead = true;
  const route = Router().get('/stream', async (req, res) => {
    await beforeOpening(res);
    opened.push(streams.open(req, res, () => mayRead));
  });
  const log = createLogger('test', 'silent');
  server = await listen(createApp({ jwtKeys: ['key'], log, routes: [route] }), 0);
}
afterEach(async () => {
  streams.end();
  await server.drain(0);
});

const url = () => `http://127.0.0.1:${server.port}/stream`;

/** A browser that reads the stream, or only looks at its head. */
async function read({ paused = false } = {}) {
  const asked: ClientRequest = get(url(), { agent: false });
  asked.on('error', () => undefined);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const browser = { answer, text: '', ended: false, leave: () => asked.destroy() };
  answer.on('error', () => undefined).once('close', () => (browser.ended = true));
  if (!paused) answer.on('data', (chunk) => (browser.text += String(chunk)));
  return browser;
}

it('says what it is, keeps caches and proxies out, and tells when to come back', async () => {
  await serve();
  const { answer, ...browser } = await read();
  expect([answer.statusCode, answer.headers]).toMatchObject([
    200,
    {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  ]);
  expect(browser.ended).toBe(false);
});

it('sends events in their form', async () => {
  await serve();
  const browser = await read();
  opened[0]!.send({ event: 'ticket', id: '5', data: { title: 'two\nlines' } });
  opened[0]!.write(frame({ event: 'resync', data: {} }));
  const expected =
    'retry: 2000\n\nevent: ticket\nid: 5\ndata: {"title":"two\\nlines"}\n\nevent: resync\ndata: {}\n\n';
  await eventually(() => expect(browser.text).toBe(expected));
});

it('beats while nothing happens', async () => {
  await serve({ heartbeatSeconds: 0.05 });
  const browser = await read();
  await eventually(() => expect(browser.text).toMatch(/(:\n\n){3}$/));
});

it('opens no more than its limit, says when to try again, and opens another when one has left', async () => {
  await serve();
  const browsers = [await read(), await read()];
  const refused = await fetch(url());
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  browsers[0]!.leave();
  await eventually(() => expect(streams.size).toBe(1));
  expect((await read()).answer.statusCode).toBe(200);
});

it('cleans up when its browser leaves', async () => {
  await serve();
  const browser = await read();
  const cleaned = new Promise<void>((resolve) => opened[0]!.onEnd(resolve));
  browser.leave();
  await cleaned;
  expect(streams.size).toBe(0);
  opened[0]!.send({ event: 'late', data: {} });
});

it('keeps no place for a browser that left before its stream was opened', async () => {
  await serve({}, async (res) => {
    asked.destroy();
    await once(res, 'close');
  });
  const asked = get(url(), { agent: false });
  await once(asked, 'error');
  await eventually(() => expect(opened).toHaveLength(1));
  expect(streams.size).toBe(0);
});

it('cuts off a browser that does not read, and leaves the others alone', async () => {
  await serve({ bufferBytes: 64 * 1024 });
  await read({ paused: true });
  const other = await read();
  const large = frame({ event: 'large', data: 'x'.repeat(16 * 1024) });
  await eventually(() => {
    opened[0]!.write(large);
    expect(streams.size).toBe(1);
  });
  opened[1]!.send({ event: 'still', data: {} });
  await eventually(() => expect(other.text).toContain('event: still'));
});

it('ends a stream that may no longer be read, before it sends anything more', async () => {
  await serve({ heartbeatSeconds: 0.05 });
  const browser = await read();
  mayRead = false;
  opened[0]!.send({ event: 'secret', data: {} });
  await eventually(() => expect(browser.ended).toBe(true));
  expect(browser.text).toBe('retry: 2000\n\n');
});

it('ends all streams when it stops, at once, and opens no more', async () => {
  await serve();
  const browsers = [await read(), await read()];
  const started = Date.now();
  streams.end();
  await server.drain(10);
  expect(Date.now() - started).toBeLessThan(2_000);
  await eventually(() => expect(browsers.map(({ ended }) => ended)).toEqual([true, true]));
  expect(() => streams.open({} as never, {} as never)).toThrow('busy');
});

it('answers HEAD and ends', async () => {
  await serve();
  const asked = request(url(), { method: 'HEAD', agent: false });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  await eventually(() => expect(streams.size).toBe(0));
});

it('is counted while it is open, and its time is not taken for that of an answer', async () => {
  await serve();
  const browser = await read();
  expect(await registry.getSingleMetricAsString('event_streams_open')).toContain('event_streams_open 1');
  opened[0]!.end();
  await eventually(() => expect(browser.ended).toBe(true));
  const seconds = await registry.getSingleMetricAsString('http_request_duration_seconds');
  expect(seconds).not.toContain('route="/stream",status="200"');
});
