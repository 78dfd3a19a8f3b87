import { Types } from 'mongoose';
import { type EventData, OrderStatus, type Subjects, TicketStatus } from '../events';
import { type CloudEvent } from '../messaging/cloud-event';
import { type Listener, type Outcome } from '../messaging/listener';

/** An id in the form of all ids. */
export const anId = () => new Types.ObjectId().toHexString();

/** The data of a ticket's first event, with `changes`. */
export function ticketData(
  changes: Partial<EventData<Subjects.TicketCreated>> = {},
): EventData<Subjects.TicketCreated> {
  return {
    id: anId(),
    version: 0,
    title: 'A concert',
    price: 20,
    userId: anId(),
    status: TicketStatus.Available,
    ...changes,
  };
}

/** The data of an order's first event, with `changes`. */
export function orderData(
  changes: Partial<EventData<Subjects.OrderCreated>> = {},
): EventData<Subjects.OrderCreated> {
  const expiresAt = new Date(Date.now() + 15 * 60 * 1000).toISOString();
  const ticket = { id: anId(), price: 20 };
  return {
    id: anId(),
    version: 0,
    status: OrderStatus.Created,
    userId: anId(),
    expiresAt,
    ticket,
    ...changes,
  };
}

/** The envelope of an event, as it would arrive. */
export function eventOf<S extends Subjects>(type: S, data: EventData<S>): CloudEvent<S> {
  const id = 'version' in data && 'id' in data ? `${data.id}:${data.version}` : anId();
  const time = new Date().toISOString();
  return { specversion: '1.0', id, type, source: 'test', time, datacontenttype: 'application/json', data };
}

/** Hands a listener an event. @returns what the listener made of it */
export async function deliver<S extends Subjects>(
  { subject, handle }: Listener,
  data: EventData<S>,
): Promise<Outcome | void> {
  return handle(data, eventOf(subject, data));
}
