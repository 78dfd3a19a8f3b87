import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { orderSchema } from './order';

/** An order, and the server's clock in the moment it answered. */
export async function fetchOrder(api: Api, id: string) {
  const { data: order, response } = await call(api, orderSchema, { url: apiPaths.order(id) });
  // The Date header has whole seconds, rounded down. The last moment of that second: rather a countdown that ends half a
  // second early than one that promises what is not there.
  const serverNow = Date.parse(String(response.headers.date)) + 999 || Date.now();
  return { order, serverNow };
}
