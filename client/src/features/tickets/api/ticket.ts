import { z } from 'zod/mini';
import { ticketStatuses } from '../statuses';

/** A listing. */
export const ticketSchema = z.object({
  id: z.string(),
  title: z.string(),
  price: z.number(),
  userId: z.string(),
  version: z.number(),
  status: z._default(z.enum(ticketStatuses), 'available'),
  orderId: z.nullish(z.string()),
  description: z.nullish(z.string()),
  venue: z.nullish(z.string()),
  startsAt: z.nullish(z.string()),
});

export type Ticket = z.infer<typeof ticketSchema>;
