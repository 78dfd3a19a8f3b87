import { InputField } from '@/components/field';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';
import { PASSWORD_MIN } from '../api/sign-up';

/** Makes an account, then goes on to `next`. */
export function SignUpForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <Form action={action} hidden={{ next }}>
      <InputField name="email" label="Email" type="email" autoComplete="username" required />
      <InputField
        name="password"
        label="Password"
        type="password"
        autoComplete="new-password"
        hint={`At least ${PASSWORD_MIN} characters. A sentence is easier to keep than a puzzle.`}
        required
      />
      <SubmitButton pending="Creating your account…" className="w-full">
        Create account
      </SubmitButton>
    </Form>
  );
}
