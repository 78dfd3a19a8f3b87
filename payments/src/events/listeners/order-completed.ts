import { applyNext, listener, OrderStatus, Subjects } from '@ticket-store/common';
import { Order } from '../../models/order';

export const markPaidOrder = listener(Subjects.OrderCompleted, ({ id, version }) =>
  applyNext(Order, { id, version }, { status: OrderStatus.Complete }),
);
