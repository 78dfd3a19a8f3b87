import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';
import { withdrawTicket } from '@/features/tickets/actions';
import { fetchMyTickets } from '@/features/tickets/api/my-tickets';
import type { Ticket } from '@/features/tickets/api/ticket';
import { TicketCard } from '@/features/tickets/components/ticket-card';
import { TicketState } from '@/features/tickets/components/ticket-state';
import { WithdrawTicket } from '@/features/tickets/components/withdraw-ticket';
import { serverApi } from '@/lib/api/server';
import { orSignIn } from '@/lib/or-sign-in';
import { timeZone } from '@/lib/time-zone';

export const metadata = { title: 'My listings' };

/** Everything one has listed, with its state and what can be done about it. */
export default async function MyTickets() {
  const tickets = await orSignIn(paths.myTickets, fetchMyTickets(await serverApi()));
  const zone = await timeZone();
  const sell = <ButtonLink href={paths.newTicket}>Sell a ticket</ButtonLink>;
  return (
    <Page title="My listings" intro={summary(tickets)} actions={tickets.length > 0 && sell}>
      {tickets.length === 0 ? (
        <EmptyState title="You have not listed a ticket yet" action={sell}>
          Somebody would love to go in your place. Listing takes less than a minute.
        </EmptyState>
      ) : (
        <ul className="grid gap-4 md:grid-cols-2">
          {tickets.map((ticket) => (
            <li key={ticket.id}>
              <TicketCard ticket={ticket} timeZone={zone}>
                <ListingActions ticket={ticket} />
              </TicketCard>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function ListingActions({ ticket }: { ticket: Ticket }) {
  return (
    <>
      <span className="mr-auto">
        <TicketState status={ticket.status} />
      </span>
      {ticket.status === 'available' && (
        <>
          <ButtonLink look="secondary" href={paths.editTicket(ticket.id)}>
            Edit
          </ButtonLink>
          <WithdrawTicket action={withdrawTicket} ticket={ticket} />
        </>
      )}
    </>
  );
}

function summary(tickets: Ticket[]): string | undefined {
  if (tickets.length === 0) return undefined;
  const count = (status: Ticket['status']) => tickets.filter((ticket) => ticket.status === status).length;
  return `${count('available')} on sale, ${count('reserved')} reserved, ${count('sold')} sold, ${count('withdrawn')} withdrawn.`;
}
