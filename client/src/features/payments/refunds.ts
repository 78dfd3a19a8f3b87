import type { Api } from '@/lib/api/client';
import { fetchPayments, inRequests } from './api/list-payments';
import { paymentSchema, type Payment } from './api/payment';

/** What became of the money of an order that was paid. */
export type Refund = 'none' | 'refunding' | 'refunded';

/** The refunds of orders, by their ids. An order that is missing could not be looked up. */
export type Refunds = ReadonlyMap<string, Refund>;

export const refundOf = (payment: Payment | null): Refund =>
  payment?.status === 'refunding' || payment?.status === 'refunded' ? payment.status : 'none';

/** Whether the money of an order is its seller's no more. */
export const wasGivenBack = (refund: Refund | undefined): boolean =>
  refund === 'refunding' || refund === 'refunded';

/**
 * Looks up which of these orders were refunded. The page goes on without an answer, and is not made to wait for the next
 * ones if payments is away.
 */
export async function fetchRefunds(api: Api, orders: { id: string }[]): Promise<Refunds> {
  const refunds = new Map<string, Refund>();
  for (const ids of inRequests(orders)) {
    const payments = await fetchPayments(api, ids, paymentSchema).catch(() => undefined);
    if (!payments) break;
    const byOrder = new Map(payments.map((payment) => [payment.orderId, payment]));
    for (const id of ids) refunds.set(id, refundOf(byOrder.get(id) ?? null));
  }
  return refunds;
}
