import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/badge';
import type { TicketStatus } from '../api/ticket';

const tones: Record<TicketStatus, BadgeTone> = {
  available: 'good',
  reserved: 'warn',
  sold: 'neutral',
  withdrawn: 'neutral',
};

/** The state of a listing as a badge. */
export function TicketState({ status }: { status: TicketStatus }) {
  const t = useTranslations('ticket.state');
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
