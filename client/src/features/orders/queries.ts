import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { hasStatus } from '@/lib/api/errors';
import { serverApi } from '@/lib/api/server';
import { isId } from '@/lib/is-id';
import { fetchOrder } from './api/get-order';

/** An order of the visitor, with the server's clock. Somebody else's order does not exist for them. */
export const orderOrNotFound = cache(async (id: string) => {
  const reading = await ownOrder(id);
  return reading ?? notFound();
});

/** An order, if it is the visitor's own. */
export const ownOrder = cache(async (id: string) => {
  if (!isId(id)) return null;
  try {
    return await fetchOrder(await serverApi(), id);
  } catch (error) {
    if (hasStatus(error, 404) || hasStatus(error, 401)) return null;
    throw error;
  }
});
