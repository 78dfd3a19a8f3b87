import { useTranslations } from 'next-intl';
import { Alert } from '@/components/alert';
import type { FormAction } from '@/lib/form-state';
import type { Payment } from '../api/payment';
import { RefundSale } from './refund-sale';

interface Props {
  payment: Payment | null;
  refund: FormAction;
}

/** How the money of a sale stands, as its seller sees it, and what the seller can do about it. Said aloud as it changes. */
export function SaleState(props: Props) {
  return (
    <div role="status">
      <Money {...props} />
    </div>
  );
}

function Money({ payment, refund }: Props) {
  const t = useTranslations('sales');
  if (payment?.status === 'refunded')
    return (
      <Alert tone="info" title={t('refundedTitle')}>
        {t('refunded')}
      </Alert>
    );
  if (payment?.status === 'refunding')
    return (
      <Alert tone="warn" title={t('refundingTitle')}>
        {t('refunding')}
      </Alert>
    );
  return payment?.status === 'succeeded' ? <RefundSale action={refund} payment={payment} /> : null;
}
