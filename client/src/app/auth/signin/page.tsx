import { paths } from '@/config/paths';
import { signIn } from '@/features/auth/actions';
import { SignInForm } from '@/features/auth/components/sign-in-form';
import { returnPath } from '@/lib/return-path';
import { GuestPage } from '../guest';

export const metadata = { title: 'Sign in' };

const otherwise = { question: 'New here?', words: 'Create an account', href: paths.signUp };

/** Sign in, and come back. */
export default async function SignIn({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = returnPath((await searchParams).next);
  return (
    <GuestPage title="Sign in" next={next} otherwise={otherwise}>
      <SignInForm action={signIn} next={next} />
    </GuestPage>
  );
}
