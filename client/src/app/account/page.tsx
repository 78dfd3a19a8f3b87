import { getTranslations } from 'next-intl/server';
import { titled } from '@/i18n/titled';
import { Card } from '@/components/card';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';
import { changePassword } from '@/features/auth/actions';
import { ChangePasswordForm } from '@/features/auth/components/change-password-form';
import { requireUser } from '@/features/auth/session';

export const generateMetadata = titled('account.title');

/** One's own account. */
export default async function Account() {
  const user = await requireUser(paths.account);
  const t = await getTranslations('account');
  return (
    <Page
      narrow
      title={t('title')}
      intro={t.rich('signedInAs', {
        email: () => <strong className="break-all text-ink">{user.email}</strong>,
      })}
    >
      <Card>
        <h2 className="font-display mb-5 text-xl">{t('changePassword')}</h2>
        <ChangePasswordForm action={changePassword} />
      </Card>
    </Page>
  );
}
