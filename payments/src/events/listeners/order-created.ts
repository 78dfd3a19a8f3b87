import { applyNext, listener, Subjects } from '@ticket-store/common';
import { Order } from '../../models/order';

export const replicateOrder = listener(
  Subjects.OrderCreated,
  ({ id, version, userId, status, expiresAt, ticket }) =>
    applyNext(
      Order,
      { id, version },
      { userId, status, sellerId: ticket.userId, price: ticket.price, expiresAt: new Date(expiresAt) },
    ),
);
