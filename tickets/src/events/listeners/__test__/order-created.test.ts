import { OrderStatus, TicketStatus } from '@ticket-store/common';
import { anId, asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import { app } from '../../../app';
import { aListing, eventsOf, someDetails } from '../../../__test__/listings';
import { Reservation } from '../../../models/reservation';
import { Ticket, type TicketDocument } from '../../../models/ticket';
import { anOrder } from './orders';

useDatabase();

it('locks the ticket for the order', async () => {
  const ticket = await aListing();
  const order = anOrder(ticket);
  expect(await order.created()).toBe('applied');
  const locked = await Ticket.findById(ticket.id);
  expect(locked).toMatchObject({ orderId: order.id, status: TicketStatus.Reserved, version: 1 });
});

it('tells everybody', async () => {
  const ticket = await aListing({ venue: 'The Hall' });
  const order = anOrder(ticket);
  await order.created();
  const data = { ...ticket, version: 1, orderId: order.id, status: TicketStatus.Reserved };
  expect((await eventsOf(ticket.id)).slice(1)).toEqual([
    { id: `${ticket.id}:1`, type: 'ticket:updated', data },
  ]);
});

it('does nothing the second time', async () => {
  const ticket = await aListing();
  const order = anOrder(ticket);
  await order.created();
  expect(await order.created()).toBe('stale');
  expect(await eventsOf(ticket.id)).toHaveLength(2);
});

it('locks the ticket when a crash came between noting the order and locking', async () => {
  const ticket = await aListing();
  const order = anOrder(ticket);
  await order.created();
  await Ticket.updateOne({ _id: ticket.id }, { $set: { status: 'available' }, $unset: { orderId: 1 } });
  await order.created();
  const locked = await Ticket.findById(ticket.id);
  expect(locked).toMatchObject({ orderId: order.id, status: TicketStatus.Reserved });
});

it('leaves the ticket to an order that came first and has not locked it yet', async () => {
  const ticket = await aListing();
  const [first, second] = [anOrder(ticket), anOrder(ticket)];
  await Reservation.create({ _id: first.id, version: 0, ticketId: ticket.id, status: OrderStatus.Created });
  await second.created();
  expect(await Ticket.findById(ticket.id)).toMatchObject({
    orderId: first.id,
    status: TicketStatus.Reserved,
  });
});

it('lets an order for a ticket that is not here pass', async () => {
  expect(await anOrder({ id: anId(), price: 20 }).created()).toBe('applied');
});

it('reserves a ticket that was withdrawn after the order was made', async () => {
  const seller = aUser();
  const ticket = await aListing({}, seller);
  await asUser(app, seller).delete(`/api/tickets/${ticket.id}`).expect(200);
  const order = anOrder(ticket);
  await order.created();
  const locked = await Ticket.findById(ticket.id);
  expect(locked).toMatchObject({ orderId: order.id, status: TicketStatus.Reserved });
});

it('loses neither the lock nor an accepted edit when both come at once', async () => {
  const seller = aUser();
  const tickets = await Promise.all(Array.from({ length: 10 }, () => aListing({}, seller)));
  await Promise.all(
    tickets.map(async (ticket) => {
      const order = anOrder(ticket);
      const edit = asUser(app, seller)
        .put(`/api/tickets/${ticket.id}`)
        .send(someDetails({ price: 30 }));
      const [{ status }] = await Promise.all([edit, order.created()]);
      expect([200, 400, 409]).toContain(status);
      const locked = await Ticket.findById(ticket.id);
      expect(locked).toMatchObject({ orderId: order.id, price: status === 200 ? 30 : 20 });
    }),
  );
});

it('locks a ticket that is edited just before the lock is written', async () => {
  const seller = aUser();
  const ticket = await aListing({}, seller);
  const order = anOrder(ticket);
  const store = Ticket.prototype.store;
  jest.spyOn(Ticket.prototype, 'store').mockImplementationOnce(async function (this: TicketDocument) {
    await asUser(app, seller)
      .put(`/api/tickets/${ticket.id}`)
      .send(someDetails({ price: 30 }))
      .expect(200);
    return store.call(this);
  });
  await order.created();
  const locked = await Ticket.findById(ticket.id);
  expect(locked).toMatchObject({ orderId: order.id, price: 30, version: 2 });
});
