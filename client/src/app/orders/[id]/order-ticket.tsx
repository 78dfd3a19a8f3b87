import { useTranslations } from 'next-intl';
import { StubNumber } from '@/components/stub-number';
import { Check } from 'lucide-react';
import { Price } from '@/components/price';
import { Ticket as Paper } from '@/components/ticket';
import { TicketFace } from '@/components/ticket-face';
import type { Order } from '@/features/orders/api/order';
import { Countdown } from '@/features/orders/components/countdown';
import { isOver, type Phase } from './phase';

interface Props {
  order: Order;
  phase: Phase;
  seconds: number;
  timeZone: string;
}

/** The ticket of an order; its stub shows how things stand. */
export function OrderTicket({ order: { ticket }, phase, seconds, timeZone }: Props) {
  const t = useTranslations('order');
  const stub = (
    <div className="flex grow flex-col justify-center gap-3 p-3 sm:p-4">
      {phase === 'open' && <Countdown seconds={seconds} />}
      {phase === 'paid' && (
        <p className="font-display flex items-center gap-2 text-2xl">
          <Check size={28} strokeWidth={3} aria-hidden /> {t('paid')}
        </p>
      )}
      {phase === 'refunded' && <p className="font-display text-xl">{t('refunded')}</p>}
      {phase === 'confirming' && <p className="font-display text-xl">{t('confirming')}</p>}
      {isOver(phase) && <p className="font-display text-xl">{t('ended')}</p>}
      <StubNumber id={ticket.id} />
    </div>
  );
  return (
    <Paper id={ticket.id} large stub={stub}>
      <TicketFace
        title={<h2 className="text-xl sm:text-3xl">{ticket.title}</h2>}
        venue={ticket.venue}
        startsAt={ticket.startsAt}
        timeZone={timeZone}
      />
      <p className="mt-5">
        <Price value={ticket.price} className="text-xl" />
      </p>
    </Paper>
  );
}
