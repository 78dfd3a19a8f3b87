import { ConfirmDialog } from '@/components/confirm-dialog';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Takes a listing off sale, after asking. */
export function WithdrawTicket({
  action,
  ticket,
}: {
  action: FormAction;
  ticket: { id: string; title: string };
}) {
  return (
    <ConfirmDialog
      trigger="Withdraw"
      title="Withdraw this ticket?"
      dismiss="Keep it on sale"
      confirm={
        <Form action={action} hidden={{ id: ticket.id }}>
          <SubmitButton look="danger" pending="Withdrawing…">
            Withdraw ticket
          </SubmitButton>
        </Form>
      }
    >
      <p>
        “{ticket.title}” will no longer be listed, and nobody can reserve it. To sell it after all, list it
        again.
      </p>
    </ConfirmDialog>
  );
}
