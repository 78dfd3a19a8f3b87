import type { Language } from '@/i18n/languages';
import { eventDate } from '@/lib/dates';

/**
 * The date of an event on its card. Whoever fetches the card stands in for many, so there is no visitor whose clock it
 * could follow; and because the day alone may be another one at the venue, the time and its zone are on it too.
 */
export function cardDate(startsAt: string, language: Language): string {
  const { day, time } = eventDate(startsAt, 'UTC', language);
  return `${day} · ${time}`;
}
