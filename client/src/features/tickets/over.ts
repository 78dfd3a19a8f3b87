import type { Ticket } from './api/ticket';

/** Whether nobody wants a ticket any more that was never sold: its event has begun. */
export const isOver = (
  { status, startsAt }: Pick<Ticket, 'status' | 'startsAt'>,
  now = Date.now(),
): boolean => status === 'available' && Boolean(startsAt) && Date.parse(startsAt!) <= now;
