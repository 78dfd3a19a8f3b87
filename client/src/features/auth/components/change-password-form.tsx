import { useTranslations } from 'next-intl';
import { InputField } from '@/components/field';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';
import { PASSWORD_MIN } from '../api/sign-up';

/** Replaces one's password. */
export function ChangePasswordForm({ action }: { action: FormAction }) {
  const t = useTranslations('account');
  return (
    <Form action={action}>
      <InputField
        name="currentPassword"
        label={t('current')}
        type="password"
        autoComplete="current-password"
        required
      />
      <InputField
        name="newPassword"
        label={t('new')}
        type="password"
        autoComplete="new-password"
        hint={t('min', { min: PASSWORD_MIN })}
        required
      />
      <SubmitButton pending={t('changing')}>{t('changePassword')}</SubmitButton>
    </Form>
  );
}
