'use server';

import { getTranslations } from 'next-intl/server';
import { redirectTo } from '@/i18n/navigation';
import { paths } from '@/config/paths';
import { passCookies } from '@/lib/api/pass-cookies';
import { serverApi } from '@/lib/api/server';
import { submit, text, type FormState } from '@/lib/form-state';
import { returnPath } from '@/lib/return-path';
import { changePasswordWith } from './api/change-password';
import { deleteAccountWith } from './api/delete-account';
import { fetchLanguage } from './api/settings';
import { signInWith, type Credentials } from './api/sign-in';
import { signOutWith } from './api/sign-out';
import { signOutEverywhereWith } from './api/sign-out-everywhere';
import { signUpWith } from './api/sign-up';

/** Signs in, and goes back to where the visitor came from. */
export async function signIn(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form, async () => {
    const { response } = await signInWith(await serverApi(), credentials(form));
    await passCookies(response);
    // The session is there now. Without an answer, the page goes on in the language it is in.
    const language = await fetchLanguage(await serverApi()).catch(() => undefined);
    await redirectTo(returnPath(text(form, 'next')), language);
  });
}

/** Makes an account, signs it in, and goes back to where the visitor came from. */
export async function signUp(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form, async () => {
    const { response } = await signUpWith(await serverApi(), credentials(form));
    await passCookies(response);
    await redirectTo(returnPath(text(form, 'next')));
  });
}

/** Ends the session and goes home. */
export async function signOut(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form, async () => {
    const { response } = await signOutWith(await serverApi());
    await passCookies(response);
    await redirectTo(paths.home);
  });
}

/** Ends the sessions in all browsers, and leads to signing in again. */
export async function signOutEverywhere(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form, async () => {
    const { response } = await signOutEverywhereWith(await serverApi());
    await passCookies(response);
    await redirectTo(paths.signIn);
  });
}

/** Deletes the account, and goes home as a stranger. */
export async function deleteAccount(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form, async () => {
    const { response } = await deleteAccountWith(await serverApi(), password(form, 'password'));
    await passCookies(response);
    await redirectTo(paths.home);
  });
}

/** Changes the password; the visitor stays signed in and on the page. */
export async function changePassword(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form, async () => {
    const { response } = await changePasswordWith(
      await serverApi(),
      password(form, 'currentPassword'),
      password(form, 'newPassword'),
    );
    await passCookies(response);
    return (await getTranslations('account'))('passwordChanged');
  });
}

const credentials = (form: FormData): Credentials => ({
  email: text(form, 'email'),
  password: password(form, 'password'),
});

// Never trimmed: a space may be part of a password.
function password(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
