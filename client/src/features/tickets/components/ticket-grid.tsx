import type { Ticket } from '../api/ticket';
import { TicketCard } from './ticket-card';

/** Tickets side by side, as many as fit. */
export function TicketGrid({ tickets, timeZone }: { tickets: Ticket[]; timeZone: string }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {tickets.map((ticket) => (
        <li key={ticket.id}>
          <TicketCard ticket={ticket} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  );
}
