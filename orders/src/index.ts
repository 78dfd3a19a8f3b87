import '@ticket-store/common/tracing';
import { runService } from '@ticket-store/common';
import { app } from './app';
import { config } from './config';
import { cancelExpiredOrder } from './events/listeners/expiration-complete';
import { completePaidOrder } from './events/listeners/payment-created';
import { replicateTicketCreated } from './events/listeners/ticket-created';
import { replicateTicketUpdated } from './events/listeners/ticket-updated';
import { cancelOrdersOfDeletedUser } from './events/listeners/user-deleted';
import { log } from './log';
import './metrics';
import { Order } from './models/order';
import { Ticket } from './models/ticket';
import { revokedSessions } from './revoked-sessions';
import { orderFollowers } from './stream/order-feed';
import { streams } from './stream/streams';
import { sweepOverdueOrders } from './workers/sweep-overdue-orders';

void runService({
  name: 'orders',
  config,
  log,
  app,
  models: [Order, Ticket],
  listeners: [
    replicateTicketCreated,
    replicateTicketUpdated,
    cancelExpiredOrder,
    completePaidOrder,
    cancelOrdersOfDeletedUser,
  ],
  followers: [...revokedSessions.followers, ...orderFollowers],
  streams,
  workers: [sweepOverdueOrders],
});
