import { getLocale, getTranslations } from 'next-intl/server';
import { titled } from '@/i18n/titled';
import { Card } from '@/components/card';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';
import { changePassword, deleteAccount, signOutEverywhere } from '@/features/auth/actions';
import { ChangePasswordForm } from '@/features/auth/components/change-password-form';
import { fetchLanguage } from '@/features/auth/api/settings';
import { DeleteAccount } from '@/features/auth/components/delete-account';
import { LanguageSetting } from '@/features/auth/components/language-setting';
import { SignOutEverywhere } from '@/features/auth/components/sign-out-everywhere';
import { requireUser } from '@/features/auth/session';
import { serverApi } from '@/lib/api/server';
import { theme } from '@/lib/theme';
import { chooseTheme } from '../_shell/actions';
import { ThemeSetting } from '../_shell/theme-setting';

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
      <Card className="mb-6 space-y-6">
        <h2 className="font-display text-xl">{t('preferences')}</h2>
        <LanguageSetting language={(await settledLanguage()) ?? (await getLocale())} />
        <ThemeSetting action={chooseTheme} theme={await theme()} />
      </Card>
      <Card>
        <h2 className="font-display mb-5 text-xl">{t('changePassword')}</h2>
        <ChangePasswordForm action={changePassword} />
      </Card>
      <Card className="mt-6">
        <h2 className="font-display mb-2 text-xl">{t('sessions')}</h2>
        <p className="mb-5 text-ink-soft">{t('sessionsWords')}</p>
        <SignOutEverywhere action={signOutEverywhere} />
      </Card>
      <Card className="mt-6">
        <h2 className="font-display mb-2 text-xl">{t('data')}</h2>
        <p className="mb-5 text-ink-soft">{t('dataWords')}</p>
        <a href={paths.accountData} download className="underline underline-offset-4">
          {t('download')}
        </a>
      </Card>
      <Card className="mt-6">
        <h2 className="font-display mb-2 text-xl">{t('delete')}</h2>
        <p className="mb-5 text-ink-soft">{t('deleteHint')}</p>
        <DeleteAccount action={deleteAccount} />
      </Card>
    </Page>
  );
}

/** The language kept with the account. Without an answer, that of the page is as good a guess as any. */
const settledLanguage = async () => fetchLanguage(await serverApi()).catch(() => undefined);
