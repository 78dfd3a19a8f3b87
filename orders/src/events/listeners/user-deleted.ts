import { listener, Subjects } from '@ticket-store/common';
import { cancelUnpaidOrdersOf } from '../../models/unpaid';

export const cancelOrdersOfDeletedUser = listener(Subjects.UserDeleted, ({ id }) => cancelUnpaidOrdersOf(id));
