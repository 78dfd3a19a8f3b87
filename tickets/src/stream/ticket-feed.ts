import { EventEmitter } from 'node:events';
import { type EventData, frame, Subjects } from '@ticket-store/common';

type Subject = Subjects.TicketCreated | Subjects.TicketUpdated;
type Places = Record<Subject, { first: number; last: number }>;

interface Latest {
  version: number;
  subject: Subject;
  position: number;
  text: string;
}

const SUBJECTS: Subject[] = [Subjects.TicketCreated, Subjects.TicketUpdated];
const nowhere = (): Places => ({
  [Subjects.TicketCreated]: { first: 1, last: 0 },
  [Subjects.TicketUpdated]: { first: 1, last: 0 },
});

/**
 * How the tickets that changed last are now. A position names the last event of each subject that was sent; the broker
 * numbers them alike for all processes, so a browser may go on at another one. Emits `ticket` with what to send.
 */
export class TicketFeed extends EventEmitter<{ ticket: [string] }> {
  /** By ticket, in the order of their events. */
  private readonly latest = new Map<string, Latest>();
  private places = nowhere();

  /** @param size how many tickets are kept for browsers that come back */
  constructor(private readonly size = 1_000) {
    super();
    // One listener an open stream.
    this.setMaxListeners(0);
  }

  /** Where the feed is now. */
  get position(): string {
    return SUBJECTS.map((subject) => this.places[subject].last).join('.');
  }

  /** Takes in an event. Only the newest version of a ticket counts: the two subjects come in any order, each twice. */
  note(subject: Subject, ticket: EventData<Subject>, position: number) {
    const isNews = ticket.version > (this.latest.get(ticket.id)?.version ?? -1);
    // A new event in an old place: the broker has lost its data, and counts from the start.
    if (isNews && position <= this.places[subject].last) this.forget();
    this.moveTo(subject, position);
    if (!isNews) return;
    const text = frame({ event: 'ticket', id: this.position, data: ticket });
    this.latest.delete(ticket.id);
    this.latest.set(ticket.id, { version: ticket.version, subject, position, text });
    this.dropOldest();
    this.emit('ticket', text);
  }

  /** What somebody missed who was sent everything up to a position, or undefined where that is not known any more. */
  since(position: string): string[] | undefined {
    const seen = /^\d{1,15}\.\d{1,15}$/.test(position) ? position.split('.').map(Number) : [];
    const seenOf = (subject: Subject) => seen[SUBJECTS.indexOf(subject)] ?? -1;
    const isKnown = SUBJECTS.every((subject) => {
      const { first, last } = this.places[subject];
      return seenOf(subject) >= first - 1 && seenOf(subject) <= last;
    });
    if (!isKnown) return undefined;
    const missed = [...this.latest.values()].filter((each) => each.position > seenOf(each.subject));
    return missed.map(({ text }) => text);
  }

  private moveTo(subject: Subject, position: number) {
    const place = this.places[subject];
    if (place.last === 0) place.first = position;
    place.last = Math.max(place.last, position);
  }

  private dropOldest() {
    if (this.latest.size <= this.size) return;
    const [[id, { subject, position }]] = this.latest as unknown as [[string, Latest]];
    this.latest.delete(id);
    this.places[subject].first = Math.max(this.places[subject].first, position + 1);
  }

  private forget() {
    this.latest.clear();
    this.places = nowhere();
  }
}
