import type { Payment } from './api/payment';
import { refundOf, wasGivenBack } from './refunds';

/** Whether a payment is being made right now, so that no second one may be started. */
export const isUnderWay = (payment: Payment | null): boolean => payment?.status === 'pending';

/** Whether the money of a payment is the buyer's again, or on its way: there is no way back from a refund. */
export const isGivenBack = (payment: Payment | null): boolean => wasGivenBack(refundOf(payment));

/** Whether a payment will not change by itself any more. */
export const isSettled = (payment: Payment | null): boolean =>
  payment === null || ['succeeded', 'failed', 'refunded'].includes(payment.status);
