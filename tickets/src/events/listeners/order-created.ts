import { listener, Subjects } from '@ticket-store/common';
import { noteReservation } from '../../models/lock';

export const lockReservedTicket = listener(Subjects.OrderCreated, (order) =>
  noteReservation(order, order.status),
);
