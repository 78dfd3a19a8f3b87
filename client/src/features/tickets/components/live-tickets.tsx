'use client';

import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { apiPaths } from '@/config/paths';
import { useEventStream } from '@/lib/use-event-stream';
import { useRefresh } from '@/lib/use-refresh';
import { readChange, TicketChanges, type TicketChange } from '../changes';
import type { TicketStatus } from '../statuses';

type Shown = TicketChange;

interface Props {
  /** The tickets on the page, as it was made. */
  tickets: Shown[];
  /** Where the stream was then. */
  position: string | undefined;
  /** How each state is shown. */
  states: Record<TicketStatus, ReactNode>;
  /** Whether what can be done with a ticket depends on its state, so that the page is made anew with it. */
  refreshOnState?: boolean;
  children: ReactNode;
}

interface Live {
  changes: TicketChanges;
  states: Record<TicketStatus, ReactNode>;
}

const Context = createContext<Live | null>(null);

const SOON_MS = 300;
const SOMETIME_MS = 5_000;

/** Keeps the states of the tickets inside of it as they are now, and makes the page anew when more than that has changed. */
export function LiveTickets({ tickets, position, states, refreshOnState = false, children }: Props) {
  const [changes] = useState(() => new TicketChanges());
  const refresh = useRefresh();
  const onTicket = (data: unknown) => {
    const change = readChange(data);
    if (!change) return;
    changes.note(change);
    const shown = tickets.find(({ id }) => id === change.id);
    if (!shown || change.version <= shown.version) return;
    const edited = shown.title !== change.title || shown.price !== change.price;
    if (edited || refreshOnState) refresh(edited ? SOMETIME_MS : SOON_MS);
  };
  useEventStream(apiPaths.ticketStream, { ticket: onTicket, resync: () => refresh(SOMETIME_MS) }, position);
  return <Context value={{ changes, states }}>{children}</Context>;
}

/** The state of a ticket now: as the page was made, or as the stream has told since. */
function useLiveStatus({ id, version, status }: Pick<Shown, 'id' | 'version' | 'status'>): TicketStatus {
  const changes = useContext(Context)?.changes;
  const change = useSyncExternalStore(
    changes?.subscribe ?? noSubscription,
    () => changes?.of(id),
    () => undefined,
  );
  return change && change.version > version ? change.status : status;
}

const noSubscription = () => () => {};

/** The state of a ticket, kept up to date without a word: a list that is read out should not talk in between. */
export function LiveTicketState({
  ticket,
  unless,
  className,
}: {
  ticket: Pick<Shown, 'id' | 'version' | 'status'>;
  /** The state that goes without saying. */
  unless?: TicketStatus;
  className?: string;
}) {
  const status = useLiveStatus(ticket);
  const states = useContext(Context)?.states;
  return status === unless ? null : <span className={className}>{states?.[status]}</span>;
}

/** Says aloud when the one ticket of a page changes its state, and keeps the focus from falling off the page with it. */
export function TicketNews({
  ticket,
  words,
}: {
  ticket: Pick<Shown, 'id' | 'version' | 'status'>;
  words: Record<TicketStatus, string>;
}) {
  const status = useLiveStatus(ticket);
  const [first] = useState(ticket.status);
  const [moved, setMoved] = useState(false);
  if (status !== first && !moved) setMoved(true);
  useEffect(() => {
    if (moved && document.activeElement === document.body) document.getElementById('main')?.focus();
  }, [moved, ticket.status]);
  return (
    <p role="status" className="sr-only">
      {moved && words[status]}
    </p>
  );
}
