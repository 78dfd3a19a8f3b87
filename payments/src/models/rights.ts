import { type CurrentUser, NotAuthorizedError } from '@ticket-store/common';
import { config } from '../config';
import { type OrderFields } from './order';

const isSupport = ({ id }: CurrentUser) => id === config.SUPPORT_USER_ID;

/**
 * Whether somebody may see the payment of an order: its buyer all of it; its seller and the shop's support its state, but
 * neither the buyer's card nor why it was declined.
 */
export const maySee = (user: CurrentUser, { userId, sellerId }: OrderFields): boolean =>
  [userId, sellerId].includes(user.id) || isSupport(user);

/** Lets those who may see the payment of an order. @throws NotAuthorizedError for everybody else */
export function requireRightToSee(user: CurrentUser, order: OrderFields) {
  if (!maySee(user, order)) throw new NotAuthorizedError();
}

/** Lets the seller and the shop's support give money back. @throws NotAuthorizedError for everybody else */
export function requireRefundRight(user: CurrentUser, { sellerId }: OrderFields) {
  if (user.id !== sellerId && !isSupport(user)) throw new NotAuthorizedError();
}
