import { z } from 'zod/mini';

export const paymentStatuses = [
  'pending',
  'requires_action',
  'succeeded',
  'failed',
  'refunding',
  'refunded',
] as const;

/** The payment of an order. */
export const paymentSchema = z.object({
  id: z.string(),
  orderId: z.string(),
  stripeId: z.nullish(z.string()),
  amount: z.number(),
  currency: z.string(),
  status: z.enum(paymentStatuses),
  card: z.nullish(z.object({ brand: z.nullish(z.string()), last4: z.nullish(z.string()) })),
  createdAt: z.nullish(z.string()),
  refund: z.nullish(z.object({ reason: z.string() })),
});

export type Payment = z.infer<typeof paymentSchema>;
