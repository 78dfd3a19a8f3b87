import { redirect } from 'next/navigation';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';
import { requireUser } from '@/features/auth/session';
import { editTicket } from '@/features/tickets/actions';
import { TicketForm } from '@/features/tickets/components/ticket-form';
import { ticketOrNotFound } from '@/features/tickets/queries';
import { timeZone } from '@/lib/time-zone';

export const metadata = { title: 'Edit ticket' };

/** Change a listing of one's own. What cannot be edited is shown instead. */
export default async function EditTicket({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const user = await requireUser(paths.editTicket(id));
  const ticket = await ticketOrNotFound(id);
  if (ticket.userId !== user.id || ticket.status !== 'available') redirect(paths.ticket(id));
  return (
    <Page title="Edit ticket">
      <TicketForm action={editTicket} ticket={ticket} timeZone={await timeZone()} />
    </Page>
  );
}
