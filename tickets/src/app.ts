import { createApp } from '@ticket-store/common';
import { config } from './config';
import { log } from './log';
import { revokedSessions } from './revoked-sessions';
import { createTicket } from './routes/create';
import { listTickets } from './routes/list';
import { listOwnTickets } from './routes/mine';
import { relistTicket } from './routes/relist';
import { showTicket } from './routes/show';
import { streamTickets } from './routes/stream';
import { updateTicket } from './routes/update';
import { withdrawTicket } from './routes/withdraw';

export const app = createApp({
  jwtKeys: config.JWT_KEY,
  isRevoked: revokedSessions.has,
  log,
  // "mine" and "stream" would also match the path of a single ticket, so they come first.
  routes: [
    createTicket,
    listTickets,
    listOwnTickets,
    streamTickets,
    showTicket,
    updateTicket,
    withdrawTicket,
    relistTicket,
  ],
});
