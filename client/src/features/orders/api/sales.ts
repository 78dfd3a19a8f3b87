import { apiPaths } from '@/config/paths';
import { allPages } from '@/lib/api/all-pages';
import type { Api } from '@/lib/api/client';
import { orderSchema } from './order';

/** The orders in which tickets of the signed-in user were sold, newest first. */
export const fetchSales = (api: Api) => allPages(api, orderSchema, apiPaths.sales);
