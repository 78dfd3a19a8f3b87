import { getTranslations } from 'next-intl/server';
import { Words } from '@/i18n/words';
import { titled } from '@/i18n/titled';
import { redirectTo } from '@/i18n/navigation';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';
import { requireUser } from '@/features/auth/session';
import { editTicket } from '@/features/tickets/actions';
import { TicketForm } from '@/features/tickets/components/ticket-form';
import { ticketOrNotFound } from '@/features/tickets/queries';
import { timeZone } from '@/lib/time-zone';

export const generateMetadata = titled('form.editTitle');

/** Change a listing of one's own. What cannot be edited is shown instead. */
export default async function EditTicket({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const user = await requireUser(paths.editTicket(id));
  const ticket = await ticketOrNotFound(id);
  if (ticket.userId !== user.id || ticket.status !== 'available') await redirectTo(paths.ticket(id));
  const t = await getTranslations('form');
  return (
    <Page title={t('editTitle')}>
      <Words of={['form', 'ticket', 'client', 'api']}>
        <TicketForm action={editTicket} ticket={ticket} timeZone={await timeZone()} />
      </Words>
    </Page>
  );
}
