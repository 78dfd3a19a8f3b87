import { Subjects } from '@ticket-store/common';
import { concurrently } from '../support/concurrently';
import { cancel, list, reserve } from '../support/journey';
import { until } from '../support/until';
import { sellOne } from './tools/deaths';
import { Laboratory, size } from './tools/laboratory';
import { expectNothingLost, tally } from './tools/tally';
import { Wire } from './tools/wire';

const ORDER_EVENTS = [Subjects.OrderCreated, Subjects.OrderCancelled, Subjects.OrderCompleted];
const REPLICAS = [
  { service: 'orders', collection: 'tickets', subjects: [Subjects.TicketCreated, Subjects.TicketUpdated] },
  { service: 'payments', collection: 'orders', subjects: ORDER_EVENTS },
  { service: 'tickets', collection: 'reservations', subjects: ORDER_EVENTS },
] as const;

type Replica = (typeof REPLICAS)[number];

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

it('F15: a replay from the first event into an empty replica gives the same replica', async () => {
  const lab = new Laboratory();
  const wire = await Wire.to(lab.stack);
  await concurrently(size(20, 3), 5, () => sellOne(lab));
  const [seller, buyer] = [await lab.person(), await lab.person()];
  await cancel(buyer, (await reserve(buyer, await list(seller)))!);
  await lab.expectSound();

  for (const replica of REPLICAS) {
    const before = await contents(lab, replica);
    await rebuild(lab, wire, replica);
    const name = `${replica.collection} in ${replica.service}`;
    const took = await until(`${name} to be rebuilt`, async () => {
      return JSON.stringify(await contents(lab, replica)) === JSON.stringify(before);
    }).catch(() => -1);
    const versions = (all: typeof before) =>
      new Map(all.map(({ _id, version }) => [String(_id), Number(version) + 1]));
    const after = await contents(lab, replica);
    expectNothingLost('F15', name, tally(versions(before), versions(after)), `rebuilt in ${took} ms`);
    expect(after).toEqual(before);
  }
  await lab.expectSound();
  await wire.broker.close();
  await lab.stack.close();
});
