import {
  BadRequestError,
  foundFor,
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

interface Offer {
  ticket: ReplicatedTicket;
  /** Whether others want it at this moment. */
  isContested: boolean;
}

async function findOffers(ids: readonly string[]): Promise<(Offer | undefined)[]> {
  const tickets = await Ticket.find({ _id: trusted({ $in: [...new Set(ids)] }) }).lean();
  const lastAsked = new Map(ids.map((id, index) => [id, index]));
  const contested = new Set(ids.filter((id, index) => lastAsked.get(id) !== index));
  return foundFor(ids, tickets, ({ _id }) => _id).map(
    (ticket) => ticket && { ticket, isContested: contested.has(ticket._id) },
  );
}

type Holder = Pick<OrderDocument, '_id' | 'expiresAt'>;

/** The live order that holds each ticket. */
async function findHolders(ticketIds: readonly string[]): Promise<(Holder | undefined)[]> {
  const holders = await Order.find(
    { 'ticket.id': trusted({ $in: [...new Set(ticketIds)] }), status: trusted({ $in: LIVE_ORDER_STATUSES }) },
    { 'ticket.id': 1, expiresAt: 1 },
  ).lean();
  return foundFor(ticketIds, holders, ({ ticket }) => ticket.id);
}

// A thousand buyers of one ticket cost a few looks at it.
const offerOf = inBatches(findOffers);
const holderOf = inBatches(findHolders);

/** The ticket as it can be reserved by this buyer now. @throws BadRequestError */
function reservable(ticket: ReplicatedTicket, userId: string): ReservedTicket {
  const { _id: ticketId, title, price, userId: sellerId, venue, startsAt, status } = ticket;
  if (sellerId === userId) throw new BadRequestError('You cannot buy your own ticket');
  if (status === TicketStatus.Withdrawn) throw new BadRequestError('Ticket is no longer for sale');
  if (startsAt && new Date(startsAt) <= new Date()) throw new BadRequestError('The event has already begun');
  return { id: ticketId, title, price, userId: sellerId, venue, startsAt };
}

/**
 * Makes the order. Whatever was seen before: the unique index decides, not this process.
 * @returns undefined where another live order has the ticket
 */
async function tryReserve(ticket: ReservedTicket, userId: string): Promise<OrderDocument | undefined> {
  const expiresAt = new Date(Date.now() + config.EXPIRATION_WINDOW_SECONDS * 1000);
  const order = new Order({ userId, expiresAt, ticket });
  order.reserve();
  try {
    await order.store();
    return order;
  } catch (error) {
    if (isDuplicateKey(error)) return undefined;
    throw error;
  }
}

/** Ends the order that held a ticket, if its time has run out and nothing has announced it yet. */
async function hasRunOut({ _id, expiresAt }: Holder): Promise<boolean> {
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
  // Whoever is alone in asking for a free ticket nearly always gets it.
  const isFree = offer.ticket.status === TicketStatus.Available && !offer.isContested;
  const order = isFree ? await tryReserve(ticket, userId) : undefined;
  return order ?? reserveUnlessHeld(ticket, userId);
}

/** Of many who want a ticket, most are refused by a look they share: a write that is refused costs more. */
async function reserveUnlessHeld(ticket: ReservedTicket, userId: string): Promise<OrderDocument> {
  const holder = await holderOf(ticket.id);
  const isHeld = holder && !(await hasRunOut(holder));
  const order = isHeld ? undefined : await tryReserve(ticket, userId);
  if (!order) throw new BadRequestError('Ticket is already reserved');
  return order;
}
