import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { isLanguage, type Language } from '@/i18n/languages';
import { call, type Api } from '@/lib/api/client';

const schema = z.object({ language: z.nullish(z.string()) });

/** Keeps the language a user wants the shop to speak. */
export const saveLanguage = (api: Api, language: Language) =>
  call(api, schema, { method: 'put', url: apiPaths.settings, data: { language } });

/** The language the user has chosen, if one that the shop speaks. */
export async function fetchLanguage(api: Api): Promise<Language | undefined> {
  const { data } = await call(api, schema, { url: apiPaths.settings });
  return isLanguage(data.language) ? data.language : undefined;
}
