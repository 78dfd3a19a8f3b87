import { useTranslations } from 'next-intl';
import { Badge } from '@/components/badge';
import { wasGivenBack, type Refund } from '../refunds';

/** Says of a paid order that its money goes back, or is; of any other nothing. */
export function RefundBadge({ refund }: { refund: Refund | undefined }) {
  const t = useTranslations('sales');
  if (!wasGivenBack(refund)) return null;
  return <Badge tone="neutral">{t(refund === 'refunded' ? 'refundedTitle' : 'refundingTitle')}</Badge>;
}
