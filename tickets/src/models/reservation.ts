import { OrderStatus } from '@ticket-store/common';
import { model, Schema } from 'mongoose';

/** What this service knows of an order: which ticket it is for, and whether it still holds it. */
interface ReservationFields {
  _id: string;
  version: number;
  ticketId: string;
  status: OrderStatus;
  /** Until when an unpaid order holds the ticket; not known of those that began before this was noted. */
  expiresAt?: Date | undefined;
}

const reservationSchema = new Schema<ReservationFields>(
  {
    _id: String,
    version: { type: Number, required: true },
    ticketId: { type: String, required: true },
    status: { type: String, enum: Object.values(OrderStatus), required: true },
    expiresAt: Date,
  },
  { versionKey: false },
);
reservationSchema.index({ ticketId: 1, status: 1 });

export const Reservation = model('Reservation', reservationSchema);
