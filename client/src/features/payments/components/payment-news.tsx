import { Alert } from '@/components/alert';
import { Spinner } from '@/components/spinner';
import type { Payment } from '../api/payment';

interface Props {
  payment: Payment | null;
  /** The buyer has just come back from their bank. */
  returned?: boolean;
  refusedByBank?: boolean;
}

/** What is going on with a payment that is not simply done. */
export function PaymentNews({ payment, returned, refusedByBank }: Props) {
  if (payment?.status === 'refunding' || payment?.status === 'refunded')
    return (
      <RefundNews done={payment.status === 'refunded'} bySeller={payment.refund?.reason === BY_SELLER} />
    );
  if (
    payment?.status === 'pending' ||
    (payment?.status === 'requires_action' && returned && !refusedByBank)
  ) {
    return (
      <Alert tone="info" live title="Your payment is being confirmed">
        <span className="flex items-center gap-2">
          <Spinner /> Please stay on this page. You do not need to pay again.
        </span>
      </Alert>
    );
  }
  if (payment?.status === 'requires_action' && refusedByBank) {
    return (
      <Alert tone="danger">
        Your bank did not confirm the payment. Nothing was charged; you can try again.
      </Alert>
    );
  }
  if (payment?.status === 'requires_action') {
    return (
      <Alert tone="warn">
        Your bank still waits for your confirmation. Pay again to be asked once more; only one payment can go
        through.
      </Alert>
    );
  }
  return null;
}

const BY_SELLER = 'requested_by_seller';

/** Why the money goes back, and when it is there. */
function RefundNews({ done, bySeller }: { done: boolean; bySeller: boolean }) {
  const why = bySeller
    ? 'The seller has given your money back.'
    : 'The payment came too late for this reservation.';
  return done ? (
    <Alert tone="good" live title="Your money is on its way back">
      {why} Banks show it within five to ten days.
    </Alert>
  ) : (
    <Alert tone="warn" live title="Your payment is being refunded">
      {why} You do not need to do anything.
    </Alert>
  );
}
