import { applyNext, type EventData, type Outcome, type Subjects } from '@ticket-store/common';
import { Ticket } from './ticket';

/** Takes over one version of a ticket. */
export function replicateTicket(ticket: EventData<Subjects.TicketCreated>): Promise<Outcome> {
  const { id, version, title, price, userId, venue, startsAt, status, orderId } = ticket;
  return applyNext(Ticket, { id, version }, { title, price, userId, venue, startsAt, status, orderId });
}
