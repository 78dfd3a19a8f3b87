import { ticketStatuses, type TicketStatus } from './statuses';

/** What a stream tells of a ticket, as far as a page that shows it wants to know. */
export interface TicketChange {
  id: string;
  version: number;
  status: TicketStatus;
  title: string;
  price: number;
}

/** Reads an event of the stream; undefined if it is not one. */
export function readChange(data: unknown): TicketChange | undefined {
  const { id, version, status, title, price } = data as Partial<TicketChange>;
  const known = ticketStatuses.find((one) => one === status);
  if (typeof id !== 'string' || typeof version !== 'number' || !known) return undefined;
  return { id, version, status: known, title: String(title), price: Number(price) };
}

const KEPT = 1_000;

/** The newest that is known of the tickets that changed last, for everything on a page that shows one. */
export class TicketChanges {
  private readonly latest = new Map<string, TicketChange>();
  private readonly listeners = new Set<() => void>();

  /** Takes in a change; events may come twice, and in any order. */
  note(change: TicketChange): void {
    if (change.version <= (this.of(change.id)?.version ?? -1)) return;
    this.latest.delete(change.id);
    this.latest.set(change.id, change);
    const [oldest] = this.latest.keys();
    if (this.latest.size > KEPT && oldest) this.latest.delete(oldest);
    for (const listener of this.listeners) listener();
  }

  of(id: string): TicketChange | undefined {
    return this.latest.get(id);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
}
