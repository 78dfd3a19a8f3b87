import { connect, createServer, type AddressInfo } from 'node:net';
import { connection, createConnection, model, Schema } from 'mongoose';
import { useDatabase } from '../../testing/database';
import { insertTogether, UnconfirmedWriteError, updateTogether } from '../write-together';
import { isDuplicateKey } from '../replica';

const seatSchema = new Schema({
  row: { type: String, required: true },
  number: { type: Number, unique: true },
});
const Seat = model('Seat', seatSchema);

useDatabase();

const aSeat = (number: number, row = 'A') => new Seat({ row, number });
const storedNumbers = async () => (await Seat.find().sort({ number: 1 }).lean()).map(({ number }) => number);

/** How many writes the collection was sent meanwhile. */
async function countWrites(work: () => Promise<unknown>): Promise<number> {
  const count = async () => {
    const [stats] = await Seat.aggregate<{ latencyStats: { writes: { ops: number } } }>([
      { $collStats: { latencyStats: {} } },
    ]);
    return Number(stats!.latencyStats.writes.ops);
  };
  const before = await count();
  await work();
  return (await count()) - before;
}

it('stores a document', async () => {
  const seat = aSeat(1);
  await insertTogether(seat);
  expect(await Seat.findById(seat._id).lean()).toMatchObject({ row: 'A', number: 1 });
});

it('stores a hundred that come at the same time in one write', async () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index);
  const writes = await countWrites(() => Promise.all(numbers.map((number) => insertTogether(aSeat(number)))));
  expect(writes).toBe(1);
  expect(await storedNumbers()).toEqual(numbers);
});

it('stores those beside one that a unique index refuses', async () => {
  const twice = [1, 2, 2, 3].map((number) => insertTogether(aSeat(number)));
  const refused = (await Promise.allSettled(twice)).filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(isDuplicateKey((refused[0] as PromiseRejectedResult).reason)).toBe(true);
  expect(await storedNumbers()).toEqual([1, 2, 3]);
});

it('changes those of a hundred that are as expected, and tells which', async () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index);
  const seats = numbers.map((number) => aSeat(number, number % 2 ? 'A' : 'B'));
  await Promise.all(seats.map(insertTogether));
  const change = ({ _id }: (typeof seats)[number]) =>
    updateTogether(Seat, { filter: { _id, row: 'A' }, update: { $set: { row: 'C' } } });

  const outcomes = await Promise.all(seats.map(change));

  expect(outcomes).toEqual(numbers.map((number) => number % 2 === 1));
  expect(await Seat.countDocuments({ row: 'C' })).toBe(50);
  expect(await Seat.countDocuments()).toBe(100);
});

it('makes nothing of a change that meets nothing', async () => {
  const change = { filter: { _id: aSeat(1)._id }, update: { $set: { row: 'B' } } };
  expect(await updateTogether(Seat, change)).toBe(false);
  expect(await Seat.countDocuments()).toBe(0);
});

it('fails a change that a unique index refuses, and makes those beside it', async () => {
  const [one, two, three] = [1, 2, 3].map((number) => aSeat(number));
  await Promise.all([one!, two!, three!].map(insertTogether));
  const renumber = ({ _id }: { _id: unknown }, number: number) =>
    updateTogether(Seat, { filter: { _id }, update: { $set: { number } } });

  const [refused, changed] = await Promise.allSettled([renumber(one!, 2), renumber(three!, 4)]);

  expect(isDuplicateKey((refused as PromiseRejectedResult).reason)).toBe(true);
  expect(changed).toEqual({ status: 'fulfilled', value: true });
  expect(await storedNumbers()).toEqual([1, 2, 4]);
});

it('does not say that something is stored when the connection breaks under it', async () => {
  const { host, port } = connection;
  const breaking = createServer((client) => {
    const server = connect(port, host);
    client.on('data', (data) => (data.includes('insert') ? server.destroy() : server.write(data)));
    server.on('data', (data) => client.write(data)).on('close', () => client.destroy());
    client.on('error', () => undefined).on('close', () => server.destroy());
  });
  await new Promise<void>((listening) => breaking.listen(0, listening));
  const address = `mongodb://127.0.0.1:${(breaking.address() as AddressInfo).port}/broken`;
  const broken = await createConnection(address, { directConnection: true, retryWrites: false }).asPromise();
  try {
    const BrokenSeat = broken.model('Seat', seatSchema);
    await expect(insertTogether(new BrokenSeat({ row: 'A', number: 1 }))).rejects.toThrow(
      UnconfirmedWriteError,
    );
  } finally {
    await broken.close();
    breaking.close();
  }
});

it.each(['insert', 'update'])(
  'does not say that the replica set has confirmed an %s that it stored and did not confirm',
  async (failing) => {
    const { host, port } = connection;
    const appName = `unconfirmed-${failing}`;
    const unconfirmed = await createConnection(`mongodb://${host}:${port}/unconfirmed`, {
      directConnection: true,
      appName,
    }).asPromise();
    const UnconfirmedSeat = unconfirmed.model('Seat', seatSchema);
    await unconfirmed.db!.admin().command({
      configureFailPoint: 'failCommand',
      mode: { times: 1 },
      data: {
        appName,
        failCommands: [failing],
        writeConcernError: { code: 64, errmsg: 'waiting for replication timed out' },
      },
    });
    const seat = new UnconfirmedSeat({ row: 'A', number: 1 });
    const store = async () => {
      await insertTogether(seat);
      await updateTogether(UnconfirmedSeat, { filter: { _id: seat._id }, update: { $set: { row: 'B' } } });
    };
    try {
      await expect(store()).rejects.toThrow(UnconfirmedWriteError);
    } finally {
      await unconfirmed.dropDatabase();
      await unconfirmed.close();
    }
  },
);
