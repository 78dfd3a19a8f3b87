import { Router } from 'express';
import { Subjects } from '../../events';
import { listener } from '../../messaging/listener';
import { anId } from '../../testing/events';
import { eventually } from '../../testing/eventually';
import { NatsStreamingServer } from '../../testing/nats-streaming';
import { aParcel, Parcel } from '../../messaging/__test__/parcel';
import { brokerVariables, databaseVariables, parseConfig } from '../config';
import { createApp } from '../create-app';
import { createLogger } from '../logger';
import { type RunningService, startService } from '../run-service';

const log = createLogger('test', 'silent');

let server: NatsStreamingServer;
let running: RunningService | undefined;

beforeAll(async () => {
  server = await NatsStreamingServer.start();
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});
afterAll(() => server.remove());

const config = () =>
  parseConfig(
    { ...brokerVariables, ...databaseVariables },
    { ...process.env, NATS_URL: server.url, NATS_CLIENT_ID: `run-${anId()}` },
  );
const get = (path: string) => fetch(`http://127.0.0.1:${running?.port}${path}`);

it('answers the probes and its own routes once it has started', async () => {
  const routes = [Router().get('/api/hello', (_req, res) => void res.json({ hello: 'world' }))];
  running = await startService({
    name: 'hello',
    config: config(),
    log,
    app: createApp({ jwtKeys: ['key'], log, routes }),
  });

  expect((await get('/healthz')).status).toBe(200);
  expect((await get('/readyz')).status).toBe(200);
  expect(await (await get('/api/hello')).json()).toEqual({ hello: 'world' });
});

it('shows its metrics on a port of their own only', async () => {
  running = await startService({ name: 'measured', config: config(), log });

  const metrics = await fetch(`http://127.0.0.1:${running.metricsPort}/metrics`);

  expect(await metrics.text()).toContain('events_published_total');
  expect((await get('/metrics')).status).toBe(404);
});

it('publishes what its models record, and hears it', async () => {
  const heard: string[] = [];
  const hear = listener(Subjects.TicketCreated, ({ id }) => Promise.resolve(void heard.push(id)));
  running = await startService({ name: 'echo', config: config(), log, models: [Parcel], listeners: [hear] });

  const { id } = await aParcel();

  await eventually(() => expect(heard).toContain(id));
});

it('finishes the answers under way when it is stopped, and takes no new ones', async () => {
  let finish = () => {};
  let asked = () => {};
  const arrived = new Promise<void>((resolve) => (asked = resolve));
  const slow = Router().get('/api/slow', async (_req, res) => {
    asked();
    await new Promise<void>((resolve) => (finish = resolve));
    res.json({ done: true });
  });
  running = await startService({
    name: 'slow',
    config: config(),
    log,
    app: createApp({ jwtKeys: ['key'], log, routes: [slow] }),
  });
  const answer = get('/api/slow');
  await arrived;

  const stopped = running.stop();
  await expect(get('/api/slow')).rejects.toThrow('fetch failed');
  finish();

  expect(await (await answer).json()).toEqual({ done: true });
  await stopped;
  running = undefined;
});

it('goes on answering when it is about to be stopped, and says that it is not ready', async () => {
  const routes = [Router().get('/api/hello', (_req, res) => void res.json({ hello: 'world' }))];
  running = await startService({
    name: 'leaving',
    config: config(),
    log,
    app: createApp({ jwtKeys: ['key'], log, routes }),
  });

  running.leave();

  expect((await get('/readyz')).status).toBe(503);
  expect((await get('/healthz')).status).toBe(200);
  expect((await get('/api/hello')).status).toBe(200);
});
