import { createApp } from '@ticket-store/common';
import { config } from './config';
import { log } from './log';
import { revokedSessions } from './revoked-sessions';
import { showPaymentConfig } from './routes/config';
import { createPayment } from './routes/create';
import { listPayments } from './routes/list';
import { refundPayment } from './routes/refund';
import { receiveWebhook } from './routes/webhook';

export const app = createApp({
  jwtKeys: config.JWT_KEY,
  isRevoked: revokedSessions.has,
  log,
  // The signature is of the body as it was sent, so it is read before anything parses it.
  rawRoutes: [receiveWebhook],
  routes: [createPayment, listPayments, showPaymentConfig, refundPayment],
});
