import { Subjects } from '@ticket-store/common';
import { useDatabase } from '@ticket-store/common/testing';
import {
  anOrder,
  cancel,
  challenged,
  eventsOf,
  type KnownOrder,
  paymentOf,
  runWorkers,
} from '../../__test__/payments';
import { sandbox } from '../../__test__/sandbox';
import { confirmIntent, retrieveIntent } from '../../stripe';
import { PaymentStatus } from '../payment-status';
import { settle } from '../settle';

useDatabase();

/** What Stripe said of an attempt that the buyer did not confirm, just before the same intent was paid with another card. */
async function outdatedFailure(order: KnownOrder) {
  await sandbox.answerChallenge(await challenged(order), 'fail');
  const intent = await retrieveIntent((await paymentOf(order)).stripeId!);
  await confirmIntent(intent.id, { paymentMethodId: 'pm_card_visa' }, `${order.id}-again`);
  return intent;
}

it('takes money for a success that came after Stripe had told of a failure', async () => {
  const order = await anOrder();
  const intent = await outdatedFailure(order);
  await settle((await paymentOf(order))._id, intent);
  expect((await paymentOf(order)).status).toBe(PaymentStatus.Succeeded);
  expect(await eventsOf(order)).toEqual([Subjects.PaymentCreated]);
});

it('gives such money back when the order was cancelled', async () => {
  const order = await anOrder();
  const intent = await outdatedFailure(order);
  await cancel(order);
  await settle((await paymentOf(order))._id, intent);
  await runWorkers();
  expect((await paymentOf(order)).status).toBe(PaymentStatus.Refunded);
  expect(await sandbox.balanceOf(order.id)).toMatchObject({ succeededCharges: 1, refunds: 1 });
});
