import { getTranslations } from 'next-intl/server';
import { titled } from '@/i18n/titled';
import { paths } from '@/config/paths';
import { signUp } from '@/features/auth/actions';
import { SignUpForm } from '@/features/auth/components/sign-up-form';
import { returnPath } from '@/lib/return-path';
import { GuestPage } from '../guest';

export const generateMetadata = titled('auth.createAnAccount');

/** Make an account, and come back. */
export default async function SignUp({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = returnPath((await searchParams).next);
  const t = await getTranslations('auth');
  return (
    <GuestPage
      title={t('createAnAccount')}
      next={next}
      otherwise={{ question: t('haveOne'), words: t('signIn'), href: paths.signIn }}
    >
      <SignUpForm action={signUp} next={next} />
    </GuestPage>
  );
}
