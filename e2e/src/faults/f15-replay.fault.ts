import { Subjects } from '@ticket-store/common';
import { eventOf, ticketData } from '@ticket-store/common/testing';
import { concurrently } from '../support/concurrently';
import { cancel, list, reserve } from '../support/journey';
import { until } from '../support/until';
import { sellOne } from './tools/deaths';
import { Laboratory, size } from './tools/laboratory';
import { isPoison } from './tools/poison';
import { expectNothingLost, tally } from './tools/tally';
import { Wire } from './tools/wire';

const ORDER_EVENTS = [Subjects.OrderCreated, Subjects.OrderCancelled, Subjects.OrderCompleted];
const REPLICAS = [
  { service: 'orders', collection: 'tickets', subjects: [Subjects.TicketCreated, Subjects.TicketUpdated] },
  { service: 'payments', collection: 'orders', subjects: ORDER_EVENTS },
  { service: 'tickets', collection: 'reservations', subjects: ORDER_EVENTS },
] as const;

type Replica = (typeof REPLICAS)[number];

/** It reads everything that was ever said, by all faults before this one: how long that takes is not promised. */
const LONGEST_REBUILD_SECONDS = 300;
const LIMIT_MS = 900_000;

const contents = (lab: Laboratory, { service, collection }: Replica) =>
  lab.db(service).collection(collection).find().sort({ _id: 1 }).toArray();

/** Empties a replica while its service is down, and lets the service read everything from sequence 1. */
async function rebuild(lab: Laboratory, wire: Wire, replica: Replica) {
  const { service, collection, subjects } = replica;
  // Left politely: to the broker a killed process is a member of its group for some seconds more.
  await lab.stack.hold(service, 'SIGTERM');
  await lab.db(service).collection(collection).deleteMany({});
  for (const subject of subjects) await wire.broker.forgetPosition(subject, `${service}-service`);
  await lab.stack.release(service);
}

/** A replay brings back what was given up and dropped before, too; whoever replays drops it again. */
async function dropPoisonAgain(lab: Laboratory, wire: Wire, knownTicket: string) {
  const repeated = eventOf(Subjects.TicketCreated, ticketData({ id: knownTicket }));
  const all = await wire.everything(Subjects.TicketCreated, JSON.stringify(repeated));
  const poison = all.filter(isPoison).length;
  const letters = lab.db('orders').collection('dead_letters');
  await until('the poison to be given up again', async () => (await letters.countDocuments()) === poison);
  await letters.deleteMany({});
}

it(
  'F15: a replay from the first event into an empty replica gives the same replica',
  async () => {
    const lab = new Laboratory();
    const wire = await Wire.to(lab.stack);
    await concurrently(size(20, 3), 5, () => sellOne(lab));
    const [seller, buyer] = [await lab.person(), await lab.person()];
    const ticketId = await list(seller);
    await cancel(buyer, (await reserve(buyer, ticketId))!);
    await lab.expectSound();

    for (const replica of REPLICAS) {
      const before = await contents(lab, replica);
      await rebuild(lab, wire, replica);
      const name = `${replica.collection} in ${replica.service}`;
      const isRebuilt = async () => JSON.stringify(await contents(lab, replica)) === JSON.stringify(before);
      const took = await until(`${name} to be rebuilt`, isRebuilt, LONGEST_REBUILD_SECONDS).catch(() => -1);
      const versions = (all: typeof before) =>
        new Map(all.map(({ _id, version }) => [String(_id), Number(version) + 1]));
      const after = await contents(lab, replica);
      expectNothingLost('F15', name, tally(versions(before), versions(after)), `rebuilt in ${took} ms`);
      expect(after).toEqual(before);
      if (replica.service === 'orders') await dropPoisonAgain(lab, wire, ticketId);
    }
    await lab.expectSound();
    await wire.broker.close();
    await lab.stack.close();
  },
  LIMIT_MS,
);
