import { getTranslations } from 'next-intl/server';
import { Words } from '@/i18n/words';
import { titled } from '@/i18n/titled';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';
import { requireUser } from '@/features/auth/session';
import { listTicket } from '@/features/tickets/actions';
import { TicketForm } from '@/features/tickets/components/ticket-form';
import { timeZone } from '@/lib/time-zone';

export const generateMetadata = titled('form.newTitle');

/** Put a ticket on sale. */
export default async function NewTicket() {
  await requireUser(paths.newTicket);
  const t = await getTranslations('form');
  return (
    <Page title={t('newTitle')} intro={t('newIntro')}>
      <Words of={['form', 'ticket', 'client', 'api']}>
        <TicketForm action={listTicket} timeZone={await timeZone()} />
      </Words>
    </Page>
  );
}
