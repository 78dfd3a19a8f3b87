'use client';

import { apiPaths } from '@/config/paths';
import { readChange } from '@/features/tickets/changes';
import { useEventStream } from '@/lib/use-event-stream';
import { useRefresh } from '@/lib/use-refresh';
import { useRefreshOnReturn } from '@/lib/use-refresh-on-return';

interface Props {
  /** Tells one making of the list from another. */
  made: string;
  /** The tickets that are reserved by orders in the list. */
  reserved: string[];
}

const SOON_MS = 300;
const SOMETIME_MS = 5_000;

/** Keeps the list of one's own orders as they are now, by making it anew. */
export function LiveOrders({ made, reserved }: Props) {
  useRefreshOnReturn(made);
  return reserved.length > 0 && <Reservations tickets={reserved} />;
}

/** A reservation ends with its ticket being sold or back on sale, and the tickets have a stream. */
function Reservations({ tickets }: { tickets: string[] }) {
  const refresh = useRefresh();
  useEventStream(apiPaths.ticketStream, {
    ticket: (data) => {
      const change = readChange(data);
      if (change && change.status !== 'reserved' && tickets.includes(change.id)) refresh(SOON_MS);
    },
    resync: () => refresh(SOMETIME_MS),
  });
  return null;
}
