import { eventually } from '../support/eventually';
import { jsonOf } from '../support/http';
import { somebody } from '../support/sessions';
import { ask, type Order, ticketOf } from '../support/shop-api';
import { leavesTheShopSound, onSale, rounds } from './support/rounds';

describe('a seller who withdraws a ticket while it is being reserved', () => {
  it.each(rounds(15))('still sells it to who was first, or to nobody (round %d)', async () => {
    const { seller, ticket } = await onSale();
    const buyer = somebody();

    const [withdrawal, reservation] = await Promise.all([
      ask(seller, 'DELETE', `/api/tickets/${ticket.id}`),
      ask(buyer, 'POST', '/api/orders', { ticketId: ticket.id }),
    ]);

    expect([200, 400, 409]).toContain(withdrawal.status);
    expect([201, 400]).toContain(reservation.status);
    const holds = reservation.status === 201;
    const order = holds ? jsonOf<Order>(reservation) : undefined;
    await eventually(async () => {
      const { status, orderId } = await ticketOf(ticket.id);
      expect([status, orderId]).toEqual(holds ? ['reserved', order?.id] : ['withdrawn', undefined]);
    });
    if (!order) return;

    expect((await ask(buyer, 'DELETE', `/api/orders/${order.id}`)).status).toBe(200);
    const after = withdrawal.status === 200 ? 'withdrawn' : 'available';
    await eventually(async () => expect((await ticketOf(ticket.id)).status).toBe(after));
  });

  leavesTheShopSound();
});
