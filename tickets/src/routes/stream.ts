import { frame, positionFrame } from '@ticket-store/common';
import { type Request, Router } from 'express';
import { feed } from '../stream/feed';
import { streams } from '../stream/streams';

/** Where a browser that comes back left off, else where the page was made that it begins with. */
function positionOf(req: Request): string | undefined {
  const { since } = req.query;
  const begin = typeof since === 'object' ? '' : since;
  return req.get('last-event-id') ?? begin;
}

/** What somebody who comes back is sent first. */
function catchUp(position: string | undefined): string[] {
  const missed = position === undefined ? [] : feed.since(position);
  return missed ?? [frame({ event: 'resync', data: {} })];
}

export const streamTickets = Router().get('/api/tickets/stream', (req, res) => {
  const stream = streams.open(req, res);
  for (const text of catchUp(positionOf(req))) stream.write(text);
  stream.write(positionFrame(feed.position));
  feed.on('ticket', stream.write);
  stream.onEnd(() => void feed.off('ticket', stream.write));
});
