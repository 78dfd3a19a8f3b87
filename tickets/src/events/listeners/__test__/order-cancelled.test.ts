import { TicketStatus } from '@ticket-store/common';
import { asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import request from 'supertest';
import { app } from '../../../app';
import { aListing, eventsOf } from '../../../__test__/listings';
import { Reservation } from '../../../models/reservation';
import { Ticket, type TicketDocument } from '../../../models/ticket';
import { anOrder } from './orders';

useDatabase();

it('puts the ticket on sale again, and tells everybody', async () => {
  const ticket = await aListing();
  const order = anOrder(ticket);
  await order.created();
  expect(await order.cancelled()).toBe('applied');
  const freed = { ...ticket, version: 2 };
  expect((await request(app).get('/api/tickets')).body).toEqual([freed]);
  expect((await eventsOf(ticket.id))[2]).toEqual({
    id: `${ticket.id}:2`,
    type: 'ticket:updated',
    data: freed,
  });
});

it('does nothing the second time', async () => {
  const ticket = await aListing();
  const order = anOrder(ticket);
  await order.created();
  await order.cancelled();
  expect(await order.cancelled()).toBe('stale');
  expect(await eventsOf(ticket.id)).toHaveLength(3);
});

it('waits for the event that the order was made', async () => {
  const ticket = await aListing();
  const order = anOrder(ticket);
  expect(await order.cancelled()).toBe('early');
  expect(await Reservation.countDocuments()).toBe(0);
  expect(await eventsOf(ticket.id)).toHaveLength(1);
});

it('leaves the lock of another order alone', async () => {
  const ticket = await aListing();
  const [first, second] = [anOrder(ticket), anOrder(ticket)];
  for (const arrival of [first.created, first.cancelled, second.created, first.cancelled]) await arrival();
  const locked = await Ticket.findById(ticket.id);
  expect(locked).toMatchObject({ orderId: second.id, status: TicketStatus.Reserved });
});

it('gives a ticket that was withdrawn and then reserved back to its seller', async () => {
  const seller = aUser();
  const ticket = await aListing({}, seller);
  const order = anOrder(ticket);
  await asUser(app, seller).delete(`/api/tickets/${ticket.id}`).expect(200);
  await order.created();
  await order.cancelled();
  const freed = await Ticket.findById(ticket.id);
  expect(freed).toMatchObject({ orderId: undefined, status: TicketStatus.Withdrawn });
  expect((await request(app).get('/api/tickets')).body).toEqual([]);
});

it('leaves no lock when another process hears of the end just before the lock is written', async () => {
  const ticket = await aListing();
  const order = anOrder(ticket);
  const store = Ticket.prototype.store;
  jest.spyOn(Ticket.prototype, 'store').mockImplementationOnce(async function (this: TicketDocument) {
    await order.cancelled();
    return store.call(this);
  });
  await order.created();
  const freed = await Ticket.findById(ticket.id);
  expect(freed).toMatchObject({ orderId: undefined, status: TicketStatus.Available });
});
