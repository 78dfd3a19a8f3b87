import { type Collection } from 'mongodb';
import { cancel, list, reserve } from '../support/journey';
import { randomFrom, shuffled } from '../support/random';
import { until } from '../support/until';
import { collections } from '../verify/documents';
import { Laboratory, size } from './tools/laboratory';
import { expectNothingLost, tally } from './tools/tally';

const random = randomFrom(7);

interface WithOutbox {
  _id: unknown;
  outbox: unknown[];
}

/** Shuffles the events that wait in outboxes. */
async function shuffleOutboxes(collection: Collection<WithOutbox>): Promise<void> {
  for (const { _id, outbox } of await collection.find({ 'outbox.1': { $exists: true } }).toArray()) {
    await collection.updateOne({ _id }, { $set: { outbox: shuffled(random, outbox).toReversed() } });
  }
}

it('F7: the events of an aggregate arrive in any order, and are applied in theirs', async () => {
  const lab = new Laboratory();
  const [seller, buyer] = [await lab.person(), await lab.person()];
  const edits = size(200, 50);
  const [edited, reserved] = [await list(seller), await list(seller)];
  await lab.untilReplicated([edited, reserved]);

  await lab.stack.hold('nats');
  for (let price = 1; price <= edits; price += 1)
    await seller.persist('PUT', `/api/tickets/${edited}`, { title: 'Edited', price });
  await cancel(buyer, (await reserve(buyer, reserved))!);
  for (const service of ['tickets', 'orders'] as const)
    await shuffleOutboxes(lab.db(service).collection<WithOutbox>(service));
  await lab.stack.release('nats');

  const expected = new Map([
    [edited, edits + 1],
    [reserved, 3],
  ]);
  const arrived = () => lab.replicatedVersions([edited, reserved]);
  await until('the last version', async () => tally(expected, await arrived()).lost === 0);
  await lab.expectSound();
  expectNothingLost('F7', 'versions of tickets', tally(expected, await arrived()), `${edits} edits shuffled`);
  const copy = await collections.copies(lab.db('orders'), 'tickets').findOne({ _id: edited });
  expect(copy).toMatchObject({ price: edits });
  await lab.stack.close();
});
