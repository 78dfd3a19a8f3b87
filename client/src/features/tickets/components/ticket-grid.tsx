import type { Ticket } from '../api/ticket';
import { LiveTickets, LiveTicketState } from './live-tickets';
import { TicketCard } from './ticket-card';
import { ticketStates } from './ticket-state';

interface Props {
  tickets: Ticket[];
  /** Where the stream of tickets was when these were read. */
  position: string | undefined;
  timeZone: string;
}

/** Tickets on sale side by side, as many as fit. One that somebody takes meanwhile stays where it is, and says so. */
export function TicketGrid({ tickets, position, timeZone }: Props) {
  return (
    <LiveTickets tickets={tickets.map(asShown)} position={position} states={ticketStates()}>
      <ul className="grid gap-4 md:grid-cols-2">
        {tickets.map((ticket) => (
          <li key={ticket.id} className="relative">
            <TicketCard ticket={ticket} timeZone={timeZone} />
            {/* On the edge of the paper, so that nothing moves when it comes. */}
            <LiveTicketState
              ticket={asShown(ticket)}
              unless="available"
              className="pointer-events-none absolute -top-3 left-4"
            />
          </li>
        ))}
      </ul>
    </LiveTickets>
  );
}

/** What the scripts of a page need of a ticket. */
export const asShown = ({ id, version, status, title, price }: Ticket) => ({
  id,
  version,
  status,
  title,
  price,
});
