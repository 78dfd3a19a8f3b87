import { listener, Subjects } from '@ticket-store/common';
import { expirationQueue } from '../../queues/expiration-queue';

export const stopTimerOfCancelledOrder = listener(Subjects.OrderCancelled, ({ id }) =>
  expirationQueue.clear(id),
);
