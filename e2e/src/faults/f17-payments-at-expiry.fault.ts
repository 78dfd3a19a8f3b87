import { setTimeout as delay } from 'node:timers/promises';
import { type Person } from '../support/person';
import { list, reserve, untilStatus } from '../support/journey';
import { until } from '../support/until';
import { Laboratory, size } from './tools/laboratory';
import { plantReservations } from './tools/planted-orders';
import { chargedFor } from './tools/stripe';
import { expectNothingLost, tally } from './tools/tally';

const PAYMENTS = size(100, 30);
const AROUND_MS = 50;
/** The orders end one after the other, so that each is paid at its own moment and not when the machine gets to it. */
const APART_MS = 100;
const FIRST_ENDS_MS = 8_000;

const SAMPLE = 9;

/** How long a payment takes on this machine now, so that some can be sent off to meet the end with their charge. */
async function typicalPaymentMs(lab: Laboratory, buyer: Person): Promise<number> {
  const seller = await lab.person();
  const copies = lab.db('payments').collection<{ _id: string }>('orders');
  const took: number[] = [];
  for (let sample = 0; sample < SAMPLE; sample += 1) {
    const orderId = (await reserve(buyer, await list(seller)))!;
    await until('payments to know the order', async () => (await copies.findOne({ _id: orderId })) !== null);
    const start = Date.now();
    await buyer.send('POST', '/api/payments', { orderId, paymentMethodId: 'pm_card_visa' });
    took.push(Date.now() - start);
  }
  return took.sort((a, b) => a - b)[Math.floor(SAMPLE / 2)]!;
}

/** From 50 ms before the end to 50 ms after it: of every second payment its click, of the others its charge. */
const offsetsAround = (typicalMs: number) => (_: unknown, index: number) => {
  const around = (index / (PAYMENTS - 1)) * 2 * AROUND_MS - AROUND_MS;
  return index % 2 === 0 ? around : around - typicalMs;
};

/** Pays an order so many milliseconds after its end, or before it where the number is negative. */
async function payAt(buyer: Person, orderId: string, end: Date, offsetMs: number) {
  await delay(end.getTime() + offsetMs - Date.now());
  await buyer.send('POST', '/api/payments', { orderId, paymentMethodId: 'pm_card_visa' });
}

it(`F17: of ${PAYMENTS} payments within ${AROUND_MS} ms of the end of their orders, none is cancelled and charged`, async () => {
  const lab = new Laboratory();
  const buyer = await lab.person();
  const typicalMs = await typicalPaymentMs(lab, buyer);
  const first = Date.now() + FIRST_ENDS_MS;
  const ends = Array.from({ length: PAYMENTS }, (_, index) => new Date(first + index * APART_MS));
  const ids = await plantReservations(lab, buyer.id, ends);
  const copies = lab.db('payments').collection<{ _id: string }>('orders');
  await until('payments to know the orders', async () => {
    return (await copies.countDocuments({ _id: { $in: ids } })) === ids.length;
  });

  const offsets = ids.map(offsetsAround(typicalMs));
  await Promise.all(ids.map((id, index) => payAt(buyer, id, ends[index]!, offsets[index]!)));
  await lab.expectSound();

  const kept = await Promise.all(
    ids.map(async (id) => {
      const status = await untilStatus(buyer, id, 'complete', 'cancelled');
      const { amountCharged, amountRefunded } = await chargedFor(lab.stack, id);
      const [complete, kept] = [status === 'complete' ? 1 : 0, amountCharged > amountRefunded ? 1 : 0];
      return { id, complete, kept, givenBack: amountRefunded > 0 };
    }),
  );
  const counted = tally(
    new Map(kept.map(({ id, complete }) => [id, complete])),
    new Map(kept.map((end) => [end.id, end.kept])),
  );
  const won = kept.filter(({ complete }) => complete).length;
  const givenBack = kept.filter((end) => end.givenBack).length;
  expectNothingLost(
    'F17',
    'payments kept for completed orders',
    counted,
    `${won} paid, ${givenBack} charged and given back, ${PAYMENTS - won - givenBack} never charged`,
  );
  await lab.stack.close();
});
