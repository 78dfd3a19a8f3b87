import '@ticket-store/common/tracing';
import { runService } from '@ticket-store/common';
import { app } from './app';
import { config } from './config';
import { abandonPaymentOfCancelledOrder } from './events/listeners/order-cancelled';
import { markPaidOrder } from './events/listeners/order-completed';
import { replicateOrder } from './events/listeners/order-created';
import { log } from './log';
import { Order } from './models/order';
import { Payment } from './models/payment';
import { revokedSessions } from './revoked-sessions';
import { reconcilePayments } from './workers/reconcile';
import { sendRefunds } from './workers/send-refunds';

void runService({
  name: 'payments',
  config,
  log,
  app,
  models: [Payment, Order],
  listeners: [replicateOrder, abandonPaymentOfCancelledOrder, markPaidOrder],
  followers: revokedSessions.followers,
  workers: [reconcilePayments, sendRefunds],
});
