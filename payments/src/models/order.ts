import { NotAuthorizedError, NotFoundError, OrderStatus, type Replica } from '@ticket-store/common';
import { isValidObjectId, model, Schema, trusted } from 'mongoose';

/** The copy of an order that payments are made for. */
export interface OrderFields extends Replica {
  _id: string;
  userId: string;
  /** Unknown of orders that were made before their events named the seller. */
  sellerId?: string | undefined;
  status: OrderStatus;
  price: number;
  expiresAt: Date;
}

const orderSchema = new Schema<OrderFields>(
  {
    _id: String,
    version: { type: Number, required: true },
    userId: { type: String, required: true },
    sellerId: String,
    status: { type: String, enum: Object.values(OrderStatus), required: true },
    price: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
);

export const Order = model('Order', orderSchema);

/** The order of that id. @throws NotFoundError */
export async function findOrder(id: string): Promise<OrderFields> {
  const order = isValidObjectId(id) ? await Order.findById(id).lean() : null;
  if (!order) throw new NotFoundError();
  return order;
}

/** Those orders of these ids that are known. */
export async function findOrders(ids: string[]): Promise<OrderFields[]> {
  return Order.find({ _id: trusted({ $in: ids }) }).lean();
}

/** The order of that id, for its buyer. @throws NotFoundError, NotAuthorizedError */
export async function findOwnOrder(id: string, userId: string): Promise<OrderFields> {
  const order = await findOrder(id);
  if (order.userId !== userId) throw new NotAuthorizedError();
  return order;
}
