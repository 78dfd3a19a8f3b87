import { useTranslations } from 'next-intl';
import { InputField } from '@/components/field';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';
import { PASSWORD_MIN } from '../api/sign-up';

/** Makes an account, then goes on to `next`. */
export function SignUpForm({ action, next }: { action: FormAction; next: string }) {
  const t = useTranslations('auth');
  return (
    <Form action={action} hidden={{ next }}>
      <InputField name="email" label={t('email')} type="email" autoComplete="username" required />
      <InputField
        name="password"
        label={t('password')}
        type="password"
        autoComplete="new-password"
        hint={t('passwordHint', { min: PASSWORD_MIN })}
        required
      />
      <SubmitButton pending={t('creating')} className="w-full">
        {t('createAccount')}
      </SubmitButton>
    </Form>
  );
}
