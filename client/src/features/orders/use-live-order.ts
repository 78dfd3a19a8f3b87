'use client';

import { useState } from 'react';
import { apiPaths } from '@/config/paths';
import { browserApi } from '@/lib/api/browser';
import { useEventStream } from '@/lib/use-event-stream';
import { usePoll } from '@/lib/use-poll';
import { fetchOrder } from './api/get-order';
import { orderSchema, type Order } from './api/order';

/** An order as one reading of the API saw it. */
export interface OrderReading {
  order: Order;
  serverNow: number;
}

interface Options {
  /** Whether something may be going on that the stream does not tell. */
  unsaid: (order: Order) => boolean;
  /** How often to ask, in milliseconds, when the stream cannot be had; null when nothing more will happen. */
  interval: (order: Order) => number | null;
  /** Reads what belongs to the order: its payment. */
  also: () => Promise<void>;
}

/**
 * Follows an order: by its stream, and by asking again and again only while there is no stream or it would not tell. The
 * first question is asked in any case, because its answer tells the server's clock.
 */
export function useLiveOrder(first: OrderReading, { unsaid, interval, also }: Options) {
  const [order, setOrder] = useState(first.order);
  // Until the browser has asked for itself, the page is taken to have come without delay.
  const [skewMs, setSkew] = useState(() => first.serverNow - Date.now());
  const take = (read: Order) => setOrder((known) => (read.version >= known.version ? read : known));
  const stream = useEventStream(apiPaths.orderStream(first.order.id), {
    order: (data) => {
      const told = orderSchema.safeParse(data);
      if (!told.success) return;
      take(told.data);
      if (told.data.version > order.version) void also().catch(() => undefined);
    },
    payment: () => void also().catch(() => undefined),
  });
  const streaming = stream === 'open' && !unsaid(order);
  const { failing } = usePoll(
    async () => {
      const [reading] = await Promise.all([fetchOrder(browserApi, first.order.id), also()]);
      take(reading.order);
      setSkew(reading.serverNow - Date.now());
    },
    streaming ? null : interval(order),
  );
  return { order, skewMs, failing: failing && !streaming };
}
