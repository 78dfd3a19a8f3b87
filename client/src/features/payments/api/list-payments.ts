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

/** The payments of many orders, of those for which there has been an attempt. */
export async function fetchPayments(api: Api, orderIds: string[]) {
  const params = { orderIds: orderIds.join(',') };
  const { data } = await call(api, z.array(paymentSchema), { url: apiPaths.payments, params });
  return data;
}
