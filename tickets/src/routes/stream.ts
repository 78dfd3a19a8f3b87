import { frame, positionFrame } from '@ticket-store/common';
import { Router } from 'express';
import { feed } from '../stream/feed';
import { streams } from '../stream/streams';

/** What somebody who comes back is sent first. */
function catchUp(lastEventId: string | undefined): string[] {
  const missed = lastEventId === undefined ? [] : feed.since(lastEventId);
  return missed ?? [frame({ event: 'resync', data: {} })];
}

export const streamTickets = Router().get('/api/tickets/stream', (req, res) => {
  const stream = streams.open(req, res);
  for (const text of catchUp(req.get('last-event-id'))) stream.write(text);
  stream.write(positionFrame(feed.position));
  feed.on('ticket', stream.write);
  stream.onEnd(() => void feed.off('ticket', stream.write));
});
