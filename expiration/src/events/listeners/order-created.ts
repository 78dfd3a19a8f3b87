import { listener, Subjects } from '@ticket-store/common';
import { expirationQueue } from '../../queues/expiration-queue';

export const startTimer = listener(Subjects.OrderCreated, async ({ id, expiresAt }) => {
  await expirationQueue.set(id, new Date(expiresAt));
});
