import type { Api } from '@/lib/api/client';
import { fetchPayment } from './api/list-payments';
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

/** Payments tells of one order at a time: no more are asked after than one page of orders holds. */
const LOOKED_UP = 100;
const AT_A_TIME = 10;

/**
 * Looks up which of these orders were refunded: of the newest, which come first. The page goes on without an answer, and
 * is not made to wait for the next ones if payments is away.
 */
export async function fetchRefunds(api: Api, orders: { id: string }[]): Promise<Refunds> {
  const refunds = new Map<string, Refund>();
  const left = orders.slice(0, LOOKED_UP);
  let answered = true;
  while (left.length > 0 && answered) {
    const before = refunds.size;
    const asked = left.splice(0, AT_A_TIME).map(async ({ id }) => {
      const payment = await fetchPayment(api, id).catch(() => undefined);
      if (payment !== undefined) refunds.set(id, refundOf(payment));
    });
    await Promise.all(asked);
    answered = refunds.size > before;
  }
  return refunds;
}
