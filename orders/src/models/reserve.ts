import {
  BadRequestError,
  inBatches,
  isDuplicateKey,
  LIVE_ORDER_STATUSES,
  NotFoundError,
  OrderStatus,
  TicketStatus,
} from '@ticket-store/common';
import { isValidObjectId, trusted } from 'mongoose';
import { config } from '../config';
import { cancelIfOverdue } from './cancel-overdue';
import { Order, type OrderDocument, type ReservedTicket } from './order';
import { type ReplicatedTicket, Ticket } from './ticket';

/** A ticket, and which live order holds it until when. */
interface Offer {
  ticket: ReplicatedTicket;
  holder: Pick<OrderDocument, '_id' | 'expiresAt'> | undefined;
}

async function findOffers(ticketIds: readonly string[]): Promise<(Offer | undefined)[]> {
  const ids = trusted({ $in: [...new Set(ticketIds)] });
  const [tickets, holders] = await Promise.all([
    Ticket.find({ _id: ids }).lean(),
    Order.find(
      { 'ticket.id': ids, status: trusted({ $in: LIVE_ORDER_STATUSES }) },
      { 'ticket.id': 1, expiresAt: 1 },
    ).lean(),
  ]);
  const ticketOf = new Map(tickets.map((ticket) => [ticket._id, ticket]));
  const holderOf = new Map(holders.map((order) => [order.ticket.id, order]));
  return ticketIds.map((id) => {
    const ticket = ticketOf.get(id);
    return ticket && { ticket, holder: holderOf.get(id) };
  });
}

/** A thousand buyers of one ticket cost a few looks at it. */
const offerOf = inBatches(findOffers);

/** The ticket as it can be reserved by this buyer now. @throws BadRequestError */
function reservable(ticket: ReplicatedTicket, userId: string): ReservedTicket {
  const { _id: ticketId, title, price, userId: sellerId, venue, startsAt, status } = ticket;
  if (sellerId === userId) throw new BadRequestError('You cannot buy your own ticket');
  if (status === TicketStatus.Withdrawn) throw new BadRequestError('Ticket is no longer for sale');
  if (startsAt && new Date(startsAt) <= new Date()) throw new BadRequestError('The event has already begun');
  return { id: ticketId, title, price, userId: sellerId, venue, startsAt };
}

const alreadyReserved = () => new BadRequestError('Ticket is already reserved');

/**
 * Makes the order. Whatever was seen before: the unique index decides, not this process.
 * @throws BadRequestError where another live order has the ticket
 */
async function tryReserve(ticket: ReservedTicket, userId: string): Promise<OrderDocument> {
  const expiresAt = new Date(Date.now() + config.EXPIRATION_WINDOW_SECONDS * 1000);
  const order = new Order({ userId, expiresAt, ticket });
  order.reserve();
  try {
    await order.store();
    return order;
  } catch (error) {
    if (isDuplicateKey(error)) throw alreadyReserved();
    throw error;
  }
}

/** Ends the order that held a ticket, if its time has run out and nothing has announced it yet. */
async function hasRunOut({ _id, expiresAt }: NonNullable<Offer['holder']>): Promise<boolean> {
  if (expiresAt > new Date()) return false;
  const order = await Order.findById(_id);
  return order?.status === OrderStatus.Cancelled || (order !== null && cancelIfOverdue(order));
}

/**
 * Reserves a ticket for a buyer. Of any number of buyers at once exactly one gets it.
 * @throws NotFoundError when there is no such ticket
 * @throws BadRequestError when it cannot be had
 */
export async function reserve(ticketId: string, userId: string): Promise<OrderDocument> {
  const offer = isValidObjectId(ticketId) ? await offerOf(ticketId) : undefined;
  if (!offer) throw new NotFoundError();
  const ticket = reservable(offer.ticket, userId);
  if (offer.holder && !(await hasRunOut(offer.holder))) throw alreadyReserved();
  return tryReserve(ticket, userId);
}
