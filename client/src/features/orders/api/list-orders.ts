import { apiPaths } from '@/config/paths';
import { allPages } from '@/lib/api/all-pages';
import type { Api } from '@/lib/api/client';
import { orderSchema } from './order';

/** Every order of the signed-in user, newest first. */
export const fetchOrders = (api: Api) => allPages(api, orderSchema, apiPaths.orders);
