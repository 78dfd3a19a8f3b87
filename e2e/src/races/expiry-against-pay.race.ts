import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '../support/eventually';
import { somebody } from '../support/sessions';
import { orderOf, payable, reserve, tryToPay } from '../support/shop-api';
import { leavesTheShopSound, onSale, tally, together } from './support/rounds';

const PAYERS = 24;
/** They pay one after the other, from this long before their time runs out until the same time after it. */
const SPREAD_MS = 900;

async function payAtTheLastMoment(turn: number) {
  const { ticket } = await onSale();
  const buyer = somebody();
  const order = await reserve(buyer, ticket.id);
  await payable(buyer, order.id);
  const offset = SPREAD_MS * ((2 * turn) / (PAYERS - 1) - 1);
  await delay(new Date(order.expiresAt).getTime() + offset - Date.now());
  return { buyer, order, offset, answer: await tryToPay(buyer, order.id) };
}

describe('buyers who pay in the moment their time runs out', () => {
  it('have the ticket and have paid, or are refused and have not', async () => {
    const payers = await together(PAYERS, payAtTheLastMoment);

    const answers = payers.map(({ answer }) => answer);
    expect(Object.keys(tally(answers)).filter((status) => !['201', '400'].includes(status))).toEqual([]);
    // Sent after the time by the same clock: whatever else is slow, that is too late.
    for (const { offset, answer } of payers) if (offset > 0) expect(answer.status).toBe(400);
    for (const { buyer, order, answer } of payers) {
      await eventually(async () => {
        const { status } = await orderOf(buyer, order.id);
        // A payment that was granted in the last moment may meet an order that has ended: it is refunded.
        expect(answer.status === 201 ? ['complete', 'cancelled'] : ['cancelled']).toContain(status);
      }, 60);
    }
  }, 180_000);

  leavesTheShopSound();
});
