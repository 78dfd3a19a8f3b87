'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Alert } from '@/components/alert';
import { secondsUntil, useCountdown } from '@/features/orders/countdown';
import { useLiveOrder, type OrderReading } from '@/features/orders/use-live-order';
import type { PaymentConfig } from '@/features/payments/api/config';
import type { Payment } from '@/features/payments/api/payment';
import { PaymentNews, RefundNews } from '@/features/payments/components/payment-news';
import { usePayment } from '@/features/payments/use-payment';
import { Page } from '@/components/page';
import { EndedOrder } from './ended-order';
import { OpenOrder } from './open-order';
import { OrderTicket } from './order-ticket';
import { PaidOrder } from './paid-order';
import { hasRunOut, isOver, isUnsaid, type Phase, phaseOf, pollInterval } from './phase';

interface Props {
  reading: OrderReading;
  payment: Payment | null;
  config: PaymentConfig;
  timeZone: string;
  /** The buyer has just come back from their bank. */
  returned: boolean;
  refusedByBank: boolean;
}

/** An order that keeps itself up to date, from its reservation to its end. */
export function OrderScreen({ reading, payment: first, config, timeZone, ...props }: Props) {
  const { returned, refusedByBank } = props;
  const { payment, refused, refresh, payWith } = usePayment(reading.order.id, first, refusedByBank);
  const { order, skewMs, failing } = useLiveOrder(reading, {
    unsaid: (now) => isUnsaid(now, payment, returned),
    interval: (now) => pollInterval(now, payment, returned),
    also: refresh,
  });
  const seconds = useCountdown(order.expiresAt, skewMs, secondsUntil(order.expiresAt, 0, reading.serverNow));
  const phase = phaseOf(order, payment, seconds);
  const ranOut = hasRunOut(order, seconds);
  useFocusOnChange(phase);
  useEffect(() => forgetTheBank(returned), [returned]);

  const t = useTranslations('order');
  return (
    <Page title={t(`title.${phase === 'ended' && ranOut ? 'time-up' : phase}`)}>
      <p role="status" className="sr-only">
        {phase === 'open' ? '' : t(`title.${phase}`)}
      </p>
      <div className="space-y-6">
        {failing && (
          <Alert tone="warn" live>
            {t('unreachable')}
          </Alert>
        )}
        <OrderTicket order={order} phase={phase} seconds={seconds} timeZone={timeZone} />
        {isOver(phase) ? (
          <RefundNews payment={payment} />
        ) : (
          <PaymentNews payment={payment} returned={returned} refusedByBank={refused} />
        )}
        {phase === 'open' && <OpenOrder order={order} config={config} payWith={payWith} />}
        {(phase === 'paid' || phase === 'refunded') && (
          <PaidOrder order={order} payment={payment} timeZone={timeZone} refunded={phase === 'refunded'} />
        )}
        {isOver(phase) && <EndedOrder order={order} payment={payment} ranOut={ranOut} />}
      </div>
    </Page>
  );
}

/** Leads the focus to the top when the page turns into another one, because what had it may be gone. */
function useFocusOnChange(phase: Phase): void {
  const before = useRef(phase);
  useEffect(() => {
    if (before.current !== phase) document.getElementById('main')?.focus();
    before.current = phase;
  }, [phase]);
}

// The bank's answer in the address holds a secret, and is news once only.
function forgetTheBank(returned: boolean): void {
  if (returned) window.history.replaceState(null, '', window.location.pathname);
}
