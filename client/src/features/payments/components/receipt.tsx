import { DefinitionList } from '@/components/definition-list';
import { formatMoment } from '@/lib/dates';
import { formatAmount } from '@/lib/money';
import type { Payment } from '../api/payment';

const names: Record<string, string> = { visa: 'Visa', mastercard: 'Mastercard', amex: 'American Express' };

/** What was paid, when, and with which card. */
export function Receipt({ payment, timeZone }: { payment: Payment; timeZone: string }) {
  const { card } = payment;
  const brand = card?.brand ? (names[card.brand] ?? card.brand) : 'Card';
  return (
    <DefinitionList
      facts={[
        ['Amount', formatAmount(payment.amount, payment.currency)],
        ...(payment.createdAt
          ? [['Paid on', formatMoment(payment.createdAt, timeZone)] as [string, string]]
          : []),
        ...(card?.last4 ? [['Paid with', `${brand} ending in ${card.last4}`] as [string, string]] : []),
        ['Payment number', payment.id],
      ]}
    />
  );
}
