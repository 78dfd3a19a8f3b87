import { Badge, type BadgeTone } from '@/components/badge';
import type { Order } from '../api/order';

const states: Record<Order['status'], { tone: BadgeTone; words: string }> = {
  created: { tone: 'warn', words: 'Waiting for payment' },
  'awaiting:payment': { tone: 'warn', words: 'Waiting for payment' },
  complete: { tone: 'good', words: 'Paid' },
  cancelled: { tone: 'neutral', words: 'Ended' },
};

/** The state of an order as a badge. */
export function OrderState({ status }: { status: Order['status'] }) {
  const { tone, words } = states[status];
  return <Badge tone={tone}>{words}</Badge>;
}
