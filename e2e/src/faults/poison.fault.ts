import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { Subjects } from '@ticket-store/common';
import { anId, eventOf, ticketData } from '@ticket-store/common/testing';
import { Redis } from 'ioredis';
import { cancel, list, reserve } from '../support/journey';
import { until } from '../support/until';
import { Laboratory } from './tools/laboratory';
import { Wire } from './tools/wire';

const ROOT = resolve(__dirname, '../../..');
const DELIVERY_LIMIT = 3;

let lab: Laboratory;
let wire: Wire;
beforeAll(async () => {
  lab = new Laboratory();
  wire = await Wire.to(lab.stack);
});
afterAll(async () => {
  deadLetters('orders', 'drop', '--all');
  await lab.expectSound();
  await wire.broker.close();
  await lab.stack.close();
});

/** What an operator types, and reads. */
function deadLetters(service: string, ...words: string[]): string {
  const args = ['run', '--silent', 'dead-letters', '--', '--service', service, ...words];
  const { stdout, stderr } = spawnSync('npm', [...args, '--stack', lab.stack.file], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

/** Waits for the dead letter whose body has this text. @returns its id and what it says of its deliveries */
async function letterWith(text: string): Promise<{ _id: string; deliveries: number; error: string }> {
  const letters = lab
    .db('orders')
    .collection<{ _id: string; body: string; deliveries: number; error: string }>('dead_letters');
  const find = async () => (await letters.find().toArray()).find(({ body }) => body.includes(text));
  await until('a dead letter', async () => (await find()) !== undefined);
  return (await find())!;
}

const indigestible = () => eventOf(Subjects.TicketCreated, ticketData({ title: '' }));

it.each([
  ['invalid JSON', (id: string) => `{"id":"${id}`],
  [
    'a schema violation',
    (id: string) => JSON.stringify({ ...indigestible(), data: { ...ticketData({ id }), price: 'much' } }),
  ],
  [
    'an unknown version of the envelope',
    (id: string) =>
      JSON.stringify({ ...eventOf(Subjects.TicketCreated, ticketData({ id })), specversion: '2.0' }),
  ],
  [
    'an event of another subject',
    (id: string) => JSON.stringify(eventOf(Subjects.TicketUpdated, ticketData({ id }))),
  ],
])('%s is a dead letter at once', async (_what, bodyOf) => {
  const id = anId();

  await wire.say(Subjects.TicketCreated, bodyOf(id));

  expect((await letterWith(id)).deliveries).toBe(1);
});

it('a field that nobody knows yet is no reason to die', async () => {
  const data = { ...ticketData(), seat: '12B' };
  const copies = lab.db('orders').collection<{ _id: string }>('tickets');

  await wire.say(Subjects.TicketCreated, JSON.stringify(eventOf(Subjects.TicketCreated, data)));

  await until('the ticket to be replicated', async () => (await copies.findOne({ _id: data.id })) !== null);
  await copies.deleteOne({ _id: data.id });
});

it('an event whose handler always throws is a dead letter after the configured deliveries', async () => {
  const event = indigestible();

  await wire.say(Subjects.TicketCreated, JSON.stringify(event));

  expect(await letterWith(event.id)).toMatchObject({ _id: event.id, deliveries: DELIVERY_LIMIT });
});

it('an operator lists, shows, replays and drops dead letters', async () => {
  const event = indigestible();
  await wire.say(Subjects.TicketCreated, JSON.stringify(event));
  const { _id } = await letterWith(event.id);

  expect(deadLetters('orders', 'list')).toContain(`${_id}  ticket:created`);
  expect(deadLetters('orders', 'show', _id)).toContain('Path `title` is required');
  expect(deadLetters('orders', 'replay', _id)).toContain(`published again: ${_id}`);
  await letterWith(event.id);
  expect(deadLetters('orders', 'drop', _id)).toContain(`dropped: ${_id}`);
  expect(deadLetters('orders', 'list')).not.toContain(_id);
});

it('expiration keeps its dead letters in Redis, and once their cause is gone a replay is handled', async () => {
  const [seller, buyer] = [await lab.person(), await lab.person()];
  const orderId = (await reserve(buyer, await list(seller)))!;
  const redis = new Redis(lab.stack.now.redis);
  const timer = `bull:order:expiration:${orderId}`;
  await until('the timer to be set', async () => (await redis.exists(timer)) === 1);
  // Not what Bull keeps there: forgetting this timer throws, until it is gone.
  await redis.multi().zrem('bull:order:expiration:delayed', orderId).set(timer, 'not a timer').exec();

  await cancel(buyer, orderId);
  const letter = `${orderId}:1`;
  await until('a dead letter', async () => (await redis.hexists('expiration:dead-letters', letter)) === 1);

  expect(deadLetters('expiration', 'list')).toContain(letter);
  expect(deadLetters('expiration', 'show', letter)).toContain('WRONGTYPE');
  await redis.del(timer);
  expect(deadLetters('expiration', 'replay', letter)).toContain('published again');
  expect(await redis.hlen('expiration:dead-letters')).toBe(0);
  redis.disconnect();
});
