import { linkNextPage, readCursor, readLimit } from '@ticket-store/common';
import { type Request, type Response } from 'express';
import { type FilterQuery, trusted } from 'mongoose';
import { Order, type OrderDocument, toShape } from '../models/order';

// Clients that know nothing of pages get as much as one page can hold.
const PAGE = 100;

/** Answers with one page of orders, newest first, and links the next one. */
export async function answerPage(
  req: Request,
  res: Response,
  filter: FilterQuery<OrderDocument>,
): Promise<void> {
  const limit = readLimit(req, PAGE);
  const cursor = readCursor(req);
  const after = cursor ? { _id: trusted({ $lt: cursor.id }) } : {};
  const found = await Order.find({ ...filter, ...after })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean();
  const orders = found.slice(0, limit);
  const last = orders.at(-1);
  if (last && found.length > limit) linkNextPage(req, res, { value: 0, id: String(last._id) });
  res.json(orders.map(toShape));
}
