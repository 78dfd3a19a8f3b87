import { requireAuth, type Subjects } from '@ticket-store/common';
import { Router } from 'express';
import { findOwnOrder } from '../models/order';
import { revokedSessions } from '../revoked-sessions';
import { changes, payments } from '../stream/order-feed';
import { showChangesOf } from '../stream/show-changes';
import { streams } from '../stream/streams';

export const streamOrder = Router().get('/api/orders/:id/stream', requireAuth, async (req, res) => {
  const order = await findOwnOrder(req.params.id, req.currentUser!.id);
  const orderId = order.id as string;
  const session = req.currentUser!;
  const stream = streams.open(req, res, () => !revokedSessions.has(session));
  const show = showChangesOf(orderId, stream);
  const onChange = () => void show();
  const onPayment = (type: Subjects) => stream.send({ event: 'payment', data: { type, orderId } });
  changes.on(orderId, onChange);
  payments.on(orderId, onPayment);
  stream.onEnd(() => {
    changes.off(orderId, onChange);
    payments.off(orderId, onPayment);
  });
  // Read once more, now that no change can be missed.
  await show();
});
