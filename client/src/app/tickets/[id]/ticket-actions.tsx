import { ButtonLink } from '@/components/button';
import { paths, signInFrom } from '@/config/paths';
import { visitor } from '@/features/auth/session';
import { reserve } from '@/features/orders/actions';
import { ReserveForm } from '@/features/orders/components/reserve-form';
import { ownOrder } from '@/features/orders/queries';
import { withdrawTicket } from '@/features/tickets/actions';
import type { Ticket } from '@/features/tickets/api/ticket';
import { WithdrawTicket } from '@/features/tickets/components/withdraw-ticket';

/** What this visitor can do with a ticket in its present state. */
export async function TicketActions({ ticket }: { ticket: Ticket }) {
  const user = await visitor();
  if (user?.id === ticket.userId) return <ForSeller ticket={ticket} />;
  if (ticket.status !== 'available') return <Taken ticket={ticket} signedIn={user !== null} />;
  if (user) return <ReserveForm action={reserve} ticketId={ticket.id} />;
  return (
    <>
      <ButtonLink href={signInFrom(paths.ticket(ticket.id))} className="w-full">
        Sign in to reserve
      </ButtonLink>
      <p className="text-sm">You come back here afterwards.</p>
    </>
  );
}

const sellerNotes = {
  available: '',
  reserved: 'A buyer has reserved your ticket and is paying. It cannot be changed meanwhile.',
  sold: 'You have sold this ticket.',
  withdrawn: 'You have withdrawn this ticket.',
};

function ForSeller({ ticket }: { ticket: Ticket }) {
  if (ticket.status !== 'available') return <p>{sellerNotes[ticket.status]}</p>;
  return (
    <>
      <p className="text-sm">This is your listing.</p>
      <ButtonLink href={paths.editTicket(ticket.id)}>Edit</ButtonLink>
      <WithdrawTicket action={withdrawTicket} ticket={ticket} />
    </>
  );
}

const notes = {
  reserved: 'Somebody is paying for it right now. If they do not finish, it comes back on sale.',
  sold: 'This ticket has found its buyer.',
  withdrawn: 'The seller has withdrawn this ticket.',
};

async function Taken({ ticket, signedIn }: { ticket: Ticket; signedIn: boolean }) {
  const own = signedIn && ticket.orderId ? await ownOrder(ticket.orderId) : null;
  if (own) {
    return (
      <>
        <p>{ticket.status === 'sold' ? 'You have bought this ticket.' : 'You have reserved this ticket.'}</p>
        <ButtonLink href={paths.order(own.order.id)}>
          {ticket.status === 'sold' ? 'See your order' : 'Go on to payment'}
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <p>{ticket.status !== 'available' && notes[ticket.status]}</p>
      <ButtonLink look="secondary" href={paths.home}>
        See other tickets
      </ButtonLink>
    </>
  );
}
