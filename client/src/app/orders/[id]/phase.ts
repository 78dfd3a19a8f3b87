import { isLive, type Order } from '@/features/orders/api/order';
import type { Payment } from '@/features/payments/api/payment';
import { isGivenBack, isSettled, isUnderWay } from '@/features/payments/settled';

/** Where an order is on its way, as its buyer sees it. */
export type Phase = 'open' | 'confirming' | 'paid' | 'refunded' | 'time-up' | 'ended';

/** The phase of an order whose reservation has this many seconds left. */
export function phaseOf(order: Order, payment: Payment | null, secondsLeft: number): Phase {
  if (order.status === 'complete') return isGivenBack(payment) ? 'refunded' : 'paid';
  if (order.status === 'cancelled') return 'ended';
  if (isUnderWay(payment) || payment?.status === 'succeeded') return 'confirming';
  return secondsLeft === 0 ? 'time-up' : 'open';
}

/** Whether a reservation has come to its end without being paid. */
export const isOver = (phase: Phase): boolean => phase === 'ended' || phase === 'time-up';

/** Whether nobody gave the ticket back in time, with this many seconds left. */
export const hasRunOut = ({ ranOut }: Order, secondsLeft: number): boolean => ranOut ?? secondsLeft === 0;

/** Whether an attempt to pay may be going on: no event tells when it fails. */
export const isUnsaid = (order: Order, payment: Payment | null, returned: boolean): boolean =>
  isLive(order) && (isUnderWay(payment) || (returned && payment?.status === 'requires_action'));

/** How often to look how an order is doing, in milliseconds; null when nothing more will happen to it. */
export function pollInterval(order: Order, payment: Payment | null, returned: boolean): number | null {
  const hurried = isUnderWay(payment) || payment?.status === 'succeeded' || returned;
  if (isLive(order)) return hurried ? 1000 : 3000;
  const refundDue = order.status === 'cancelled' && payment?.status === 'succeeded';
  return isSettled(payment) && !refundDue ? null : 3000;
}
