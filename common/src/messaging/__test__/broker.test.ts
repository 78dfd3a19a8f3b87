import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { anId } from '../../testing/events';
import { eventually } from '../../testing/eventually';
import { NatsStreamingServer } from '../../testing/nats-streaming';
import { createLogger } from '../../service/logger';
import { Broker } from '../broker';

let server: NatsStreamingServer;
let broker: Broker;

beforeEach(async () => {
  server = await NatsStreamingServer.start();
  broker = await server.connect(`broker-${anId()}`);
});
afterEach(async () => {
  await broker.close();
  await server.remove();
});

async function collect(subject: string, queueGroup: string) {
  const bodies: string[] = [];
  const onMessage = (message: { getData(): unknown; ack(): void }) => {
    bodies.push(String(message.getData()));
    message.ack();
  };
  await broker.subscribe({ subject, queueGroup, ackWaitSeconds: 1, onMessage });
  return bodies;
}

/** A process that subscribed under this client id, and was killed. */
async function crashedSubscriber(clientId: string, subject: string, queueGroup: string) {
  const program = `
    const [, url, clientId, subject, queueGroup] = process.argv;
    const client = require('node-nats-streaming').connect('ticketing', clientId, { url });
    client.on('connect', () => {
      const options = client.subscriptionOptions().setDeliverAllAvailable().setDurableName(queueGroup);
      client.subscribe(subject, queueGroup, options).on('ready', () => console.log('ready'));
    });`;
  const child = spawn(process.execPath, ['-e', program, server.url, clientId, subject, queueGroup], {
    cwd: __dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

it('delivers to a queue group what was published before it first subscribed', async () => {
  await broker.publish('early', 'one');

  const bodies = await collect('early', 'group');

  await eventually(() => expect(bodies).toEqual(['one']));
});

it('delivers everything again to a queue group whose position was forgotten', async () => {
  const bodies = await collect('replayed', 'group');
  await broker.publish('replayed', 'one');
  await eventually(() => expect(bodies).toEqual(['one']));
  await broker.close();

  broker = await server.connect(`broker-${anId()}`);
  await broker.forgetPosition('replayed', 'group');

  const again = await collect('replayed', 'group');
  await eventually(() => expect(again).toEqual(['one']));
});

it('refuses to publish at once while the broker is away', async () => {
  await server.kill();
  await eventually(() => expect(broker.isOnline).toBe(false));

  await expect(broker.publish('any', 'one')).rejects.toThrow('away');
});

it('does not take a publish for stored that was under way when the broker died', async () => {
  const published = broker.publish('under way', 'one');
  // Dead before the message leaves this process.
  await Promise.all([expect(published).rejects.toThrow('away'), server.kill()]);
});

it('goes on receiving after the broker was killed and started again', async () => {
  const bodies = await collect('again', 'group');
  await broker.publish('again', 'before');
  await server.kill();
  await eventually(() => expect(broker.isOnline).toBe(false));

  await server.start();
  await eventually(() => expect(broker.isOnline).toBe(true));
  await broker.publish('again', 'after');

  await eventually(() => expect(bodies).toContain('after'));
});

it('goes on receiving when the broker is killed right after it took us on in place of a process that crashed', async () => {
  const clientId = `crashed-${anId()}`;
  await crashedSubscriber(clientId, 'inherited', 'group');
  await broker.close();
  broker = await server.connect(clientId);
  const bodies = await collect('inherited', 'group');

  await server.kill();
  await server.start();

  await eventually(() => broker.publish('inherited', 'after'));
  await eventually(() => expect(bodies).toContain('after'));
}, 30_000);

it('makes a new connection with its subscriptions when the broker has forgotten it', async () => {
  const bodies = await collect('forgotten', 'group');
  await server.kill();
  await server.forget();
  await server.start();

  await eventually(async () => {
    await broker.publish('forgotten', 'after');
    expect(bodies).toContain('after');
  }, 25);
}, 30_000);

it('says where no broker was found', async () => {
  await server.kill();
  const nowhere = new Broker(
    { url: server.url, clusterId: 'ticketing', clientId: 'nobody' },
    createLogger('test', 'silent'),
  );

  await expect(nowhere.connect(0)).rejects.toThrow(`No broker at ${server.url}`);
});
