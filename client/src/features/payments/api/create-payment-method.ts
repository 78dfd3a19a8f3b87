import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { createApi, type Api } from '@/lib/api/client';
import { ApiError } from '@/lib/api/errors';
import type { CardInput } from '../card';

const schema = z.object({ id: z.string() });
const refusal = z.object({
  error: z.object({ message: z.string(), param: z.nullish(z.string()), code: z.nullish(z.string()) }),
});

/** Gives card details to the Stripe sandbox, as Stripe's own form would, and gets the name the shop may know. */
export async function createPaymentMethod(card: CardInput, publishableKey: string, api: Api = sandbox) {
  const [month = '', year = ''] = card.expiry.split('/').map((part) => part.trim());
  const form = new URLSearchParams({
    type: 'card',
    'card[number]': card.number.replaceAll(' ', ''),
    'card[exp_month]': month,
    'card[exp_year]': year.length === 2 ? `20${year}` : year,
    'card[cvc]': card.cvc,
  });
  const headers = { authorization: `Bearer ${publishableKey}` };
  const { data } = await api.post<unknown>(apiPaths.sandboxPaymentMethods, form, {
    headers,
    validateStatus: (status) => status < 500,
  });
  const refused = refusal.safeParse(data);
  if (refused.success) throw cardError(refused.data.error);
  return schema.parse(data).id;
}

const sandbox = createApi();

const FIELDS: Record<string, keyof CardInput> = {
  number: 'number',
  exp_month: 'expiry',
  exp_year: 'expiry',
  cvc: 'cvc',
};

// Stripe names the parameter at fault, as card[number] or number.
function cardError({ message, param }: { message: string; param?: string | null }): ApiError {
  const name = param?.match(/([a-z_]+)\]?$/)?.[1] ?? '';
  return new ApiError('rejected', [{ message, field: FIELDS[name] }], 402);
}
