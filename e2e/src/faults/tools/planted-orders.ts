import { OrderStatus, Subjects, TicketStatus } from '@ticket-store/common';
import { ObjectId } from 'mongodb';
import { type Laboratory } from './laboratory';

const LONG_AGO_MS = 10_000;
const NO_DATE = new Date('9999-12-31');
const PRICE = 20;

/** An event as it waits in an outbox since before the sweeper's last look. */
const pending = (type: Subjects, id: string, data: object) => ({
  id: `${id}:0`,
  type,
  time: new Date(Date.now() - LONG_AGO_MS),
  data: { id, version: 0, ...data },
});

function aTicket(sellerId: string) {
  const _id = new ObjectId();
  const listing = { title: 'A concert', price: PRICE, userId: sellerId, status: TicketStatus.Available };
  const event = pending(Subjects.TicketCreated, _id.toHexString(), listing);
  return { _id, ...listing, sortDate: NO_DATE, version: 0, outbox: [event] };
}

function anOrder(ticketId: string, sellerId: string, userId: string, expiresAt: Date) {
  const _id = new ObjectId();
  const status = OrderStatus.Created;
  const ticket = { id: ticketId, title: 'A concert', price: PRICE, userId: sellerId };
  const data = { status, userId, expiresAt: expiresAt.toISOString(), ticket: { id: ticketId, price: PRICE } };
  const event = pending(Subjects.OrderCreated, _id.toHexString(), data);
  return { _id, userId, status, expiresAt, ticket, createdAt: new Date(), version: 0, outbox: [event] };
}

/**
 * Puts reservations into the databases of tickets and orders, just as a crash right after saving them would have left
 * them there; from their outboxes on everything is the services' own work. Making ten thousand of them by requests would
 * take longer than they live.
 * @param expiries when each of them ends
 * @returns the orders' ids
 */
export async function plantReservations(
  lab: Laboratory,
  buyerId: string,
  expiries: Date[],
): Promise<string[]> {
  const sellerId = new ObjectId().toHexString();
  const tickets = expiries.map(() => aTicket(sellerId));
  const orders = expiries.map((expiresAt, index) =>
    anOrder(tickets[index]!._id.toHexString(), sellerId, buyerId, expiresAt),
  );
  await lab.db('tickets').collection('tickets').insertMany(tickets);
  await lab.db('orders').collection('orders').insertMany(orders);
  return orders.map(({ _id }) => _id.toHexString());
}
