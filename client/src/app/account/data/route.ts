import { z } from 'zod/mini';
import { apiPaths, paths } from '@/config/paths';
import { allPages } from '@/lib/api/all-pages';
import { call, type Api } from '@/lib/api/client';
import { hasStatus } from '@/lib/api/errors';
import { serverApi } from '@/lib/api/server';
import { orSignIn } from '@/lib/or-sign-in';

// Everything the API tells goes into the file, also what no page shows.
const anything = z.unknown();
const anOrder = z.looseObject({ id: z.string() });

const read = async (api: Api, url: string, params?: object) =>
  (await call(api, anything, { url, params })).data;

/** The attempts to pay each order; one after the other, so that a long list asks no more of the shop than a visitor. */
async function paymentsOf(api: Api, orders: { id: string }[]) {
  const payments: unknown[] = [];
  for (const { id } of orders) {
    const found = await read(api, apiPaths.payments, { orderId: id }).catch(noneIfUnknown);
    if (Array.isArray(found)) payments.push(...(found as unknown[]));
  }
  return payments;
}

// payments hears of a new order a moment after the buyer does; until then it knows no such order.
function noneIfUnknown(error: unknown): never[] {
  if (hasStatus(error, 404)) return [];
  throw error;
}

async function everything(api: Api) {
  const orders = await allPages(api, anOrder, apiPaths.orders);
  return {
    account: await read(api, apiPaths.userData),
    listings: await read(api, apiPaths.myTickets),
    orders,
    sales: await allPages(api, anOrder, apiPaths.sales),
    payments: await paymentsOf(api, orders),
  };
}

/** All that the shop keeps of the signed-in user, as a file. */
export async function GET() {
  const data = await orSignIn(paths.account, everything(await serverApi()));
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="ticket-store-data.json"',
      'cache-control': 'private, no-store',
    },
  });
}
