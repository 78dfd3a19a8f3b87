/** A delivered event that could not be handled, kept until somebody looks at it. */
export interface DeadLetter {
  /** The event's id, or the place in the broker's log of a message that is no event. */
  id: string;
  subject: string;
  body: string;
  error: string;
  deliveries: number;
  diedAt: Date;
}

/** Counts deliveries that failed, and keeps those that are given up. */
export interface DeadLetterStore {
  /** Notes one more failed delivery of a message. @returns how many there were so far */
  countFailure(id: string): Promise<number>;
  /** Forgets the failures of a message that was handled after all. */
  forgetFailures(id: string): Promise<void>;
  bury(letter: DeadLetter): Promise<void>;
  /** The dead letters, the oldest first. */
  list(): Promise<DeadLetter[]>;
  /** Takes a dead letter out for good. */
  remove(id: string): Promise<void>;
}

/** An event that waits for an earlier version of its aggregate. */
export interface ParkedEvent {
  id: string;
  aggregateId: string;
  version: number;
  subject: string;
  body: string;
  parkedAt: Date;
}

/** Keeps events that came before their turn. */
export interface ParkingLot {
  park(event: ParkedEvent): Promise<void>;
  /** The parked events of an aggregate after that version, in the order of theirs. */
  findAfter(aggregateId: string, version: number): Promise<ParkedEvent[]>;
  remove(id: string): Promise<void>;
  /** Events parked for longer than `ageMs` milliseconds, the oldest first, a hundred at most. */
  waitingLongerThan(ageMs: number): Promise<ParkedEvent[]>;
}
