import { follower, Subjects } from '@ticket-store/common';
import { type RequestHandler } from 'express';
import { TicketFeed } from './ticket-feed';

/** What this process has heard of the tickets. */
export const feed = new TicketFeed();

// The last event before the start tells where the feed begins.
const since = 'last';

export const followCreatedTickets = follower(
  Subjects.TicketCreated,
  (ticket, { position }) => feed.note(Subjects.TicketCreated, ticket, position),
  { since },
);

export const followUpdatedTickets = follower(
  Subjects.TicketUpdated,
  (ticket, { position }) => feed.note(Subjects.TicketUpdated, ticket, position),
  { since },
);

/**
 * Tells with an answer where the stream was before the database was read, so that a page made from it can go on from
 * there and miss nothing.
 */
export const tellPosition: RequestHandler = (_req, res, next) => {
  res.set('X-Stream-Position', feed.position);
  next();
};
