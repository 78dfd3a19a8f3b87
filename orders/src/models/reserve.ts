import {
  BadRequestError,
  isDuplicateKey,
  LIVE_ORDER_STATUSES,
  NotFoundError,
  TicketStatus,
} from '@ticket-store/common';
import { isValidObjectId, trusted } from 'mongoose';
import { config } from '../config';
import { cancelIfOverdue } from './cancel-overdue';
import { Order, type OrderDocument, type ReservedTicket } from './order';
import { Ticket } from './ticket';

/** The ticket as it can be reserved by this buyer now. @throws NotFoundError, BadRequestError */
async function findReservable(ticketId: string, userId: string): Promise<ReservedTicket> {
  const ticket = isValidObjectId(ticketId) ? await Ticket.findById(ticketId).lean() : null;
  if (!ticket) throw new NotFoundError();
  const { title, price, userId: sellerId, venue, startsAt, status } = ticket;
  if (sellerId === userId) throw new BadRequestError('You cannot buy your own ticket');
  if (status === TicketStatus.Withdrawn) throw new BadRequestError('Ticket is no longer for sale');
  if (startsAt && new Date(startsAt) <= new Date()) throw new BadRequestError('The event has already begun');
  return { id: ticketId, title, price, userId: sellerId, venue, startsAt };
}

/** Makes the order, or nothing where another live order has the ticket: the unique index decides, not this process. */
async function tryReserve(ticket: ReservedTicket, userId: string): Promise<OrderDocument | undefined> {
  const expiresAt = new Date(Date.now() + config.EXPIRATION_WINDOW_SECONDS * 1000);
  const order = new Order({ userId, expiresAt, ticket });
  order.reserve();
  try {
    return await order.save();
  } catch (error) {
    if (isDuplicateKey(error)) return undefined;
    throw error;
  }
}

/** Ends the order that holds a ticket, if its time has run out and nothing has announced it yet. */
async function freeIfOverdue(ticketId: string): Promise<boolean> {
  const holder = await Order.findOne({
    'ticket.id': ticketId,
    status: trusted({ $in: LIVE_ORDER_STATUSES }),
  });
  return holder === null || cancelIfOverdue(holder);
}

/**
 * Reserves a ticket for a buyer. Of any number of buyers at once exactly one gets it.
 * @throws NotFoundError when there is no such ticket
 * @throws BadRequestError when it cannot be had
 */
export async function reserve(ticketId: string, userId: string): Promise<OrderDocument> {
  const ticket = await findReservable(ticketId, userId);
  const order = await tryReserve(ticket, userId);
  if (order) return order;
  const second = (await freeIfOverdue(ticketId)) ? await tryReserve(ticket, userId) : undefined;
  if (!second) throw new BadRequestError('Ticket is already reserved');
  return second;
}
