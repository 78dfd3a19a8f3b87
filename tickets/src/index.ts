import '@ticket-store/common/tracing';
import { runService } from '@ticket-store/common';
import { app } from './app';
import { config } from './config';
import { lockReservedTicket } from './events/listeners/order-created';
import { releaseCancelledTicket } from './events/listeners/order-cancelled';
import { markSoldTicket } from './events/listeners/order-completed';
import { retireTicketsOfDeletedUser } from './events/listeners/user-deleted';
import { log } from './log';
import { DeletedSeller, looksAfterListings } from './models/deleted-seller';
import { Reservation } from './models/reservation';
import { Ticket } from './models/ticket';
import { revokedSessions } from './revoked-sessions';
import { followCreatedTickets, followUpdatedTickets } from './stream/feed';
import { streams } from './stream/streams';

void runService({
  name: 'tickets',
  config,
  log,
  app,
  models: [Ticket, Reservation, DeletedSeller],
  listeners: [lockReservedTicket, releaseCancelledTicket, markSoldTicket, retireTicketsOfDeletedUser],
  followers: [...revokedSessions.followers, followCreatedTickets, followUpdatedTickets],
  streams,
  resources: [looksAfterListings],
});
