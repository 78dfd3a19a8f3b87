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

    expect(tally(answers)).toEqual({ 201: 1, 400: 999 });
    const winner = answers.find(({ status }) => status === 201)!;
    const words = new Set(answers.filter((answer) => answer !== winner).map(({ text }) => text));
    expect([...words]).toEqual(['{"errors":[{"message":"Ticket is already reserved"}]}']);
    const order = jsonOf<Order>(winner);
    await eventually(async () => {
      expect(await ticketOf(ticket.id)).toMatchObject({ status: 'reserved', orderId: order.id });
    });
  });

  leavesTheShopSound();
});
