import {
  BadRequestError,
  foundFor,
  inBatches,
  NotAuthorizedError,
  NotFoundError,
  outbox,
  type Recording,
  type RecordingMethods,
  shownAs,
  Subjects,
  TicketStatus,
} from '@ticket-store/common';
import { type HydratedDocument, isValidObjectId, model, type Model, Schema, trusted, Types } from 'mongoose';

/** What a seller says about a ticket. An edit leaves what it does not name as it is, and clears what is null. */
export interface TicketDetails {
  title: string;
  price: number;
  description?: string | null;
  venue?: string | null;
  startsAt?: Date | null;
}

interface TicketFields extends TicketDetails, Recording {
  /** Orders the list by date, with tickets without a date at its end. */
  sortDate: Date;
  userId: string;
  orderId?: string | undefined;
  withdrawnAt?: Date | undefined;
  status: TicketStatus;
}

interface TicketMethods extends RecordingMethods {
  list(): void;
  edit(details: TicketDetails): void;
  withdraw(): void;
  /**
   * Takes the ticket off the market for good, as its seller is gone: at once, or after the reservation that holds it,
   * whose buyer may still pay. @returns whether that changed anything
   */
  retire(): boolean;
  /** Puts a withdrawn ticket back on sale. */
  relist(): void;
  /** Gives the ticket to the order that holds it, or has bought it, or to nobody. @returns whether that changed anything */
  assign(order: { id: string; sold: boolean } | undefined): boolean;
}

export type TicketDocument = HydratedDocument<TicketFields, TicketMethods>;
type TicketModel = Model<TicketFields, object, TicketMethods>;

/** Stands for the date of a ticket that has none. */
export const NO_DATE = new Date('9999-12-31');

const ticketSchema = new Schema<TicketFields, TicketModel, TicketMethods>({
  title: { type: String, required: true },
  price: { type: Number, required: true },
  description: String,
  venue: String,
  startsAt: Date,
  sortDate: { type: Date, default: NO_DATE },
  userId: { type: String, required: true },
  orderId: String,
  withdrawnAt: Date,
  status: { type: String, enum: Object.values(TicketStatus), default: TicketStatus.Available },
});
ticketSchema.plugin(outbox, { replicated: true });
ticketSchema.plugin(shownAs, { shape: toShape });
ticketSchema.index({ status: 1, _id: -1 });
ticketSchema.index({ status: 1, price: 1, _id: 1 });
ticketSchema.index({ status: 1, sortDate: 1, _id: 1 });
ticketSchema.index({ userId: 1, _id: -1 });

/** A ticket as the API shows it and as its events carry it. */
export function toShape(ticket: Pick<TicketDocument, keyof TicketFields | '_id'>) {
  const { _id, title, price, userId, version, orderId, description, venue, startsAt, status } = ticket;
  return {
    id: String(_id),
    title,
    price,
    userId,
    version,
    orderId: orderId ?? undefined,
    description: description ?? undefined,
    venue: venue ?? undefined,
    startsAt: startsAt?.toISOString(),
    status,
  };
}

function recordSnapshot(ticket: TicketDocument, subject: Subjects.TicketCreated | Subjects.TicketUpdated) {
  const { version: _version, ...snapshot } = toShape(ticket);
  ticket.record(subject, snapshot);
}

function refuseUnlessAvailable(ticket: TicketDocument, action: string) {
  const { status } = ticket;
  if (status === TicketStatus.Withdrawn) throw new BadRequestError(`Cannot ${action} a withdrawn ticket`);
  if (status === TicketStatus.Sold) throw new BadRequestError(`Cannot ${action} a sold ticket`);
  if (ticket.orderId) throw new BadRequestError(`Cannot ${action} a reserved ticket`);
}

const heldStatus = ({ sold }: { sold: boolean }) => (sold ? TicketStatus.Sold : TicketStatus.Reserved);

ticketSchema.methods.list = function () {
  this.sortDate = this.startsAt ?? NO_DATE;
  recordSnapshot(this, Subjects.TicketCreated);
};

ticketSchema.methods.edit = function (details) {
  refuseUnlessAvailable(this, 'edit');
  this.set(details);
  this.sortDate = this.startsAt ?? NO_DATE;
  recordSnapshot(this, Subjects.TicketUpdated);
};

ticketSchema.methods.withdraw = function () {
  refuseUnlessAvailable(this, 'withdraw');
  this.set({ status: TicketStatus.Withdrawn, withdrawnAt: new Date() });
  recordSnapshot(this, Subjects.TicketUpdated);
};

ticketSchema.methods.retire = function () {
  if (this.withdrawnAt || this.status === TicketStatus.Sold) return false;
  this.withdrawnAt = new Date();
  if (this.status === TicketStatus.Available) this.status = TicketStatus.Withdrawn;
  recordSnapshot(this, Subjects.TicketUpdated);
  return true;
};

ticketSchema.methods.relist = function () {
  if (this.status !== TicketStatus.Withdrawn) {
    throw new BadRequestError('Only a withdrawn ticket can be listed again');
  }
  this.set({ status: TicketStatus.Available, withdrawnAt: undefined });
  recordSnapshot(this, Subjects.TicketUpdated);
};

ticketSchema.methods.assign = function (order) {
  const status = order
    ? heldStatus(order)
    : this.withdrawnAt
      ? TicketStatus.Withdrawn
      : TicketStatus.Available;
  if (this.orderId === order?.id && this.status === status) return false;
  this.set({ orderId: order?.id, status });
  recordSnapshot(this, Subjects.TicketUpdated);
  return true;
};

export const Ticket = model<TicketFields, TicketModel>('Ticket', ticketSchema);

/** Each ticket as it is in the database. */
async function findStoredTickets(ids: readonly string[]) {
  const found = await Ticket.find({ _id: trusted({ $in: [...new Set(ids)] }) }).lean();
  return foundFor(ids, found, ({ _id }) => String(_id));
}

/** What many look at a time costs one look. */
const storedTicketOf = inBatches(findStoredTickets);

/** An id in the one form in which it is compared. @throws NotFoundError for what no ticket can have */
function ticketId(id: unknown): string {
  if (!isValidObjectId(id)) throw new NotFoundError();
  return String(new Types.ObjectId(String(id)));
}

/** The ticket of that id, as a document of whoever asks, to be changed; undefined where there is none. */
export async function ticketOf(id: string): Promise<TicketDocument | undefined> {
  const stored = await storedTicketOf(id);
  return stored && Ticket.hydrate(stored);
}

/** The ticket of that id as it is shown. @throws NotFoundError also for an id that no ticket can have */
export async function findTicketShape(id: unknown) {
  const ticket = await storedTicketOf(ticketId(id));
  if (!ticket) throw new NotFoundError();
  return toShape(ticket);
}

/** The ticket of that id, for its seller. @throws NotFoundError, NotAuthorizedError */
export async function findOwnTicket(id: unknown, userId: string): Promise<TicketDocument> {
  const ticket = await ticketOf(ticketId(id));
  if (!ticket) throw new NotFoundError();
  if (ticket.userId !== userId) throw new NotAuthorizedError();
  return ticket;
}
