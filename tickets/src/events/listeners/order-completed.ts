import { listener, OrderStatus, Subjects } from '@ticket-store/common';
import { noteReservation } from '../../models/lock';

export const markSoldTicket = listener(Subjects.OrderCompleted, (order) =>
  noteReservation(order, OrderStatus.Complete),
);
