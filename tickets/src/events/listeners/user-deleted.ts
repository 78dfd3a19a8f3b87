import { listener, Subjects } from '@ticket-store/common';
import { retireTicketsOf } from '../../models/deleted-seller';

export const retireTicketsOfDeletedUser = listener(Subjects.UserDeleted, ({ id }) => retireTicketsOf(id));
