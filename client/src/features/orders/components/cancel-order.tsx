import { ConfirmDialog } from '@/components/confirm-dialog';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Gives a reservation back, after asking. */
export function CancelOrder({ action, orderId }: { action: FormAction; orderId: string }) {
  return (
    <ConfirmDialog
      trigger="Cancel reservation"
      title="Give this ticket back?"
      dismiss="Keep it reserved"
      confirm={
        <Form action={action} hidden={{ id: orderId }}>
          <SubmitButton look="danger" pending="Cancelling…">
            Cancel reservation
          </SubmitButton>
        </Form>
      }
    >
      <p>It goes on sale again at once, and somebody else can reserve it. Nothing was charged.</p>
    </ConfirmDialog>
  );
}
