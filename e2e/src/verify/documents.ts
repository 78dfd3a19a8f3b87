import { type Collection, type Db, type ObjectId } from 'mongodb';

/** A ticket as its owner keeps it. */
export interface OwnedTicket {
  _id: ObjectId;
  version: number;
  title: string;
  price: number;
  userId: string;
  status: 'available' | 'reserved' | 'sold' | 'withdrawn';
  orderId?: string;
}

/** An order as its owner keeps it. */
export interface OwnedOrder {
  _id: ObjectId;
  version: number;
  userId: string;
  status: 'created' | 'cancelled' | 'awaiting:payment' | 'complete';
  expiresAt: Date;
  ticket: { id: string; price: number };
}

/** A payment as its owner keeps it. */
export interface OwnedPayment {
  _id: ObjectId;
  orderId: string;
  status: 'pending' | 'requires_action' | 'failed' | 'succeeded' | 'refunding' | 'refunded';
}

/** A copy of a ticket or an order in another service. */
export interface Copy {
  _id: string;
  version: number;
  status: string;
  ticketId?: string;
  userId?: string;
  title?: string;
  price?: number;
}

export const collections = {
  tickets: (db: Db): Collection<OwnedTicket> => db.collection('tickets'),
  orders: (db: Db): Collection<OwnedOrder> => db.collection('orders'),
  payments: (db: Db): Collection<OwnedPayment> => db.collection('payments'),
  copies: (db: Db, name: 'tickets' | 'orders' | 'reservations'): Collection<Copy> => db.collection(name),
};

/** The statuses in which an order holds its ticket. */
export const LIVE = ['created', 'awaiting:payment', 'complete'];

/** Documents by id. */
export function byId<T extends { _id: unknown }>(documents: T[]): Map<string, T> {
  return new Map(documents.map((document) => [String(document._id), document]));
}

/** Documents by any key; several may share one. */
export function groupBy<T>(documents: T[], keyOf: (document: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const document of documents) {
    const key = keyOf(document);
    groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  return groups;
}
