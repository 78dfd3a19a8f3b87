import { z } from 'zod/mini';
import { apiPaths, paths } from '@/config/paths';
import { fetchPayments, inRequests } from '@/features/payments/api/list-payments';
import { allPages } from '@/lib/api/all-pages';
import { call, type Api } from '@/lib/api/client';
import { serverApi } from '@/lib/api/server';
import { orSignIn } from '@/lib/or-sign-in';
import { ownFile } from '@/lib/own-file';

// Everything the API tells goes into the file, also what no page shows.
const anything = z.unknown();
const anOrder = z.looseObject({ id: z.string() });

const read = async (api: Api, url: string, params?: object) =>
  (await call(api, anything, { url, params })).data;

/** The attempts to pay these orders. */
async function paymentsOf(api: Api, orders: { id: string }[]) {
  const payments: unknown[] = [];
  for (const ids of inRequests(orders)) payments.push(...(await fetchPayments(api, ids, anything)));
  return payments;
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
  const name = 'ticket-store-data.json';
  return ownFile(JSON.stringify(data, null, 2), { type: 'application/json', name });
}
