import { createApp } from '@ticket-store/common';
import { config } from './config';
import { log } from './log';
import { revokedSessions } from './revoked-sessions';
import { cancelOrder } from './routes/cancel';
import { createOrder } from './routes/create';
import { listOrders } from './routes/list';
import { listSales } from './routes/sales';
import { showOrder } from './routes/show';
import { streamOrder } from './routes/stream';

export const app = createApp({
  jwtKeys: config.JWT_KEY,
  isRevoked: revokedSessions.has,
  log,
  // "sales" would also match the path of a single order, so it comes first.
  routes: [createOrder, listOrders, listSales, showOrder, streamOrder, cancelOrder],
});
