import { services } from '../layout';
import { PortBook } from '../port-book';
import { processes } from '../processes';
import { readSettings } from '../settings';

async function specs(env: NodeJS.ProcessEnv = {}) {
  const list = processes({
    settings: readSettings(env, []),
    programs: { mongod: 'mongod', nats: 'nats-streaming-server', redis: 'redis-server' },
    ports: await PortBook.open(3000),
    secrets: { jwtKey: 'generated', webhookSecret: 'whsec_generated' },
    version: 'abc1234',
  });
  return Object.fromEntries(list.map((spec) => [spec.name, spec]));
}

describe('the processes of the stack', () => {
  it('are three servers, the Stripe sandbox, the services, the pages and the gateway', async () => {
    const names = ['mongo', 'nats', 'redis', 'stripe', ...services];
    expect(Object.keys(await specs())).toEqual([...names, 'client', 'gateway']);
  });

  it('give each service a database and a client id of its own', async () => {
    const { tickets, orders } = await specs();
    expect(tickets!.env).toMatchObject({
      MONGO_URI: expect.stringMatching(/\/tickets$/),
      NATS_CLIENT_ID: 'tickets-1',
    });
    expect(orders!.env).toMatchObject({
      MONGO_URI: expect.stringMatching(/\/orders$/),
      NATS_CLIENT_ID: 'orders-1',
    });
  });

  it('are several of each service where replicas are asked for, each known to the broker by a name of its own', async () => {
    const { orders, 'orders-2': second, gateway } = await specs({ REPLICAS: '2' });
    expect(second!.env).toMatchObject({ MONGO_URI: orders!.env.MONGO_URI, NATS_CLIENT_ID: 'orders-2' });
    const upstreams = JSON.parse(gateway!.env.UPSTREAMS!) as Record<string, string[]>;
    expect(upstreams['orders-srv']).toEqual(
      [orders, second].map((spec) => `http://127.0.0.1:${spec!.env.PORT}`),
    );
  });

  it('serve the metrics of each service and of the pages on a port of its own', async () => {
    const all = await specs({ REPLICAS: '2' });
    const ports = [...services.flatMap((name) => [name, `${name}-2`]), 'client'].map(
      (name) => all[name]!.env.METRICS_PORT,
    );
    expect(ports).not.toContain(undefined);
    expect(new Set(ports).size).toBe(ports.length);
  });

  it('say what they are built from', async () => {
    const { auth, client } = await specs();
    expect([auth, client].map((spec) => spec!.env.SERVICE_VERSION)).toEqual(['abc1234', 'abc1234']);
  });

  it('do without the pages where they are off', async () => {
    expect(await specs({ PAGES: 'off' })).not.toHaveProperty('client');
  });

  it('let the settings of the environment win', async () => {
    const { auth, orders } = await specs({ JWT_KEY: 'mine', EXPIRATION_WINDOW_SECONDS: '5' });
    expect(auth!.env.JWT_KEY).toBe('mine');
    expect(orders!.env.EXPIRATION_WINDOW_SECONDS).toBe('5');
  });

  it('do not let the environment cross their wires', async () => {
    const { auth, client } = await specs({
      PORT: '3000',
      HOSTNAME: 'laptop',
      MONGO_URI: 'mongodb://elsewhere/x',
    });
    expect(auth!.env.PORT).not.toBe('3000');
    expect(auth!.env.MONGO_URI).toMatch(/\/auth$/);
    expect(client!.env.HOSTNAME).toBe('127.0.0.1');
  });

  it('point payments at the sandbox', async () => {
    const { payments, stripe } = await specs();
    expect(payments!.env).toMatchObject({
      STRIPE_KEY: 'sk_test_sandbox',
      STRIPE_API_URL: `http://127.0.0.1:${stripe!.env.PORT}`,
      STRIPE_WEBHOOK_SECRET: stripe!.env.STRIPE_WEBHOOK_SECRET,
    });
  });

  it('point payments at Stripe itself when there is a key, and run no sandbox', async () => {
    const { payments, stripe } = await specs({ STRIPE_KEY: 'sk_test_mine' });
    expect(stripe).toBeUndefined();
    expect(payments!.env.STRIPE_KEY).toBe('sk_test_mine');
    expect(payments!.env.STRIPE_API_URL).toBeUndefined();
  });
});
