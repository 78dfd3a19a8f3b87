import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Gives a reservation back, after asking. */
export function CancelOrder({ action, orderId }: { action: FormAction; orderId: string }) {
  const t = useTranslations('cancel');
  return (
    <ConfirmDialog
      trigger={t('trigger')}
      title={t('title')}
      dismiss={t('dismiss')}
      confirm={
        <Form action={action} hidden={{ id: orderId }}>
          <SubmitButton look="danger" pending={t('pending')}>
            {t('confirm')}
          </SubmitButton>
        </Form>
      }
    >
      <p>{t('words')}</p>
    </ConfirmDialog>
  );
}
