import { type Broker, startService, Subjects } from '@ticket-store/common';
import { eventually, NatsStreamingServer } from '@ticket-store/common/testing';
import mongoose from 'mongoose';
import { app } from '../app';
import { config } from '../config';
import { log } from '../log';
import { User } from '../models/user';
import { anAccount } from '../routes/__test__/accounts';
import { signinThrottle } from '../signin-throttle';

// The service as it runs, between real databases and a real broker.
let server: NatsStreamingServer;
let others: Broker;
let auth: { stop: () => Promise<void> };
const heard: { type: string; data: object }[] = [];

beforeAll(async () => {
  server = await NatsStreamingServer.start();
  others = await server.connect('others');
  for (const subject of [Subjects.SessionRevoked, Subjects.UserDeleted]) {
    const onMessage = (message: { getData: () => unknown; ack: () => void }) => {
      heard.push(JSON.parse(String(message.getData())) as { type: string; data: object });
      message.ack();
    };
    await others.subscribe({ subject, queueGroup: 'others', ackWaitSeconds: 5, onMessage });
  }
  const withBroker = { ...config, NATS_URL: server.url };
  auth = await startService({
    name: 'auth',
    config: withBroker,
    log,
    app,
    models: [User],
    resources: [signinThrottle],
  });
}, 40_000);

afterAll(async () => {
  await mongoose.connection.dropDatabase();
  await auth.stop();
  await others.close();
  await server.remove();
});

it('publishes that sessions were ended and that an account is gone, and no address', async () => {
  const { id, email, password, browser } = await anAccount();
  await browser.put('/api/users/password').send({ currentPassword: password, newPassword: 'battery staple' });
  await browser.delete('/api/users').send({ password: 'battery staple' }).expect(200);
  await eventually(() => expect(heard).toHaveLength(2));
  expect(heard.map(({ type, data }) => [type, data])).toEqual([
    [Subjects.SessionRevoked, { userId: id, revokedAt: expect.any(String) }],
    [Subjects.UserDeleted, { id }],
  ]);
  expect(JSON.stringify(heard)).not.toContain(email);
  await eventually(async () => expect((await User.findById(id))?.outbox).toHaveLength(0));
});
