import { useLocale, useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/definition-list';
import { formatMoment } from '@/lib/dates';
import { formatAmount } from '@/lib/money';
import type { Payment } from '../api/payment';

const names: Record<string, string> = { visa: 'Visa', mastercard: 'Mastercard', amex: 'American Express' };

/** What was paid, when, and with which card. */
export function Receipt({ payment, timeZone }: { payment: Payment; timeZone: string }) {
  const t = useTranslations('payment');
  const language = useLocale();
  const { card } = payment;
  const brand = card?.brand ? (names[card.brand] ?? card.brand) : t('anyCard');
  return (
    <DefinitionList
      facts={[
        [t('amount'), formatAmount(payment.amount, payment.currency, language)],
        ...(payment.createdAt
          ? [[t('paidOn'), formatMoment(payment.createdAt, timeZone, language)] as [string, string]]
          : []),
        ...(card?.last4
          ? [[t('paidWith'), t('ending', { brand, last4: card.last4 })] as [string, string]]
          : []),
        [t('paymentNumber'), payment.id],
      ]}
    />
  );
}
