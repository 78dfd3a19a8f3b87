const LOCALE = 'en-US';

/** The parts of a date as a ticket prints them. */
export interface EventDate {
  weekday: string;
  day: string;
  month: string;
  year: string;
  time: string;
}

/** Takes a moment apart for the date block of a ticket, on the clock of a time zone. */
export function eventDate(iso: string, timeZone: string): EventDate {
  const at = new Date(iso);
  const part = (options: Intl.DateTimeFormatOptions) => at.toLocaleString(LOCALE, { timeZone, ...options });
  return {
    weekday: part({ weekday: 'short' }),
    day: part({ day: 'numeric' }),
    month: part({ month: 'short' }),
    year: part({ year: 'numeric' }),
    time: part({ hour: 'numeric', minute: '2-digit' }),
  };
}

/** A moment in full, with its time zone named: Saturday, May 2, 2026 at 8:00 PM GMT+2. */
export function formatMoment(iso: string, timeZone: string): string {
  return new Date(iso).toLocaleString(LOCALE, {
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

/** A moment in short: May 2, 2026, 8:00 PM. */
export const formatShort = (iso: string, timeZone: string): string =>
  new Date(iso).toLocaleString(LOCALE, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
