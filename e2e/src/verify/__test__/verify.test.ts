import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { ObjectId } from 'mongodb';
import { isSound, linesOf, lookOnce, verify } from '../verify';
import { PlantedShop } from './planted-shop';

const longAgo = new Date(Date.now() - 120_000);

let shop: PlantedShop;
beforeEach(() => {
  shop = new PlantedShop();
});
afterEach(() => shop.remove());

/** The sentences that do not hold, with what offends them. */
async function broken() {
  const report = await lookOnce(shop.addresses);
  return report
    .filter(({ finding }) => finding.offending.length > 0)
    .map(({ name, finding }) => [name, finding.offending.join()]);
}

it('finds nothing wrong with a shop in which nothing is', async () => {
  await shop.ticket();
  await shop.order('created');
  await shop.payment(await shop.order('complete'), 'succeeded');
  await shop.payment(await shop.order('cancelled'), 'refunded');

  expect(await broken()).toEqual([]);
});

it('finds a ticket with two live orders', async () => {
  const ticketId = await shop.ticket({ status: 'reserved' });
  const [one, two] = [await shop.order('created', ticketId), await shop.order('created', ticketId)];

  const found = await broken();

  expect(found[0]).toEqual(['no ticket has two live orders', expect.stringContaining(`${one}, ${two}`)]);
});

it('finds a live order that does not hold its ticket', async () => {
  const order = await shop.order('created', await shop.ticket());

  expect(await broken()).toEqual([
    ['the ticket of every live order is locked by it', expect.stringContaining(order)],
  ]);
});

it('finds a cancelled order that still holds its ticket', async () => {
  const order = await shop.order('cancelled');
  const [{ ticket }] = (await shop.db('orders').collection('orders').find().toArray()) as unknown as [
    { ticket: { id: string } },
  ];
  await shop
    .db('tickets')
    .collection('tickets')
    .updateOne({ _id: new ObjectId(ticket.id) }, { $set: { orderId: order } });

  expect(await broken()).toEqual([
    [expect.stringContaining('every cancelled order is free'), expect.stringContaining(order)],
  ]);
});

it.each([
  ['a complete order nobody paid', 'complete', 'failed'],
  ['a paid order that is not complete', 'created', 'succeeded'],
] as const)('finds %s', async (_what, status, payment) => {
  const order = await shop.order(status);
  await shop.payment(order, payment);

  expect(await broken()).toEqual([
    [expect.stringContaining('an order is paid, exactly when'), expect.stringContaining(order)],
  ]);
});

it('finds a complete order whose ticket is not sold', async () => {
  const order = await shop.order('complete');
  await shop.payment(order, 'succeeded');
  await shop
    .db('tickets')
    .collection('tickets')
    .updateMany({}, { $set: { status: 'reserved' } });
  await shop
    .db('orders')
    .collection('tickets')
    .updateMany({}, { $set: { status: 'reserved' } });

  expect(await broken()).toEqual([
    [expect.stringContaining('an order is paid, exactly when'), expect.stringContaining(order)],
  ]);
});

it('finds money that was kept for a cancelled order', async () => {
  const order = await shop.order('cancelled');
  await shop.payment(order, 'refunding');

  expect(await broken()).toEqual([
    ['no payment for a cancelled order is without its refund', expect.stringContaining(order)],
  ]);
});

it.each([
  ['orders', 'tickets', 'every ticket equals its replica in orders'],
  ['payments', 'orders', 'every order equals its replica in payments'],
  ['tickets', 'reservations', 'every order equals its replica in tickets'],
] as const)(
  'finds a replica in %s/%s that is behind, differs or is missing',
  async (service, name, sentence) => {
    const orders = [await shop.order('created'), await shop.order('created'), await shop.order('created')];
    expect(orders).toHaveLength(3);
    const copies = shop.db(service).collection(name);
    const [behind, differing, missing] = (await copies.find().toArray()).map(({ _id }) => _id);
    await copies.updateOne({ _id: behind! }, { $set: { version: -1 } });
    await copies.updateOne({ _id: differing! }, { $set: { status: 'other' } });
    await copies.deleteOne({ _id: missing! });

    const found = await broken();

    expect(found).toEqual([[sentence, expect.any(String)]]);
    for (const id of [behind, differing, missing]) expect(found[0]?.[1]).toContain(String(id));
  },
);

it('finds an event that was forgotten in an outbox', async () => {
  await shop.ticket();
  await shop
    .db('tickets')
    .collection('tickets')
    .updateMany({}, { $set: { outbox: [{ id: 'e', time: longAgo }] } });

  expect(await broken()).toEqual([
    ['no event has waited in an outbox for more than a minute', expect.stringContaining('tickets:')],
  ]);
});

it('finds a parked event nobody comes back to', async () => {
  await shop.db('payments').collection('parked_events').insertOne({ parkedAt: longAgo, version: 3 });

  expect(await broken()).toEqual([
    ['no event has been parked for more than a minute', expect.stringContaining('waits for version 2')],
  ]);
});

it('finds a dead letter in a database', async () => {
  await shop.db('orders').collection('dead_letters').insertOne({ diedAt: longAgo });

  expect(await broken()).toEqual([
    ['no dead letter is older than a minute', expect.stringContaining('orders:')],
  ]);
});

it('finds a dead letter of expiration in Redis', async () => {
  await shop.redis.hset(
    'expiration:dead-letters',
    shop.name,
    JSON.stringify({ id: shop.name, diedAt: longAgo }),
  );

  const found = await broken();
  await shop.redis.hdel('expiration:dead-letters', shop.name);

  expect(found).toEqual([['no dead letter is older than a minute', `expiration: ${shop.name}`]]);
});

it('finds an unpaid order without a timer', async () => {
  const order = await shop.order('created');
  await shop.forgetTimer(order);

  expect(await broken()).toEqual([
    ['every order that waits for its payment has a timer', expect.stringContaining(order)],
  ]);
});

describe('with the counts of the Stripe sandbox', () => {
  let sandbox: Server;
  afterEach(() => void sandbox.close());

  const chargedFor = async (orders: object) => {
    sandbox = createServer((_req, res) => res.end(JSON.stringify({ orders }))).listen(0);
    shop.addresses.stripe = `http://127.0.0.1:${(sandbox.address() as AddressInfo).port}`;
    return broken();
  };

  it('finds an order that was charged twice', async () => {
    const order = await shop.order('complete');
    await shop.payment(order, 'succeeded');

    const found = await chargedFor({
      [order]: { succeededCharges: 2, amountCharged: 4000, amountRefunded: 0 },
    });

    expect(found).toEqual([[expect.stringContaining('charged twice'), `order ${order} was charged 2 times`]]);
  });

  it('finds a cancelled order that was charged and not refunded', async () => {
    const order = await shop.order('cancelled');

    const found = await chargedFor({
      [order]: { succeededCharges: 1, amountCharged: 2000, amountRefunded: 0 },
    });

    expect(found).toEqual([[expect.stringContaining('charged for good'), expect.stringContaining(order)]]);
  });
});

it('gives services at work the time to catch up', async () => {
  const ticketId = await shop.ticket();
  const late = shop.db('orders').collection('tickets');
  const copy = await late.findOneAndDelete({ _id: ticketId as never });

  const looking = verify(shop.addresses, 10);
  await late.insertOne(copy!);

  expect(isSound(await looking)).toBe(true);
});

it('says how many it looked at, and which are wrong', async () => {
  const order = await shop.order('created');
  await shop.forgetTimer(order);

  const lines = linesOf(await lookOnce(shop.addresses));

  expect(lines).toContain('✓ no ticket has two live orders (1 checked)');
  expect(lines).toContain('✗ every order that waits for its payment has a timer (1 checked, 1 wrong)');
  expect(lines.some((line) => line.includes(order))).toBe(true);
});
