import { z } from 'zod/mini';

export const orderStatuses = ['created', 'cancelled', 'awaiting:payment', 'complete'] as const;

/** A reservation, and what became of it. The ticket is as it was when it was reserved. */
export const orderSchema = z.object({
  id: z.string(),
  userId: z.string(),
  status: z.enum(orderStatuses),
  version: z.number(),
  createdAt: z.nullish(z.string()),
  expiresAt: z.string(),
  ranOut: z.nullish(z.boolean()),
  ticket: z.object({
    id: z.string(),
    title: z.string(),
    price: z.number(),
    venue: z.nullish(z.string()),
    startsAt: z.nullish(z.string()),
  }),
});

export type Order = z.infer<typeof orderSchema>;

/** Whether the order still holds its ticket and waits for its payment. */
export const isLive = ({ status }: Order): boolean => status === 'created' || status === 'awaiting:payment';
