import { useTranslations } from 'next-intl';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Reserves a ticket and leads to its payment. */
export function ReserveForm({ action, ticketId }: { action: FormAction; ticketId: string }) {
  const t = useTranslations('ticket');
  return (
    <Form action={action} hidden={{ ticketId }} className="space-y-3">
      <SubmitButton pending={t('reserving')} className="w-full text-lg">
        {t('reserve')}
      </SubmitButton>
    </Form>
  );
}
