import { TicketStatus } from '@ticket-store/common';
import { asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import { app } from '../../../app';
import { aListing, eventsOf } from '../../../__test__/listings';
import { Ticket } from '../../../models/ticket';
import { anOrder } from './orders';

useDatabase();

it('marks the ticket as sold to the order, and tells everybody', async () => {
  const ticket = await aListing();
  const order = anOrder(ticket);
  await order.created();
  expect(await order.completed()).toBe('applied');
  const sold = { ...ticket, version: 2, orderId: order.id, status: TicketStatus.Sold };
  expect((await eventsOf(ticket.id))[2]).toEqual({
    id: `${ticket.id}:2`,
    type: 'ticket:updated',
    data: sold,
  });
});

it('does nothing the second time', async () => {
  const ticket = await aListing();
  const order = anOrder(ticket);
  await order.created();
  await order.completed();
  expect(await order.completed()).toBe('stale');
  expect(await eventsOf(ticket.id)).toHaveLength(3);
});

it('waits for the event that the order was made', async () => {
  const ticket = await aListing();
  expect(await anOrder(ticket).completed()).toBe('early');
  expect((await Ticket.findById(ticket.id))!.status).toBe(TicketStatus.Available);
});

it('sells a ticket that was withdrawn after it was reserved', async () => {
  const seller = aUser();
  const ticket = await aListing({}, seller);
  const order = anOrder(ticket);
  await asUser(app, seller).delete(`/api/tickets/${ticket.id}`).expect(200);
  await order.created();
  await order.completed();
  const sold = await Ticket.findById(ticket.id);
  expect(sold).toMatchObject({ orderId: order.id, status: TicketStatus.Sold });
});
