import { useTranslations } from 'next-intl';
import { Alert } from '@/components/alert';
import { Spinner } from '@/components/spinner';
import type { Payment } from '../api/payment';
import { isGivenBack } from '../settled';

interface Props {
  payment: Payment | null;
  /** The buyer has just come back from their bank. */
  returned?: boolean;
  refusedByBank?: boolean;
}

/** What is going on with a payment that is not simply done. */
export function PaymentNews({ payment, returned, refusedByBank }: Props) {
  const t = useTranslations('payment');
  // By the time the buyer is back, the shop has mostly heard of the refusal, and the payment has failed.
  if (refusedByBank && (payment?.status === 'requires_action' || payment?.status === 'failed')) {
    return <Alert tone="danger">{t('notConfirmed')}</Alert>;
  }
  if (payment?.status === 'pending' || (payment?.status === 'requires_action' && returned)) {
    return (
      <Alert tone="info" live title={t('confirmingTitle')}>
        <span className="flex items-center gap-2">
          <Spinner /> {t('confirming')}
        </span>
      </Alert>
    );
  }
  if (payment?.status === 'requires_action') {
    return <Alert tone="warn">{t('bankWaits')}</Alert>;
  }
  return <RefundNews payment={payment} />;
}

const BY_SELLER = 'requested_by_seller';

/** Why the money goes back, and when it is there. Also of an order that is over, to which nothing else can happen. */
export function RefundNews({ payment }: Pick<Props, 'payment'>) {
  const t = useTranslations('payment');
  if (!payment || !isGivenBack(payment)) return null;
  const why = payment.refund?.reason === BY_SELLER ? t('bySeller') : t('tooLate');
  return payment.status === 'refunded' ? (
    <Alert tone="good" live title={t('refundedTitle')}>
      {t('refunded', { why })}
    </Alert>
  ) : (
    <Alert tone="warn" live title={t('refundingTitle')}>
      {t('refunding', { why })}
    </Alert>
  );
}
