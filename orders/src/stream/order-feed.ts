import { EventEmitter } from 'node:events';
import { follower, Subjects } from '@ticket-store/common';

/** Tells the open streams of an order, by its id: that it has changed, or what happened to its payment. */
export const changes = new EventEmitter<Record<string, []>>();
export const payments = new EventEmitter<
  Record<string, [Subjects.PaymentCreated | Subjects.PaymentRefunded]>
>();
// One listener an open stream.
changes.setMaxListeners(0);
payments.setMaxListeners(0);

const tellChange = ({ id }: { id: string }) => void changes.emit(id);

/**
 * What each process follows, so that any of them can serve any buyer. A stream begins with an order that is there already,
 * so that nobody waits to hear of a new one.
 */
export const orderFollowers = [
  follower(Subjects.OrderCancelled, tellChange),
  follower(Subjects.OrderCompleted, tellChange),
  follower(Subjects.PaymentCreated, ({ orderId }) => void payments.emit(orderId, Subjects.PaymentCreated)),
  follower(Subjects.PaymentRefunded, ({ orderId }) => void payments.emit(orderId, Subjects.PaymentRefunded)),
];
