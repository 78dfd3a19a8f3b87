import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { InputField } from '@/components/field';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Deletes the user's account, after saying what is kept and asking for the password. */
export function DeleteAccount({ action }: { action: FormAction }) {
  const t = useTranslations('account');
  return (
    <ConfirmDialog
      trigger={t('delete')}
      title={t('deleteTitle')}
      dismiss={t('keepAccount')}
      asks
      confirm={
        <Form action={action} className="w-full space-y-5">
          <InputField
            name="password"
            label={t('current')}
            type="password"
            autoComplete="current-password"
            required
          />
          <SubmitButton look="danger" pending={t('deleting')} className="w-full">
            {t('deleteNow')}
          </SubmitButton>
        </Form>
      }
    >
      <p>{t('deleteWords')}</p>
    </ConfirmDialog>
  );
}
