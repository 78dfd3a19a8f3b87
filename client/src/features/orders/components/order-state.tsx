import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/badge';
import type { Order } from '../api/order';

const states = {
  created: { tone: 'warn', words: 'created' },
  'awaiting:payment': { tone: 'warn', words: 'awaiting' },
  complete: { tone: 'good', words: 'complete' },
  cancelled: { tone: 'neutral', words: 'cancelled' },
} as const satisfies Record<Order['status'], { tone: BadgeTone; words: string }>;

/** The state of an order as a badge. */
export function OrderState({ status }: { status: Order['status'] }) {
  const t = useTranslations('orders.state');
  const { tone, words } = states[status];
  return <Badge tone={tone}>{t(words)}</Badge>;
}
