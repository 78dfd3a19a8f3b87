import { Page } from '@/components/page';
import { paths } from '@/config/paths';
import { requireUser } from '@/features/auth/session';
import { listTicket } from '@/features/tickets/actions';
import { TicketForm } from '@/features/tickets/components/ticket-form';
import { timeZone } from '@/lib/time-zone';

export const metadata = { title: 'Sell a ticket' };

/** Put a ticket on sale. */
export default async function NewTicket() {
  await requireUser(paths.newTicket);
  return (
    <Page
      title="Sell a ticket"
      intro="It is on sale as soon as you list it. You can change or withdraw it until somebody reserves it."
    >
      <TicketForm action={listTicket} timeZone={await timeZone()} />
    </Page>
  );
}
