import { type Replica, TicketStatus } from '@ticket-store/common';
import { model, Schema } from 'mongoose';

/** The copy of a ticket that orders are made from. */
export interface ReplicatedTicket extends Replica {
  _id: string;
  title: string;
  price: number;
  userId: string;
  venue?: string | undefined;
  startsAt?: string | undefined;
  status: TicketStatus;
  orderId?: string | undefined;
}

const ticketSchema = new Schema<ReplicatedTicket>(
  {
    _id: String,
    version: { type: Number, required: true },
    title: { type: String, required: true },
    price: { type: Number, required: true },
    userId: { type: String, required: true },
    venue: String,
    startsAt: String,
    status: { type: String, enum: Object.values(TicketStatus), required: true },
    orderId: String,
  },
  { versionKey: false },
);

export const Ticket = model('Ticket', ticketSchema);
