import '@ticket-store/common/tracing';
import { runService } from '@ticket-store/common';
import { app } from './app';
import { config } from './config';
import { lockReservedTicket } from './events/listeners/order-created';
import { releaseCancelledTicket } from './events/listeners/order-cancelled';
import { markSoldTicket } from './events/listeners/order-completed';
import { log } from './log';
import { Reservation } from './models/reservation';
import { Ticket } from './models/ticket';
import { followCreatedTickets, followUpdatedTickets } from './stream/feed';
import { streams } from './stream/streams';

void runService({
  name: 'tickets',
  config,
  log,
  app,
  models: [Ticket, Reservation],
  listeners: [lockReservedTicket, releaseCancelledTicket, markSoldTicket],
  followers: [followCreatedTickets, followUpdatedTickets],
  streams,
});
