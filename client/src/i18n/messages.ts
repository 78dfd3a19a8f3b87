import de from '../../messages/de.json';
import en from '../../messages/en.json';
import type { Language } from './languages';

export type Messages = typeof en;

const catalogues: Record<Language, Messages> = { en, de };

/** All words of the shop in a language. They stay on the server; a page hands on what its scripts need. */
export const messagesOf = (language: Language): Messages => catalogues[language];
