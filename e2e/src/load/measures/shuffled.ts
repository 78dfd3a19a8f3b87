import { serializeEvent, Subjects, TicketStatus } from '@ticket-store/common';
import { setTimeout as delay } from 'node:timers/promises';
import { type Bench, newId } from '../bench';
import { type Row } from '../row';
import { atPace } from './pace';
import { rowsOf } from './propagation';
import { Sightings } from './sightings';

const PAIRS_PER_SECOND = 100;
const PAIRS = 600;
const SHUFFLED_EVERY = 50;
const GAP_MS = 100;

/**
 * Two hundred events a second of which one in a hundred comes before the one that should have come first: of every
 * fiftieth ticket, the second version is published 100 ms before the first. Counted from the later of the two.
 */
export async function measureShuffled(bench: Bench): Promise<Row[]> {
  const broker = await bench.joinBroker();
  const copies = bench.stack.db('orders').collection('tickets');
  const seen = new Sightings(copies, { version: 1 }, (id) => id, 1);
  const publish = (id: string, version: number) => {
    const type = version === 0 ? Subjects.TicketCreated : Subjects.TicketUpdated;
    const data = {
      id,
      version,
      title: 'Shuffled',
      price: 88,
      userId: newId(),
      status: TicketStatus.Available,
    };
    const envelope = { id: `${id}:${version}`, source: 'tickets', time: new Date().toISOString() };
    return broker.publish(type, serializeEvent({ ...envelope, type, data }));
  };
  await atPace(PAIRS_PER_SECOND, PAIRS, async (index) => {
    const id = newId();
    const shuffled = index % SHUFFLED_EVERY === 0;
    const [first, second] = shuffled ? [1, 0] : [0, 1];
    await publish(id, first);
    if (shuffled) await delay(GAP_MS);
    await publish(id, second);
    seen.expect(id);
  });
  await broker.close();
  return rowsOf('replica in orders, 200/s, 1 % of events shuffled', seen, { p50: 1_000, p99: 1_000 });
}
