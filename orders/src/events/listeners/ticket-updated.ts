import { listener, Subjects } from '@ticket-store/common';
import { replicateTicket } from '../../models/replicate-ticket';

export const replicateTicketUpdated = listener(Subjects.TicketUpdated, replicateTicket);
