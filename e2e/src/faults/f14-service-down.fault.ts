import { setTimeout as delay } from 'node:timers/promises';
import { concurrently } from '../support/concurrently';
import { list, reserve } from '../support/journey';
import { expectSoldOnce, sellOne } from './tools/deaths';
import { Laboratory, size } from './tools/laboratory';
import { expectNothingLost, tally } from './tools/tally';

const DOWN_MS = size(60_000, 6_000);

it('F14: a service that was down for a minute works off what has happened meanwhile', async () => {
  const lab = new Laboratory();
  const seller = await lab.person();
  const since = Date.now();
  await lab.stack.hold('orders');
  const ids = await concurrently(size(2_000, 200), 10, () => list(seller));
  const untilUp = DOWN_MS - (Date.now() - since);
  if (untilUp > 0) await delay(untilUp);
  await lab.stack.release('orders');

  const caughtUp = await lab.untilReplicated(ids);
  const counted = tally(new Map(ids.map((id) => [id, 1])), await lab.replicatedVersions(ids));
  const down = `orders down for ${Math.round((Date.now() - since - caughtUp) / 1000)} s`;
  expectNothingLost('F14', 'events of a backlog', counted, `${down}, caught up in ${caughtUp} ms`);
  const buyer = await lab.person();
  expect(await reserve(buyer, ids.at(-1)!)).not.toBeNull();
  await buyer.persist('DELETE', `/api/orders/${await reserve(buyer, ids.at(-1)!)}`);
  await expectSoldOnce(lab, 'F14', [await sellOne(lab)], 'a sale afterwards');
});
