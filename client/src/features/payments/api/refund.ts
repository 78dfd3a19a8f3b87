import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { paymentSchema } from './payment';

/** Gives the money of a sale back. */
export const refundPayment = (api: Api, paymentId: string) =>
  call(api, paymentSchema, { method: 'post', url: apiPaths.refund(paymentId) });
