import { useTranslations } from 'next-intl';
import { InputField } from '@/components/field';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Signs in, then goes on to `next`. */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  const t = useTranslations('auth');
  return (
    <Form action={action} hidden={{ next }}>
      <InputField name="email" label={t('email')} type="email" autoComplete="username" required />
      <InputField
        name="password"
        label={t('password')}
        type="password"
        autoComplete="current-password"
        required
      />
      <SubmitButton pending={t('signingIn')} className="w-full">
        {t('signIn')}
      </SubmitButton>
    </Form>
  );
}
