import { getTranslations } from 'next-intl/server';
import { titled } from '@/i18n/titled';
import { paths } from '@/config/paths';
import { signIn } from '@/features/auth/actions';
import { SignInForm } from '@/features/auth/components/sign-in-form';
import { returnPath } from '@/lib/return-path';
import { GuestPage } from '../guest';

export const generateMetadata = titled('auth.signIn');

/** Sign in, and come back. */
export default async function SignIn({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = returnPath((await searchParams).next);
  const t = await getTranslations('auth');
  return (
    <GuestPage
      title={t('signIn')}
      next={next}
      otherwise={{ question: t('newHere'), words: t('createAnAccount'), href: paths.signUp }}
    >
      <SignInForm action={signIn} next={next} />
    </GuestPage>
  );
}
