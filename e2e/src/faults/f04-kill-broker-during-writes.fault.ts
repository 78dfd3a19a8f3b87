import { concurrently } from '../support/concurrently';
import { list } from '../support/journey';
import { Laboratory, size } from './tools/laboratory';
import { expectNothingLost, tally } from './tools/tally';

it('F4: writes during which the broker is killed all answer, and all their events arrive', async () => {
  const lab = new Laboratory();
  const seller = await lab.person();
  const writes = size(1_000, 200);
  const killsAt = [0.3, 0.7].map((share) => Math.floor(writes * share));
  let kills = Promise.resolve();

  const ids = await concurrently(writes, 20, async (index) => {
    if (killsAt.includes(index)) kills = kills.then(() => lab.stack.killAndWait('nats'));
    return list(seller);
  });
  await kills;

  const caughtUp = await lab.untilReplicated(ids);
  const expected = new Map(ids.map((id) => [id, 1]));
  const counted = tally(expected, await lab.replicatedVersions(ids));
  const { unreachable, failed } = seller.troubles;
  expectNothingLost('F4', 'events of writes', counted, `broker killed twice, caught up in ${caughtUp} ms`);
  expect(unreachable + failed).toBe(0);
  await lab.expectSound();
  await lab.stack.close();
});
