import type { Payment } from './api/payment';

/** Whether a payment is being made right now, so that no second one may be started. */
export const isUnderWay = (payment: Payment | null): boolean => payment?.status === 'pending';

/** Whether a payment will not change by itself any more. */
export const isSettled = (payment: Payment | null): boolean =>
  payment === null || ['succeeded', 'failed', 'refunded'].includes(payment.status);
