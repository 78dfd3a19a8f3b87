import { requireAuth, TicketStatus } from '@ticket-store/common';
import { Router } from 'express';
import { trusted } from 'mongoose';
import { Reservation } from '../models/reservation';
import { Ticket, toShape } from '../models/ticket';
import { tellPosition } from '../stream/feed';

/** Until when each of these orders holds its ticket. */
async function endsOf(orderIds: string[]): Promise<Map<string, string | undefined>> {
  const found = await Reservation.find({ _id: trusted({ $in: orderIds }) }, { expiresAt: 1 }).lean();
  return new Map(found.map(({ _id, expiresAt }) => [_id, expiresAt?.toISOString()]));
}

export const listOwnTickets = Router().get(
  '/api/tickets/mine',
  requireAuth,
  tellPosition,
  async (req, res) => {
    const tickets = (await Ticket.find({ userId: req.currentUser!.id }).sort({ _id: -1 }).lean()).map(
      toShape,
    );
    const reserved = tickets.filter(({ status }) => status === TicketStatus.Reserved);
    const ends = await endsOf(reserved.map(({ orderId }) => orderId!));
    res.json(
      tickets.map((ticket) =>
        reserved.includes(ticket) ? { ...ticket, reservedUntil: ends.get(ticket.orderId!) } : ticket,
      ),
    );
  },
);
