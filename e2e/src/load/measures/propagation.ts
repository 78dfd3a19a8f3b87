import { ObjectId } from 'mongodb';
import { sendJson } from '../../support/http';
import { type Bench, newId } from '../bench';
import { percentile, type Row } from '../row';
import { atPace } from './pace';
import { Sightings } from './sightings';

const PER_SECOND = 200;
const SECONDS = 6;
const PAYMENTS_PER_SECOND = 25;
const PAYMENTS = PAYMENTS_PER_SECOND * SECONDS;
/** How many times as many are done unmeasured before: from then on they get no faster. */
const WARM_UP_ROUNDS = 5;

interface Reserved {
  id: string;
  buyer: string;
}

const asText = (id: string) => id;
const asObjectId = (id: string) => new ObjectId(id);

/** Two rows of a propagation, with what the p50 would be if there were nothing but servers on its way. */
export async function rowsOf(
  name: string,
  sightings: Sightings,
  { p50, p99, floor }: { p50: number; p99: number; floor?: Row['floor'] },
): Promise<Row[]> {
  const { lags, missing } = await sightings.end();
  const note = `${lags.length} timed${missing ? `, ${missing} never came` : ''}`;
  const value = percentile(lags, 0.5);
  return [
    { name: `${name}: p50`, unit: 'ms', value, ...(floor && { floor }), must: { atMost: p50 }, note },
    {
      name: `${name}: p99`,
      unit: 'ms',
      value: missing ? Infinity : percentile(lags, 0.99),
      must: { atMost: p99 },
      note,
    },
  ];
}

/**
 * The least that an event takes on this machine: published, delivered, inserted and seen at the same pace, with a bare
 * client of each server in one process.
 */
async function measureFloor(bench: Bench): Promise<number> {
  const copies = bench.stack.db('floor').collection<{ _id: string }>('copies');
  const seen = new Sightings(copies as never, {}, asText);
  const subject = 'bench.propagation';
  const broker = await bench.joinBroker();
  await broker.follow({
    subject,
    since: 0,
    onMessage: (message) => {
      const { id } = JSON.parse(String(message.getData())) as { id: string };
      void copies.insertOne({ _id: id }, { writeConcern: { w: 1, journal: true } });
    },
  });
  await atPace(PER_SECOND, PER_SECOND * SECONDS, async () => {
    const id = newId();
    seen.expect(id);
    await broker.publish(subject, JSON.stringify({ id, filling: 'x'.repeat(400) }));
  });
  const { lags } = await seen.end();
  await broker.close();
  return percentile(lags, 0.5);
}

/** From the answer to a change until another service has it, at 200 changes a second. */
export async function measurePropagation(bench: Bench): Promise<Row[]> {
  const sellerId = newId();
  const cookie = bench.cookie(sellerId);
  // Not through the gateway: it has no part in the way of an event, and needs a sixth of the two cores for each change.
  const ask = (who: string, service: string, method: string, path: string, json: object) =>
    sendJson(bench.service(service), { method, path, cookie: who, json });
  const idOf = ({ text }: { text: string }) => (JSON.parse(text) as { id: string }).id;
  const copies = bench.stack.db('orders').collection('tickets');
  const count = PER_SECOND * SECONDS;
  const pace = (work: (index: number) => Promise<void>, share = 1) =>
    atPace(PER_SECOND * share, count * share, work);
  const warmUp = async (work: (index: number, round: number) => Promise<void>, share = 1) => {
    for (let round = 1; round <= WARM_UP_ROUNDS; round++) await pace((index) => work(index, round), share);
  };

  const floor = { name: 'an event through the bare servers', value: await measureFloor(bench) };
  const must = { p50: 10, p99: 100, floor };
  const created: string[] = [];
  const create = async (creates?: Sightings) => {
    const id = idOf(await ask(cookie, 'tickets', 'POST', '/api/tickets', { title: 'Concert', price: 88 }));
    creates?.expect(id);
    created.push(id);
  };
  await warmUp(() => create());
  const creates = new Sightings(copies, {}, asText);
  await pace(() => create(creates));
  const rows = await rowsOf('create → replica in orders, 200/s', creates, must);

  const edit = async (price: number, index: number, edits?: Sightings) => {
    const id = created[index]!;
    await ask(cookie, 'tickets', 'PUT', `/api/tickets/${id}`, { title: 'Concert', price });
    edits?.expect(id);
  };
  await warmUp((index, round) => edit(99 - round, index));
  const edits = new Sightings(copies, { price: 99 }, asText);
  await pace((index) => edit(99, index, edits));
  rows.push(...(await rowsOf('price edit → replica in orders, 200/s', edits, must)));

  const locks = new Sightings(
    bench.stack.db('tickets').collection('tickets'),
    { status: 'reserved' },
    asObjectId,
  );
  const orders: Reserved[] = [];
  const reserve = async (index: number, seen?: Sightings) => {
    const buyer = bench.cookie();
    const answer = await ask(buyer, 'orders', 'POST', '/api/orders', { ticketId: created[index]! });
    seen?.expect(created[index]!);
    orders.push({ id: idOf(answer), buyer });
  };
  // A reservation is two events: its own, and that of the ticket it locks.
  await warmUp((index, round) => reserve(round * count + index), 0.5);
  await pace((index) => reserve(index, locks), 0.5);
  rows.push(...(await rowsOf('reserve → lock in tickets, 100 reservations/s (200 events)', locks, must)));
  return [...rows, ...(await measureCompletion(bench, orders))];
}

/** From the answer to a payment until its order is complete. */
async function measureCompletion(bench: Bench, orders: Reserved[]): Promise<Row[]> {
  const pay = async ({ id, buyer }: Reserved) => {
    const json = { orderId: id, token: 'tok_visa' };
    const { status } = await sendJson(bench.service('payments'), {
      method: 'POST',
      path: '/api/payments',
      cookie: buyer,
      json,
    });
    return status === 201;
  };
  const unmeasured = orders.slice(PAYMENTS, (1 + WARM_UP_ROUNDS) * PAYMENTS);
  await atPace(PAYMENTS_PER_SECOND, unmeasured.length, (index) => pay(unmeasured[index]!));
  const completions = new Sightings(
    bench.stack.db('orders').collection('orders'),
    { status: 'complete' },
    asObjectId,
    1,
  );
  let refused = 0;
  await atPace(PAYMENTS_PER_SECOND, PAYMENTS, async (index) => {
    const order = orders[index]!;
    if (await pay(order)) completions.expect(order.id);
    else refused += 1;
  });
  const rows = await rowsOf('pay → order complete, 25 payments/s', completions, { p50: 10, p99: 100 });
  return rows.map((row) => ({
    ...row,
    note: `${row.note}${refused ? `, ${refused} payments refused` : ''}`,
  }));
}
