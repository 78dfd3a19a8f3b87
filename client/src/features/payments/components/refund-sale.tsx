import { ConfirmDialog } from '@/components/confirm-dialog';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';
import { formatAmount } from '@/lib/money';
import type { Payment } from '../api/payment';

/** Gives the buyer's money back, after asking. */
export function RefundSale({ action, payment }: { action: FormAction; payment: Payment }) {
  const amount = formatAmount(payment.amount, payment.currency);
  return (
    <ConfirmDialog
      trigger="Refund the buyer"
      title={`Give ${amount} back?`}
      dismiss="Keep the sale"
      confirm={
        <Form action={action} hidden={{ orderId: payment.orderId, paymentId: payment.id }}>
          <SubmitButton look="danger" pending="Refunding…">
            Refund {amount}
          </SubmitButton>
        </Form>
      }
    >
      <p>The whole amount goes back to the buyer’s card. This cannot be taken back; the ticket stays sold.</p>
    </ConfirmDialog>
  );
}
