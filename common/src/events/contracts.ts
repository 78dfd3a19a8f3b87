import { z } from 'zod';
import { OrderStatus, TicketStatus } from './statuses';
import { Subjects } from './subjects';

const id = z.string().min(1);
const version = z.int().nonnegative();

const ticket = z.object({
  id,
  version,
  title: z.string(),
  price: z.number(),
  userId: id,
  orderId: id.optional(),
  description: z.string().optional(),
  venue: z.string().optional(),
  startsAt: z.iso.datetime().optional(),
  status: z.enum(TicketStatus),
});

const orderCreated = z.object({
  id,
  version,
  status: z.enum(OrderStatus),
  userId: id,
  expiresAt: z.iso.datetime(),
  // The seller; events of earlier releases do not name one.
  ticket: z.object({ id, price: z.number(), userId: id.optional() }),
});

const orderEnded = z.object({ id, version, ticket: z.object({ id }) });

const payment = z.object({ id, orderId: id, stripeId: id });

/** What each subject carries. Checked when an event is published and again when it is received. */
export const contracts = {
  [Subjects.TicketCreated]: ticket,
  [Subjects.TicketUpdated]: ticket,
  [Subjects.OrderCreated]: orderCreated,
  [Subjects.OrderCancelled]: orderEnded,
  [Subjects.OrderCompleted]: orderEnded,
  [Subjects.ExpirationComplete]: z.object({ orderId: id }),
  [Subjects.PaymentCreated]: payment,
  [Subjects.PaymentRefunded]: payment.extend({ reason: z.string() }),
  // Sessions that began at that moment or earlier are over. Milliseconds count.
  [Subjects.SessionRevoked]: z.object({ userId: id, revokedAt: z.iso.datetime() }),
  [Subjects.UserDeleted]: z.object({ id }),
} satisfies Record<Subjects, z.ZodType>;

/** The data of an event of subject `S`. */
export type EventData<S extends Subjects = Subjects> = z.output<(typeof contracts)[S]>;

/** The subjects whose events carry the version of their aggregate, and are applied in its order. */
export type VersionedSubject = {
  [S in Subjects]: EventData<S> extends { id: string; version: number } ? S : never;
}[Subjects];
