import { listener, Subjects } from '@ticket-store/common';
import { replicateTicket } from '../../models/replicate-ticket';

export const replicateTicketCreated = listener(Subjects.TicketCreated, replicateTicket);
