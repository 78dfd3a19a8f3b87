import { listener, Subjects } from '@ticket-store/common';
import { expirationQueue } from '../../queues/expiration-queue';

export const stopTimerOfPaidOrder = listener(Subjects.OrderCompleted, ({ id }) => expirationQueue.clear(id));
