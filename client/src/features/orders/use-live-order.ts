'use client';

import { useState } from 'react';
import { browserApi } from '@/lib/api/browser';
import { usePoll } from '@/lib/use-poll';
import { fetchOrder } from './api/get-order';
import type { Order } from './api/order';

/** An order as one reading of the API saw it. */
export interface OrderReading {
  order: Order;
  serverNow: number;
}

/**
 * Follows an order, and the server's clock with it, as often as `interval` says, until it says null. `also` is what is
 * read along with the order. Whoever replaces polling by a stream replaces it here.
 */
export function useLiveOrder(
  first: OrderReading,
  interval: (order: Order) => number | null,
  also: () => Promise<void>,
) {
  const [order, setOrder] = useState(first.order);
  // Until the browser has asked for itself, the page is taken to have come without delay.
  const [skewMs, setSkew] = useState(() => first.serverNow - Date.now());
  const { failing } = usePoll(async () => {
    const [reading] = await Promise.all([fetchOrder(browserApi, first.order.id), also()]);
    setOrder(reading.order);
    setSkew(reading.serverNow - Date.now());
  }, interval(order));
  return { order, skewMs, failing };
}
