import { Alert } from '@/components/alert';
import { Badge } from '@/components/badge';
import { EmptyState } from '@/components/empty-state';
import { ButtonLink } from '@/components/button';
import { ListSkeleton, Skeleton } from '@/components/skeleton';
import { SlowNotice } from '@/components/slow-notice';
import { Spinner } from '@/components/spinner';
import { paths } from '@/config/paths';
import { Countdown } from '@/features/orders/components/countdown';
import { OrderState } from '@/features/orders/components/order-state';
import { orderStatuses } from '@/features/orders/api/order';
import { paymentStatuses } from '@/features/payments/api/payment';
import { PaymentNews } from '@/features/payments/components/payment-news';
import { TicketState } from '@/features/tickets/components/ticket-state';
import { ticketStatuses } from '@/features/tickets/statuses';
import { payment, samples } from './samples';
import { Section } from './section';

const tones = ['good', 'warn', 'danger'] as const;

/** What tells how things stand. */
export function News() {
  return (
    <>
      <Section name="Alert">
        {([...tones, 'info'] as const).map((tone) => (
          <Alert key={tone} tone={tone} title={tone} live={false}>
            {samples.words}
          </Alert>
        ))}
        <Alert tone="info">{samples.words}</Alert>
      </Section>
      <Section name="PaymentNews">
        {paymentStatuses.map((status) => (
          <PaymentNews key={status} payment={{ ...payment, status }} />
        ))}
        <PaymentNews payment={{ ...payment, status: 'requires_action' }} returned refusedByBank />
      </Section>
      <Section name="Badge">
        {([...tones, 'neutral'] as const).map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </Section>
      <Section name="TicketState">
        {([...ticketStatuses, 'over'] as const).map((status) => (
          <TicketState key={status} status={status} />
        ))}
      </Section>
      <Section name="OrderState">
        {orderStatuses.map((status) => (
          <OrderState key={status} status={status} />
        ))}
      </Section>
      <Section name="Countdown">
        <Countdown seconds={754} />
        <Countdown seconds={59} />
      </Section>
      <Section name="EmptyState">
        <EmptyState
          title={samples.question}
          action={<ButtonLink href={paths.home}>{samples.yes}</ButtonLink>}
        >
          {samples.words}
        </EmptyState>
      </Section>
      <Section name="Spinner">
        <Spinner />
        <Spinner size={32} />
      </Section>
      <Section name="SlowNotice">
        <SlowNotice />
      </Section>
      <Section name="Skeleton">
        <Skeleton className="h-20 w-40" />
        <div className="w-full">
          <ListSkeleton label={samples.loading} rows={2} />
        </div>
      </Section>
    </>
  );
}
