import { useLocale, useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';
import { formatAmount } from '@/lib/money';
import type { Payment } from '../api/payment';

/** Gives the buyer's money back, after asking. */
export function RefundSale({ action, payment }: { action: FormAction; payment: Payment }) {
  const t = useTranslations('sales');
  const amount = formatAmount(payment.amount, payment.currency, useLocale());
  return (
    <ConfirmDialog
      trigger={t('refundTrigger')}
      title={t('refundTitle', { amount })}
      dismiss={t('refundDismiss')}
      confirm={
        <Form action={action} hidden={{ orderId: payment.orderId, paymentId: payment.id }}>
          <SubmitButton look="danger" pending={t('refundPending')}>
            {t('refundConfirm', { amount })}
          </SubmitButton>
        </Form>
      }
    >
      <p>{t('refundWords')}</p>
    </ConfirmDialog>
  );
}
