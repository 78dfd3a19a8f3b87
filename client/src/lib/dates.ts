import { localeOf, type Language } from '@/i18n/languages';

/** A date as a ticket prints it: the day, and apart from it the time with the name of its zone. */
export interface EventDate {
  day: string;
  time: string;
}

/** Takes a moment apart for the date line of a ticket, on the clock of a time zone. */
export function eventDate(iso: string, timeZone: string, language: Language): EventDate {
  const at = new Date(iso);
  const part = (options: Intl.DateTimeFormatOptions) =>
    at.toLocaleString(localeOf[language], { timeZone, ...options });
  return {
    day: part({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    time: part({ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }),
  };
}

/** A moment in full, with its time zone named: Saturday, May 2, 2026 at 8:00 PM GMT+2. */
export function formatMoment(iso: string, timeZone: string, language: Language): string {
  return new Date(iso).toLocaleString(localeOf[language], {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
}

/** A moment in short, with its time zone named: May 2, 2026, 8:00 PM GMT+2. */
export const formatShort = (iso: string, timeZone: string, language: Language): string =>
  new Date(iso).toLocaleString(localeOf[language], {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });

/** What a language calls a time zone at a moment, in short: MESZ. */
export const zoneName = (iso: string, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf[language], { timeZone, timeZoneName: 'short' })
    .formatToParts(new Date(iso))
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

/** A day without a clock, as a filter names it: 2026-05-02 becomes May 2, 2026. */
export const formatDay = (day: string, language: Language): string =>
  Number.isNaN(Date.parse(day))
    ? day
    : new Date(day).toLocaleDateString(localeOf[language], { timeZone: 'UTC', dateStyle: 'medium' });
