'use client';

import { useLocale } from 'next-intl';
import { useRouter } from 'next/navigation';
import { signInFrom } from '@/config/paths';
import { inLanguage } from '@/i18n/languages';

/** Leads a visitor whose session has ended to sign in and back here, as orSignIn does on the server. */
export function useSignIn(path: string): () => Promise<never> {
  const router = useRouter();
  const language = useLocale();
  return () => {
    router.push(inLanguage(language, signInFrom(path)));
    // The page is being left: whoever waits for an answer goes on waiting, and shows no error meanwhile.
    return new Promise(() => undefined);
  };
}
