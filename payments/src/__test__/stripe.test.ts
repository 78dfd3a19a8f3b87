import { anId } from '@ticket-store/common/testing';
import { cancelIntent, confirmIntent, describe as describeError, prepareIntent } from '../stripe';

it('keeps the client secret of an intent out of the log, which the errors of Stripe carry', async () => {
  const key = anId();
  const { id, client_secret: secret } = await prepareIntent(
    { amount: 2000, currency: 'usd', orderId: anId(), paymentId: anId() },
    key,
  );
  await cancelIntent(id);
  const error: unknown = await confirmIntent(id, { paymentMethodId: 'pm_card_visa' }, key).catch(
    (refusal) => refusal,
  );
  expect(JSON.stringify(error)).toContain(secret);
  const logged = JSON.stringify(describeError(error));
  expect(logged).toContain('payment_intent_unexpected_state');
  expect(logged).not.toContain(secret);
});
