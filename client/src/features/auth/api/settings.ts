import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import type { Language } from '@/i18n/languages';
import { call, type Api } from '@/lib/api/client';

const schema = z.object({ language: z.nullish(z.string()) });

/** Keeps the language a user wants the shop to speak. */
export const saveLanguage = (api: Api, language: Language) =>
  call(api, schema, { method: 'put', url: apiPaths.settings, data: { language } });
