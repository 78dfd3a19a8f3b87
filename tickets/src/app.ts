import { createApp } from '@ticket-store/common';
import { config } from './config';
import { log } from './log';
import { createTicket } from './routes/create';
import { listTickets } from './routes/list';
import { listOwnTickets } from './routes/mine';
import { relistTicket } from './routes/relist';
import { showTicket } from './routes/show';
import { updateTicket } from './routes/update';
import { withdrawTicket } from './routes/withdraw';

export const app = createApp({
  jwtKeys: config.JWT_KEY,
  log,
  // "mine" would also match the path of a single ticket, so it comes first.
  routes: [createTicket, listTickets, listOwnTickets, showTicket, updateTicket, withdrawTicket, relistTicket],
});
