import type { Api } from '@/lib/api/client';
import { fetchPayments } from './api/list-payments';
import type { Payment } from './api/payment';

/** What became of the money of an order that was paid. */
export type Refund = 'none' | 'refunding' | 'refunded';

/** The refunds of orders, by their ids. An order that is missing could not be looked up. */
export type Refunds = ReadonlyMap<string, Refund>;

export const refundOf = (payment: Payment | null): Refund =>
  payment?.status === 'refunding' || payment?.status === 'refunded' ? payment.status : 'none';

/** Whether the money of an order is its seller's no more. */
export const wasGivenBack = (refund: Refund | undefined): boolean =>
  refund === 'refunding' || refund === 'refunded';

/** Payments tells of no more orders at a time. */
const AT_A_TIME = 100;

/**
 * Looks up which of these orders were refunded. The page goes on without an answer, and is not made to wait for the next
 * ones if payments is away.
 */
export async function fetchRefunds(api: Api, orders: { id: string }[]): Promise<Refunds> {
  const refunds = new Map<string, Refund>();
  for (let from = 0; from < orders.length; from += AT_A_TIME) {
    const ids = orders.slice(from, from + AT_A_TIME).map(({ id }) => id);
    const payments = await fetchPayments(api, ids).catch(() => undefined);
    if (!payments) break;
    const byOrder = new Map(payments.map((payment) => [payment.orderId, payment]));
    for (const id of ids) refunds.set(id, refundOf(byOrder.get(id) ?? null));
  }
  return refunds;
}
