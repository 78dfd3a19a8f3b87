import { list, pay, reserve, untilStatus } from '../support/journey';
import { until } from '../support/until';
import { Laboratory } from './tools/laboratory';
import { chargedFor } from './tools/stripe';
import { expectNothingLost, tally } from './tools/tally';

/** What payments has just done when it dies. */
const STEPS = {
  recorded: 'the payment was recorded',
  prepared: 'Stripe made the intent',
  noted: 'the intent was noted',
  charged: 'Stripe took the money',
  settled: 'the success was saved',
};

it.each(Object.entries(STEPS))(
  'F16: a crash right after %s (%s) is healed, and charges once',
  async (step, what) => {
    const lab = new Laboratory();
    const [seller, buyer] = [await lab.person(), await lab.person()];
    const orderId = (await reserve(buyer, await list(seller)))!;
    const copies = lab.db('payments').collection<{ _id: string }>('orders');
    await until('payments to know the order', async () => (await copies.findOne({ _id: orderId })) !== null);

    await lab.stack.arm('payments', `payment:${step}`);
    await lab.stack.reborn('payments', () =>
      buyer.send('POST', '/api/payments', { orderId, paymentMethodId: 'pm_card_visa' }),
    );
    await pay(buyer, orderId);
    await untilStatus(buyer, orderId, 'complete');

    const { succeededCharges } = await chargedFor(lab.stack, orderId);
    const counted = tally(new Map([[orderId, 1]]), new Map([[orderId, succeededCharges]]));
    await lab.expectSound();
    expectNothingLost('F16', 'charges', counted, `killed after ${what}`);
    await lab.stack.close();
  },
);

it('F16: a crash right after a refund was sent gives the money back once', async () => {
  const lab = new Laboratory();
  const [seller, buyer] = [await lab.person(), await lab.person()];
  const orderId = (await reserve(buyer, await list(seller)))!;
  await pay(buyer, orderId);
  await untilStatus(buyer, orderId, 'complete');
  const payments = lab.db('payments').collection('payments');
  const { _id: paymentId } = (await payments.findOne({ orderId }))!;

  await lab.stack.arm('payments', 'refund:sent');
  await lab.stack.reborn('payments', () =>
    seller.persist('POST', `/api/payments/${String(paymentId)}/refund`),
  );
  await until(
    'the refund to be noted',
    async () => (await payments.findOne({ orderId }))?.status === 'refunded',
  );

  const { amountCharged, amountRefunded } = await chargedFor(lab.stack, orderId);
  const counted = tally(new Map([[orderId, amountCharged]]), new Map([[orderId, amountRefunded]]));
  await lab.expectSound();
  expectNothingLost('F16', 'cents given back', counted, 'killed after the refund was sent');
  await lab.stack.close();
});
