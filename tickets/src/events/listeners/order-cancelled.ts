import { listener, OrderStatus, Subjects } from '@ticket-store/common';
import { noteReservation } from '../../models/lock';

export const releaseCancelledTicket = listener(Subjects.OrderCancelled, (order) =>
  noteReservation(order, OrderStatus.Cancelled),
);
