import { useDatabase } from '@ticket-store/common/testing';
import type * as Payments from '../../__test__/payments';

delete process.env.STRIPE_WEBHOOK_SECRET;
const { sendWebhook } = jest.requireActual<typeof Payments>('../../__test__/payments');

useDatabase();

it.each(['', 'whsec_of_the_tests', 'undefined'])(
  'answers 400 to every webhook while no secret is set, also to one signed with "%s"',
  async (secret) => {
    await sendWebhook('payment_intent.succeeded', { id: 'pi_1' }, { secret }).expect(400);
  },
);
