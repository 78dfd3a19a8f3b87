import { MapPin } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { eventDate } from '@/lib/dates';

interface Props {
  title: ReactNode;
  venue?: string | null;
  startsAt?: string | null;
  timeZone: string;
}

/** What is printed on a ticket, in the order one looks for it: when, what, where. */
export function TicketFace({ title, venue, startsAt, timeZone }: Props) {
  const t = useTranslations('ticket');
  return (
    <div className="min-w-0">
      <p className="font-print @container text-xs text-ink-soft">
        {startsAt ? <EventTime startsAt={startsAt} timeZone={timeZone} /> : t('noDate')}
      </p>
      <div className="font-display mt-1.5 text-lg leading-tight break-words">{title}</div>
      {venue && (
        <p className="mt-2 flex items-start gap-1.5 text-sm text-ink-soft">
          <MapPin size={16} aria-hidden className="mt-0.5 shrink-0" />
          <span className="min-w-0 break-words">{venue}</span>
        </p>
      )}
    </div>
  );
}

/**
 * Day and time are in one line where there is room for the longest, else in two. It does not depend on what they are:
 * nothing moves when the browser has told its time zone and its own time takes the place of UTC.
 */
function EventTime({ startsAt, timeZone }: { startsAt: string; timeZone: string }) {
  const { day, time } = eventDate(startsAt, timeZone, useLocale());
  return (
    <time dateTime={startsAt}>
      {day}{' '}
      <span aria-hidden className="@max-[17rem]:hidden">
        ·
      </span>{' '}
      <span className="whitespace-nowrap @max-[17rem]:block">{time}</span>
    </time>
  );
}
