import { concurrently } from '../support/concurrently';
import { list, reserve, untilStatus } from '../support/journey';
import { until } from '../support/until';
import { Laboratory, size } from './tools/laboratory';
import { chargedFor } from './tools/stripe';
import { expectNothingLost, tally } from './tools/tally';

const CLICKS = 10;

async function clickTenTimes(lab: Laboratory): Promise<string> {
  const [seller, buyer] = [await lab.person(), await lab.person()];
  const orderId = (await reserve(buyer, await list(seller)))!;
  const copies = lab.db('payments').collection<{ _id: string }>('orders');
  await until('payments to know the order', async () => (await copies.findOne({ _id: orderId })) !== null);
  const click = () => buyer.send('POST', '/api/payments', { orderId, paymentMethodId: 'pm_card_visa' });
  const answers = await concurrently(CLICKS, CLICKS, click);
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([201, ...Array<number>(CLICKS - 1).fill(400)]);
  await untilStatus(buyer, orderId, 'complete');
  return orderId;
}

it('F13: pay clicked ten times at once charges once', async () => {
  const lab = new Laboratory();
  const ids = await concurrently(size(20, 5), 5, () => clickTenTimes(lab));

  const charges = await Promise.all(
    ids.map(async (id) => [id, (await chargedFor(lab.stack, id)).succeededCharges] as const),
  );
  const counted = tally(new Map(ids.map((id) => [id, 1])), new Map(charges));
  expectNothingLost('F13', 'charges', counted, `${ids.length * CLICKS} clicks`);
  await lab.expectSound();
  await lab.stack.close();
});
