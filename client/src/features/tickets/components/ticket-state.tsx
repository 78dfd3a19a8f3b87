import { Badge, type BadgeTone } from '@/components/badge';
import type { TicketStatus } from '../api/ticket';

const states: Record<TicketStatus, { tone: BadgeTone; words: string }> = {
  available: { tone: 'good', words: 'On sale' },
  reserved: { tone: 'warn', words: 'Reserved' },
  sold: { tone: 'neutral', words: 'Sold' },
  withdrawn: { tone: 'neutral', words: 'Withdrawn' },
};

/** The state of a listing as a badge. */
export function TicketState({ status }: { status: TicketStatus }) {
  const { tone, words } = states[status];
  return <Badge tone={tone}>{words}</Badge>;
}
