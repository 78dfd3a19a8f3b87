import { jsonOf } from '../support/http';
import { somebodies } from '../support/sessions';
import { ask, type Order, ticketOf } from '../support/shop-api';
import { eventually } from '../support/eventually';
import { leavesTheShopSound, onSale, tally } from './support/rounds';

describe('a thousand buyers of one ticket', () => {
  it('at once: one gets it, and 999 are told that it is reserved', async () => {
    const { ticket } = await onSale();
    const buyers = somebodies(1_000);

    const answers = await Promise.all(
      buyers.map((buyer) => ask(buyer, 'POST', '/api/orders', { ticketId: ticket.id })),
    );

    const orders = answers.filter(({ status }) => status === 201).map((answer) => jsonOf<Order>(answer));
    const [order, ...later] = orders.sort((one, other) => one.expiresAt.localeCompare(other.expiresAt));
    // On a machine so busy that the first one's time runs out meanwhile, the next may have it: after that time.
    for (const [index, { createdAt }] of later.entries())
      expect(createdAt >= orders[index]!.expiresAt).toBe(true);
    expect(tally(answers)).toEqual({ 201: 1 + later.length, 400: 999 - later.length });
    const words = new Set(answers.filter(({ status }) => status === 400).map(({ text }) => text));
    expect([...words]).toEqual(['{"errors":[{"message":"Ticket is already reserved"}]}']);
    if (later.length) return;
    await eventually(async () => {
      expect(await ticketOf(ticket.id)).toMatchObject({ status: 'reserved', orderId: order?.id });
    });
  });

  leavesTheShopSound();
});
