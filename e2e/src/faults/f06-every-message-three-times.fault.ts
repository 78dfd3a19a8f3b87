import { concurrently } from '../support/concurrently';
import { cancel, list, reserve } from '../support/journey';
import { Laboratory, size } from './tools/laboratory';
import { sellOne } from './tools/deaths';
import { expectNothingLost, tally } from './tools/tally';
import { Wire } from './tools/wire';

async function reserveAndCancel(lab: Laboratory): Promise<string> {
  const [seller, buyer] = [await lab.person(), await lab.person()];
  const ticketId = await list(seller);
  await cancel(buyer, (await reserve(buyer, ticketId))!);
  return ticketId;
}

it('F6: every message three times has the effect of one', async () => {
  const lab = new Laboratory();
  const wire = await Wire.to(lab.stack);
  const count = size(50, 5);
  const sold = await concurrently(count, 5, async () => (await sellOne(lab)).ticketId);
  const freed = await concurrently(count, 5, () => reserveAndCancel(lab));
  await lab.expectSound();

  // Listed, reserved, and sold or free again; an order's two events; a payment's one.
  const ids = [...sold, ...freed];
  const messages = sold.length * 6 + freed.length * 5;
  const story = await wire.history(ids, (heard) => heard.length >= messages - sold.length);
  await wire.repeat(story);
  await wire.repeat(story.toReversed());

  await lab.expectSound();
  const expected = new Map(ids.map((id) => [id, 3]));
  const counted = tally(expected, await lab.replicatedVersions(ids));
  expectNothingLost('F6', 'versions of tickets', counted, `${story.length} messages, each three times`);
  await wire.broker.close();
  await lab.stack.close();
});
