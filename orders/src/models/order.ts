import {
  BadRequestError,
  LIVE_ORDER_STATUSES,
  NotAuthorizedError,
  NotFoundError,
  OrderStatus,
  outbox,
  type Recording,
  type RecordingMethods,
  shownAs,
  Subjects,
} from '@ticket-store/common';
import { type HydratedDocument, isValidObjectId, model, type Model, Schema } from 'mongoose';

/** The ticket as it was when it was reserved: that is what is shown and charged. */
export interface ReservedTicket {
  id: string;
  title: string;
  price: number;
  userId: string;
  venue?: string | undefined;
  startsAt?: string | undefined;
}

interface OrderFields extends Recording {
  userId: string;
  status: OrderStatus;
  expiresAt: Date;
  ticket: ReservedTicket;
  createdAt: Date;
  /** Of a cancelled order: whether nobody asked for it. */
  ranOut?: boolean;
}

interface OrderMethods extends RecordingMethods {
  reserve(): void;
  cancel(how?: { ranOut: boolean }): void;
  complete(): void;
  isOverdue(now: Date): boolean;
}

export type OrderDocument = HydratedDocument<OrderFields, OrderMethods>;
type OrderModel = Model<OrderFields, object, OrderMethods>;

const reservedTicket = new Schema<ReservedTicket>(
  {
    id: { type: String, required: true },
    title: { type: String, required: true },
    price: { type: Number, required: true },
    userId: { type: String, required: true },
    venue: String,
    startsAt: String,
  },
  { _id: false, id: false },
);

const orderSchema = new Schema<OrderFields, OrderModel, OrderMethods>({
  userId: { type: String, required: true },
  status: { type: String, enum: Object.values(OrderStatus), default: OrderStatus.Created },
  expiresAt: { type: Date, required: true },
  ticket: { type: reservedTicket, required: true },
  ranOut: Boolean,
  createdAt: { type: Date, immutable: true },
});
orderSchema.plugin(outbox, { replicated: true });
orderSchema.plugin(shownAs, { shape: toShape });
orderSchema.index(
  { 'ticket.id': 1 },
  {
    unique: true,
    partialFilterExpression: { status: { $in: LIVE_ORDER_STATUSES } },
    name: 'one_live_order_per_ticket',
  },
);
orderSchema.index({ status: 1, expiresAt: 1 });
orderSchema.index({ userId: 1, _id: -1 });
orderSchema.index({ 'ticket.userId': 1, status: 1, _id: -1 });

/** An order as the API shows it. */
export function toShape(order: Pick<OrderDocument, keyof OrderFields | '_id'>) {
  const { _id, userId, status, expiresAt, version, ticket, createdAt, ranOut } = order;
  const { id, title, price, userId: sellerId, venue, startsAt } = ticket;
  return {
    id: String(_id),
    userId,
    status,
    expiresAt: expiresAt.toISOString(),
    createdAt: createdAt?.toISOString(),
    version,
    ranOut,
    ticket: {
      id,
      title,
      price,
      userId: sellerId,
      venue: venue ?? undefined,
      startsAt: startsAt ?? undefined,
    },
  };
}

orderSchema.methods.reserve = function () {
  this.createdAt = new Date();
  const { id, price, userId } = this.ticket;
  this.record(Subjects.OrderCreated, {
    id: this.id as string,
    status: this.status,
    userId: this.userId,
    expiresAt: this.expiresAt.toISOString(),
    ticket: { id, price, userId },
  });
};

orderSchema.methods.cancel = function ({ ranOut } = { ranOut: false }) {
  if (this.status === OrderStatus.Complete) throw new BadRequestError('Cannot cancel completed order');
  this.status = OrderStatus.Cancelled;
  this.ranOut = ranOut;
  this.record(Subjects.OrderCancelled, { id: this.id as string, ticket: { id: this.ticket.id } });
};

orderSchema.methods.complete = function () {
  if (this.status === OrderStatus.Cancelled) throw new BadRequestError('Cannot complete a cancelled order');
  this.status = OrderStatus.Complete;
  this.record(Subjects.OrderCompleted, { id: this.id as string, ticket: { id: this.ticket.id } });
};

orderSchema.methods.isOverdue = function (now) {
  return (
    this.status !== OrderStatus.Complete && this.status !== OrderStatus.Cancelled && this.expiresAt <= now
  );
};

export const Order = model<OrderFields, OrderModel>('Order', orderSchema);

/** The order of that id, for its buyer. @throws NotFoundError, NotAuthorizedError */
export async function findOwnOrder(id: unknown, userId: string): Promise<OrderDocument> {
  const order = isValidObjectId(id) ? await Order.findById(id) : null;
  if (!order) throw new NotFoundError();
  if (order.userId !== userId) throw new NotAuthorizedError();
  return order;
}
