import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { hasStatus } from '@/lib/api/errors';
import { paymentSchema } from './payment';

/** The payment of an order, if there has been an attempt. */
export async function fetchPayment(api: Api, orderId: string) {
  try {
    const { data } = await call(api, z.array(paymentSchema), { url: apiPaths.payments, params: { orderId } });
    return data[0] ?? null;
  } catch (error) {
    // payments hears of a new order a moment after the buyer does; until then it knows no such order.
    if (hasStatus(error, 404)) return null;
    throw error;
  }
}

/** Payments tells of no more orders at a time. */
const AT_A_TIME = 100;

/** The ids of orders, as many as payments can be asked after at a time. */
export function* inRequests(orders: { id: string }[]) {
  for (let from = 0; from < orders.length; from += AT_A_TIME)
    yield orders.slice(from, from + AT_A_TIME).map(({ id }) => id);
}

/** The payments of many orders, of those for which there has been an attempt. */
export async function fetchPayments<Schema extends z.ZodMiniType>(
  api: Api,
  orderIds: string[],
  schema: Schema,
): Promise<z.output<Schema>[]> {
  const params = { orderIds: orderIds.join(',') };
  return (await call(api, z.array(schema), { url: apiPaths.payments, params })).data;
}
