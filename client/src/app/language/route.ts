import { paths } from '@/config/paths';
import { visitor } from '@/features/auth/session';
import { saveLanguage } from '@/features/auth/api/settings';
import { defaultLanguage, inLanguage, isLanguage, splitLanguage } from '@/i18n/languages';
import { serverApi } from '@/lib/api/server';
import { returnPath } from '@/lib/return-path';

/** Goes back to the page the visitor was on, in the language they chose, and remembers it with their account. */
export async function POST(request: Request) {
  const form = await request.formData().catch(() => undefined);
  if (!form) return new Response('Only a form can choose a language', { status: 415 });
  const chosen = form.get('language');
  const language = isLanguage(chosen) ? chosen : defaultLanguage;
  // A visitor who is not signed in has no setting; then the address alone says it.
  if (await visitor()) await saveLanguage(await serverApi(), language).catch(() => undefined);
  const path = pageBefore(request.headers.get('referer'));
  return new Response(null, { status: 303, headers: { location: inLanguage(language, path) } });
}

// The browser may keep the page to itself, and another site may not be returned to: only a path of ours counts.
function pageBefore(referer: string | null): string {
  if (!referer || !URL.canParse(referer)) return paths.home;
  const { pathname, search } = new URL(referer);
  return returnPath(splitLanguage(pathname + search).path);
}
