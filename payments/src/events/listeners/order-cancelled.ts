import { applyNext, listener, OrderStatus, Subjects } from '@ticket-store/common';
import { abandonPayment } from '../../models/abandon';
import { Order } from '../../models/order';

export const abandonPaymentOfCancelledOrder = listener(Subjects.OrderCancelled, async ({ id, version }) => {
  const outcome = await applyNext(Order, { id, version }, { status: OrderStatus.Cancelled });
  // A stale event may be one whose effect a crash cut off, so the effect is repeated.
  if (outcome !== 'early') await abandonPayment(id);
  return outcome;
});
