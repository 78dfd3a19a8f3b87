import type { Language } from '@/i18n/languages';

interface Event {
  id: string;
  title: string;
  venue?: string | null;
  startsAt: string;
}

/** An event as an iCalendar file (RFC 5545). */
export function calendarFile(
  { id, title, venue, startsAt }: Event,
  url: string,
  now: Date,
  language: Language,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Ticket Store//Orders//${language.toUpperCase()}`,
    'BEGIN:VEVENT',
    `UID:${id}@ticket-store`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(new Date(startsAt))}`,
    `SUMMARY:${escape(title)}`,
    ...(venue ? [`LOCATION:${escape(venue)}`] : []),
    `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => fold(line) + '\r\n').join('');
}

const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '');
const escape = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

// A line has at most 75 bytes and goes on after a space; a character is never cut in two.
function fold(line: string): string {
  let width = 0;
  let folded = '';
  for (const character of line) {
    const bytes = new TextEncoder().encode(character).length;
    if (width + bytes > 74) {
      folded += '\r\n ';
      width = 1;
    }
    folded += character;
    width += bytes;
  }
  return folded;
}
