import { eventually } from '../support/eventually';
import { jsonOf } from '../support/http';
import { somebody } from '../support/sessions';
import { ask, type Order, type Ticket, ticketOf } from '../support/shop-api';
import { leavesTheShopSound, onSale, rounds, together } from './support/rounds';

const PRICES = [90, 91, 92, 93];

describe('a seller who edits a ticket while it is being reserved', () => {
  it.each(rounds(15))(
    'is granted or told why not, and loses no edit that was granted (round %d)',
    async () => {
      const { seller, ticket } = await onSale();
      const buyer = somebody();

      const [reservation, ...edits] = await Promise.all([
        ask(buyer, 'POST', '/api/orders', { ticketId: ticket.id }),
        ...PRICES.map((price) => ask(seller, 'PUT', `/api/tickets/${ticket.id}`, { title: 'Edited', price })),
      ]);

      expect(reservation.status).toBe(201);
      for (const { status } of edits) expect([200, 400, 409]).toContain(status);
      const granted = edits.filter(({ status }) => status === 200).map((edit) => jsonOf<Ticket>(edit));
      const order = jsonOf<Order>(reservation);
      expect([ticket.price, ...granted.map(({ price }) => price)]).toContain(order.ticket.price);
      await eventually(async () => {
        const now = await ticketOf(ticket.id);
        const latest = granted.sort((one, other) => other.version - one.version)[0] ?? ticket;
        expect(now).toMatchObject({ orderId: order.id, title: latest.title, price: latest.price });
        // Each edit that was granted, and the lock, is one version: none was written over.
        expect(now.version).toBe(ticket.version + granted.length + 1);
      });
    },
  );

  it('from many windows at once loses none of the edits that were granted', async () => {
    const { seller, ticket } = await onSale();

    const edits = await together(50, (turn) =>
      ask(seller, 'PUT', `/api/tickets/${ticket.id}`, { title: `Edit ${turn}`, price: 88 }),
    );

    for (const { status } of edits) expect([200, 409]).toContain(status);
    const granted = edits.filter(({ status }) => status === 200).map((edit) => jsonOf<Ticket>(edit).version);
    expect(granted.sort((a, b) => a - b)).toEqual(granted.map((_, index) => index + 1));
    expect((await ticketOf(ticket.id)).version).toBe(granted.length);
  });

  leavesTheShopSound();
});
