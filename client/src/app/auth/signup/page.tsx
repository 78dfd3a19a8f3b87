import { paths } from '@/config/paths';
import { signUp } from '@/features/auth/actions';
import { SignUpForm } from '@/features/auth/components/sign-up-form';
import { returnPath } from '@/lib/return-path';
import { GuestPage } from '../guest';

export const metadata = { title: 'Create an account' };

const otherwise = { question: 'You have one already?', words: 'Sign in', href: paths.signIn };

/** Make an account, and come back. */
export default async function SignUp({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = returnPath((await searchParams).next);
  return (
    <GuestPage title="Create an account" next={next} otherwise={otherwise}>
      <SignUpForm action={signUp} next={next} />
    </GuestPage>
  );
}
