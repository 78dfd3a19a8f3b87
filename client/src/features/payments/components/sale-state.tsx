import { Alert } from '@/components/alert';
import type { FormAction } from '@/lib/form-state';
import type { Payment } from '../api/payment';
import { RefundSale } from './refund-sale';

/** How the money of a sale stands, as its seller sees it, and what the seller can do about it. */
export function SaleState({ payment, refund }: { payment: Payment | null; refund: FormAction }) {
  if (payment?.status === 'refunded')
    return (
      <Alert tone="info" title="Refunded">
        The buyer’s bank shows the money within five to ten days.
      </Alert>
    );
  if (payment?.status === 'refunding')
    return (
      <Alert tone="warn" title="Being refunded">
        The money is on its way back to the buyer.
      </Alert>
    );
  return payment?.status === 'succeeded' ? <RefundSale action={refund} payment={payment} /> : null;
}
