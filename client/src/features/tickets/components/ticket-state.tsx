import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/badge';
import type { ReactNode } from 'react';
import { ticketStatuses, type TicketStatus } from '../statuses';

const tones: Record<TicketStatus | 'over', BadgeTone> = {
  available: 'good',
  reserved: 'warn',
  sold: 'neutral',
  withdrawn: 'neutral',
  over: 'neutral',
};

/** The state of a listing as a badge. */
export function TicketState({ status }: { status: TicketStatus | 'over' }) {
  const t = useTranslations('ticket.state');
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}

/** Each state as a badge, for a page whose scripts go from one to the other. */
export const ticketStates = () =>
  Object.fromEntries(
    ticketStatuses.map((status) => [status, <TicketState key={status} status={status} />]),
  ) as Record<TicketStatus, ReactNode>;
