import { type CurrentUser, requireAuth, validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { query } from 'express-validator';
import { trusted } from 'mongoose';
import { findOrder, findOrders, type OrderFields } from '../models/order';
import { Payment, toShape, withoutCard } from '../models/payment';
import { maySee, requireRightToSee } from '../models/rights';

/** As many orders as a page of them holds at most. */
const MOST_ORDERS = 100;

const areIds = (list: string) => {
  const ids = list.split(',');
  return ids.length <= MOST_ORDERS && ids.every(Boolean);
};

/** The payments of orders whose payments this user may see; what is between the buyer and the bank, the buyer alone. */
async function paymentsOf(orders: OrderFields[], user: CurrentUser) {
  const payments = await Payment.find({ orderId: trusted({ $in: orders.map(({ _id }) => _id) }) }).lean();
  return payments.map((payment) => {
    const shown = toShape(payment);
    return payment.userId === user.id ? shown : withoutCard(shown);
  });
}

/** The payment of one order, or of many in one answer: of those, the ones that may not be seen are left out. */
export const listPayments = Router().get(
  '/api/payments',
  requireAuth,
  validateRequest(
    query('orderId', 'OrderId must be provided')
      .if(query('orderIds').not().exists())
      .isString()
      .bail()
      .notEmpty(),
    query('orderIds', `OrderIds must be 1 to ${MOST_ORDERS} ids with commas between them`)
      .optional()
      .isString()
      .bail()
      .custom(areIds)
      .custom((_ids, { req }) => req.query?.orderId === undefined)
      .withMessage('OrderId and orderIds exclude each other'),
  ),
  async (req, res) => {
    const { orderId, orderIds } = req.query as { orderId: string; orderIds?: string };
    const user = req.currentUser!;
    if (orderIds === undefined) {
      const order = await findOrder(orderId);
      requireRightToSee(user, order);
      res.json(await paymentsOf([order], user));
    } else {
      const orders = await findOrders(orderIds.split(','));
      const visible = orders.filter((order) => maySee(user, order));
      res.json(await paymentsOf(visible, user));
    }
  },
);
