import { untilStatus } from '../support/journey';
import { type Person } from '../support/person';
import { until } from '../support/until';
import { Laboratory } from './tools/laboratory';
import { plantReservations } from './tools/planted-orders';
import { chargedFor, slowStripe } from './tools/stripe';
import { expectNothingLost, tally } from './tools/tally';

const ORDERS = 20;
const SLOW_MS = 2_500;
/** The first order ends this long after now, each other one a little later: around the time Stripe answers. */
const FIRST_ENDS_MS = 7_000;
const APART_MS = 600;
const PAY_BEFORE_FIRST_END_MS = 500;

/** Waits until payments knows every order. */
async function known(lab: Laboratory, ids: string[]) {
  const copies = lab.db('payments').collection<{ _id: string }>('orders');
  await until('payments to know the orders', async () => {
    return (await copies.countDocuments({ _id: { $in: ids } })) === ids.length;
  });
}

/** Where the order and the money ended: together, or it is a defect. */
async function outcome(lab: Laboratory, buyer: Person, orderId: string): Promise<string> {
  const status = await untilStatus(buyer, orderId, 'complete', 'cancelled');
  const { succeededCharges, amountCharged, amountRefunded } = await chargedFor(lab.stack, orderId);
  const kept = amountCharged - amountRefunded;
  return `${status}, ${succeededCharges > 1 ? 'charged twice' : kept > 0 ? 'paid' : 'nothing kept'}`;
}

it('F12: whichever wins, the expiry or the payment under way, order and money end together', async () => {
  const lab = new Laboratory();
  const buyer = await lab.person();
  const first = Date.now() + FIRST_ENDS_MS;
  const expiries = Array.from({ length: ORDERS }, (_, index) => new Date(first + index * APART_MS));
  const ids = await plantReservations(lab, buyer.id, expiries);
  await known(lab, ids);

  const quick = await slowStripe(lab.stack, SLOW_MS);
  await until('the time to pay', () => Date.now() > first - PAY_BEFORE_FIRST_END_MS);
  const pays = ids.map((orderId) =>
    buyer.send('POST', '/api/payments', { orderId, paymentMethodId: 'pm_card_visa' }),
  );
  await Promise.all(pays);
  await quick();

  await lab.expectSound();
  const ends = await Promise.all(ids.map((id) => outcome(lab, buyer, id)));
  const won = ends.filter((end) => end === 'complete, paid').length;
  const expired = ends.filter((end) => end === 'cancelled, nothing kept').length;
  const counted = tally(new Map([['ends', ORDERS]]), new Map([['ends', won + expired]]));
  expectNothingLost('F12', 'orders and their money', counted, `${won} paid, ${expired} expired and refunded`);
  expect(won).toBeGreaterThan(0);
  expect(expired).toBeGreaterThan(0);
  await lab.stack.close();
});
