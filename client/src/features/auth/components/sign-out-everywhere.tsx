import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { Form } from '@/components/form';
import { SubmitButton } from '@/components/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Ends the user's sessions in all browsers, after asking. */
export function SignOutEverywhere({ action }: { action: FormAction }) {
  const t = useTranslations('account');
  return (
    <ConfirmDialog
      trigger={t('signOutEverywhere')}
      title={t('signOutEverywhereTitle')}
      dismiss={t('keepSessions')}
      confirm={
        <Form action={action}>
          <SubmitButton pending={t('signingOut')}>{t('signOutNow')}</SubmitButton>
        </Form>
      }
    >
      <p>{t('signOutEverywhereWords')}</p>
    </ConfirmDialog>
  );
}
