import type { Ticket } from './api/ticket';

/** Whether nobody wants a ticket any more that was never sold: its event has begun. */
export const isOver = (
  { status, startsAt }: Pick<Ticket, 'status' | 'startsAt'>,
  now = Date.now(),
): boolean => status === 'available' && Boolean(startsAt) && Date.parse(startsAt!) <= now;

/** When the next event begins of which tickets are on sale, if any does. */
export const nextBegin = (
  tickets: Pick<Ticket, 'status' | 'startsAt'>[],
  now = Date.now(),
): string | undefined =>
  tickets
    .flatMap(({ status, startsAt }) => (status === 'available' && startsAt ? [startsAt] : []))
    .filter((startsAt) => Date.parse(startsAt) > now)
    .sort()[0];
