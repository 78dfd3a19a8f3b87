import { InputField } from '@/components/field';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Signs in, then goes on to `next`. */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <Form action={action} hidden={{ next }}>
      <InputField name="email" label="Email" type="email" autoComplete="username" required />
      <InputField name="password" label="Password" type="password" autoComplete="current-password" required />
      <SubmitButton pending="Signing in…" className="w-full">
        Sign in
      </SubmitButton>
    </Form>
  );
}
