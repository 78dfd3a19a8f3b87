import { Subjects } from '@ticket-store/common';
import { concurrently } from '../support/concurrently';
import { list } from '../support/journey';
import { until } from '../support/until';
import { Laboratory, size } from './tools/laboratory';
import { indigestible, UNREADABLE } from './tools/poison';
import { expectNothingLost, tally } from './tools/tally';
import { Wire } from './tools/wire';

/** What is promised, counted from the last write. Whoever waited for a redelivery would wait five seconds at least. */
const HELD_UP_MS = 2_000;

it('F8: one poison message among many holds none of the others up', async () => {
  const lab = new Laboratory();
  const wire = await Wire.to(lab.stack);
  const seller = await lab.person();
  const writes = size(1_000, 200);

  const ids = await concurrently(writes, 10, async (index) => {
    if (index === writes / 10) await wire.say(Subjects.TicketCreated, UNREADABLE);
    if (index === writes / 2) await wire.say(Subjects.TicketCreated, indigestible());
    return list(seller);
  });
  const behind = await lab.untilReplicated(ids);

  const counted = tally(new Map(ids.map((id) => [id, 1])), await lab.replicatedVersions(ids));
  expectNothingLost('F8', 'other events', counted, `all there ${behind} ms after the last write`);
  const letters = lab.db('orders').collection('dead_letters');
  await until('both to be dead letters', async () => (await letters.countDocuments()) === 2);
  await letters.deleteMany({});
  expect(behind).toBeLessThan(HELD_UP_MS);
  await lab.expectSound();
  await wire.broker.close();
  await lab.stack.close();
});
