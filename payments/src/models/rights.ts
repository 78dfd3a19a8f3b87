import { type CurrentUser, NotAuthorizedError } from '@ticket-store/common';
import { config } from '../config';
import { type OrderFields } from './order';

const isSupport = ({ id }: CurrentUser) => id === config.SUPPORT_USER_ID;

/**
 * What somebody may see of an order's payment: the buyer all of it; the seller and the shop's support its state, but
 * neither the buyer's card nor why it was declined.
 * @throws NotAuthorizedError for everybody else
 */
export function maySee(user: CurrentUser, { userId, sellerId }: OrderFields): { card: boolean } {
  if (user.id === userId) return { card: true };
  if (user.id === sellerId || isSupport(user)) return { card: false };
  throw new NotAuthorizedError();
}

/** Lets the seller and the shop's support give money back. @throws NotAuthorizedError for everybody else */
export function requireRefundRight(user: CurrentUser, { sellerId }: OrderFields) {
  if (user.id !== sellerId && !isSupport(user)) throw new NotAuthorizedError();
}
