import { type CurrentUser, type EventData, type Subjects } from '@ticket-store/common';
import { anId, asUser, aUser, deliver, ticketData } from '@ticket-store/common/testing';
import { app } from '../app';
import { completePaidOrder } from '../events/listeners/payment-created';
import { replicateTicketCreated } from '../events/listeners/ticket-created';
import { Order, type OrderDocument } from '../models/order';

/** A ticket this service has heard of. */
export async function aTicket(changes: Partial<EventData<Subjects.TicketCreated>> = {}) {
  const ticket = ticketData(changes);
  await deliver(replicateTicketCreated, ticket);
  return ticket;
}

/** Asks for a ticket as a buyer does. */
export const reserve = (ticketId: unknown, buyer?: CurrentUser) =>
  asUser(app, buyer).post('/api/orders').send({ ticketId });

/** A reservation, made as a buyer makes it. */
export async function anOrder({
  buyer = aUser(),
  ticket,
}: { buyer?: CurrentUser; ticket?: { id: string } } = {}) {
  const { id } = ticket ?? (await aTicket());
  const { body } = await reserve(id, buyer).expect(201);
  return { id: body.id as string, ticketId: id, buyer };
}

/** The time of an order ran out this many seconds ago. */
export async function runOut(id: string, secondsAgo = 1): Promise<void> {
  await Order.updateOne({ _id: id }, { expiresAt: new Date(Date.now() - secondsAgo * 1000) });
}

/** Payments has taken the money. */
export const pay = (orderId: string) => deliver(completePaidOrder, { id: anId(), orderId, stripeId: 'pi_1' });

/** What an order waits to tell the other services. */
export async function eventsOf(id: string) {
  const { outbox } = await Order.findById(id).orFail().lean();
  return outbox.map(({ type, data }) => ({ type, data }));
}

export const findOrder = async (id: string): Promise<OrderDocument> => Order.findById(id).orFail();

/** The status of each of several requests that are sent at once. */
export async function statusesOf(requests: PromiseLike<{ status: number }>[]): Promise<number[]> {
  return (await Promise.all(requests)).map(({ status }) => status);
}
