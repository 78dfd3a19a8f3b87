import { InputField } from '@/components/field';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';
import { PASSWORD_MIN } from '../api/sign-up';

/** Replaces one's password. */
export function ChangePasswordForm({ action }: { action: FormAction }) {
  return (
    <Form action={action}>
      <InputField
        name="currentPassword"
        label="Current password"
        type="password"
        autoComplete="current-password"
        required
      />
      <InputField
        name="newPassword"
        label="New password"
        type="password"
        autoComplete="new-password"
        hint={`At least ${PASSWORD_MIN} characters.`}
        required
      />
      <SubmitButton pending="Changing…">Change password</SubmitButton>
    </Form>
  );
}
