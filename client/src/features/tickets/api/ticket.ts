import { z } from 'zod/mini';

export const ticketStatuses = ['available', 'reserved', 'sold', 'withdrawn'] as const;

/** A listing. */
export const ticketSchema = z.object({
  id: z.string(),
  title: z.string(),
  price: z.number(),
  userId: z.string(),
  status: z._default(z.enum(ticketStatuses), 'available'),
  orderId: z.nullish(z.string()),
  description: z.nullish(z.string()),
  venue: z.nullish(z.string()),
  startsAt: z.nullish(z.string()),
});

export type Ticket = z.infer<typeof ticketSchema>;
export type TicketStatus = Ticket['status'];
