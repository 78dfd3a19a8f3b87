import { type CurrentUser, OrderStatus, type TicketStatus } from '@ticket-store/common';
import { asUser, aUser, deliver, orderData } from '@ticket-store/common/testing';
import { type Response } from 'supertest';
import { app } from '../app';
import { lockReservedTicket } from '../events/listeners/order-created';
import { markSoldTicket } from '../events/listeners/order-completed';
import { Ticket } from '../models/ticket';

/** A ticket as the API answers with it. */
export interface TicketShape {
  id: string;
  title: string;
  price: number;
  userId: string;
  version: number;
  orderId?: string;
  description?: string;
  venue?: string;
  startsAt?: string;
  status: TicketStatus;
}

/** What a seller has to say about a ticket at least, with `changes`. */
export const someDetails = (changes: object = {}) => ({ title: 'A concert', price: 20, ...changes });

/** Lists a ticket, as a seller would. */
export async function aListing(changes: object = {}, seller: CurrentUser = aUser()): Promise<TicketShape> {
  const { body } = await asUser(app, seller).post('/api/tickets').send(someDetails(changes)).expect(201);
  return body as TicketShape;
}

/** Has a new order reserve the ticket. */
export async function reserve({ id, price }: TicketShape) {
  const order = orderData({ ticket: { id, price } });
  await deliver(lockReservedTicket, order);
  return order;
}

/** Has a new order buy the ticket. */
export async function sell(ticket: TicketShape) {
  const order = await reserve(ticket);
  await deliver(markSoldTicket, { ...order, version: 1 });
  return { ...order, status: OrderStatus.Complete };
}

/** The events a ticket has recorded, none of which is published in these tests. */
export async function eventsOf(id: string) {
  const ticket = await Ticket.findById(id).lean();
  return ticket!.outbox.map(({ id, type, data }) => ({ id, type, data: data }));
}

/** The fields that an answer complains of. */
export const faultyFields = ({ body }: Response) =>
  (body as { errors: { field?: string }[] }).errors.map(({ field }) => field);
