import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Takes a listing off sale, after asking. */
export function WithdrawTicket({
  action,
  ticket,
}: {
  action: FormAction;
  ticket: { id: string; title: string };
}) {
  const t = useTranslations('withdraw');
  return (
    <ConfirmDialog
      trigger={t('trigger')}
      title={t('title')}
      dismiss={t('dismiss')}
      confirm={
        <Form action={action} hidden={{ id: ticket.id }}>
          <SubmitButton look="danger" pending={t('pending')}>
            {t('confirm')}
          </SubmitButton>
        </Form>
      }
    >
      <p>{t('words', { title: ticket.title })}</p>
    </ConfirmDialog>
  );
}
